import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, stateAfter, validate } from '@communique/kernel'
import { PersonId } from '../vocabulary/identifiers.ts'
import { personDecider, resolvePerson } from './decider.ts'
import { personAliasAdded, type PersonFacts, personFacts, personRegistered, personsMerged } from './events.ts'
import { person as subject } from './subject.ts'

type AddPersonAlias = CommandIn<PersonFacts, 'AddPersonAlias'>
type MergePersons = CommandIn<PersonFacts, 'MergePersons'>
type RegisterPerson = CommandIn<PersonFacts, 'RegisterPerson'>

const id = (text: string) => must(validate(PersonId)(text))
const register = (personId: string, name = 'Khalid Fathalrahman'): RegisterPerson =>
  must(validate(personFacts.commands.RegisterPerson)({ type: 'RegisterPerson', data: { personId, name } }))
const registered = (...args: Parameters<typeof register>) => personRegistered(register(...args).data)
const addAlias = (personId: string, alias: string): AddPersonAlias =>
  must(validate(personFacts.commands.AddPersonAlias)({ type: 'AddPersonAlias', data: { personId, alias } }))
const aliasAdded = (personId: string, alias: string) => personAliasAdded(addAlias(personId, alias).data)
const merge = (merged: string, into: string): MergePersons =>
  must(validate(personFacts.commands.MergePersons)({ type: 'MergePersons', data: { merged, into, reason: null } }))
const merged = (from: string, into: string) => personsMerged(merge(from, into).data)

const persons = specify(personDecider)

describe('the register of persons', () => {
  it('registers a person once', () => {
    persons.given().when(register('khalid')).thenEvents(registered('khalid'))
    persons.given(registered('khalid')).when(register('khalid')).thenNothing()
    persons
      .given(registered('khalid'))
      .when(register('khalid', 'Khaled'))
      .thenRefused({ type: 'PersonAlreadyRegistered', personId: id('khalid') })
  })

  it('lets two persons share a name and an alias', () => {
    const history = [registered('khalid'), registered('other'), aliasAdded('khalid', 'Khaled')]
    persons.given(registered('khalid')).when(register('other')).thenEvents(registered('other'))
    persons
      .given(...history)
      .when(addAlias('other', 'Khaled'))
      .thenEvents(aliasAdded('other', 'Khaled'))
    persons
      .given(...history)
      .when(addAlias('khalid', 'Khaled'))
      .thenNothing()
  })

  it('adds no alias to a person whom nobody registered', () => {
    persons
      .given(registered('khalid'))
      .when(addAlias('zineb', 'Z'))
      .thenRefused({ type: 'PersonNotRegistered', personId: id('zineb') })
  })

  it('merges two entries of one person, and the one leads to the other', () => {
    const history = [registered('khalid'), registered('khaled')]
    persons
      .given(...history)
      .when(merge('khaled', 'khalid'))
      .thenEvents(merged('khaled', 'khalid'))
    const { current } = stateAfter(personDecider, [...history, merged('khaled', 'khalid')])
    expect(resolvePerson(current, id('khaled'))).toBe('khalid')
    expect(resolvePerson(current, id('khalid'))).toBe('khalid')
  })

  it('says why two entries cannot become one', () => {
    const history = [registered('a'), registered('b'), merged('a', 'b')]
    persons
      .given(...history)
      .when(merge('b', 'a'))
      .thenRefused({
        type: 'PersonsNotMerged',
        merged: id('b'),
        into: id('a'),
        because: { type: 'AlreadyMerged', id: id('a'), into: id('b') }
      })
  })

  it('never runs in a circle, even after a history that could not have been decided', () => {
    const hostile = [merged('a', 'b'), aliasAdded('a', 'A'), registered('a'), registered('b'), merged('a', 'b')]
    const { current } = stateAfter(personDecider, [...hostile, merged('b', 'a'), registered('a')])
    expect(resolvePerson(current, id('a'))).toBe('b')
    expect(resolvePerson(current, id('b'))).toBe('b')
  })

  it('is one stream', () => {
    expect(subject.stream(register('khalid'))).toBe('person/register')
    expect(subject.stream(merged('a', 'b'))).toBe('person/register')
  })
})
