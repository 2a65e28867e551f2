import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type CommandIn, stateAfter, validate } from '@communique/kernel'
import { PartyId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { partyDecider, resolveParty } from './decider.ts'
import {
  partiesMerged,
  partyAliasAdded,
  type PartyCommand,
  type PartyEvent,
  partyFacts,
  type PartyFacts,
  partiesRelated,
  type PartyRelation,
  partyRegistered
} from './events.ts'
import { party as subject } from './subject.ts'

type AddPartyAlias = CommandIn<PartyFacts, 'AddPartyAlias'>
type MergeParties = CommandIn<PartyFacts, 'MergeParties'>
type RegisterParty = CommandIn<PartyFacts, 'RegisterParty'>

const id = (text: string) => must(validate(PartyId)(text))
const register = (
  partyId: string,
  name = `Name of ${partyId}`,
  kind = 'Agency',
  parent: string | null = null
): RegisterParty =>
  must(
    validate(partyFacts.commands.RegisterParty)({
      type: 'RegisterParty',
      data: { partyId, name, kind, country: null, accreditedTo: null, parent }
    })
  )
const registered = (...args: Parameters<typeof register>) => partyRegistered(register(...args).data)
const addAlias = (partyId: string, alias: string): AddPartyAlias =>
  must(validate(partyFacts.commands.AddPartyAlias)({ type: 'AddPartyAlias', data: { partyId, alias } }))
const aliasAdded = (partyId: string, alias: string) => partyAliasAdded(addAlias(partyId, alias).data)
const merge = (merged: string, into: string): MergeParties =>
  must(validate(partyFacts.commands.MergeParties)({ type: 'MergeParties', data: { merged, into, reason: null } }))
const merged = (from: string, into: string) => partiesMerged(merge(from, into).data)

const relate = (
  partyId: string,
  relation: PartyRelation,
  to: string,
  term: object = {}
): CommandIn<PartyFacts, 'RelateParties'> =>
  must(
    validate(partyFacts.commands.RelateParties)({
      type: 'RelateParties',
      data: { partyId, relation, to, from: null, until: null, ...term }
    })
  )
const related = (...args: Parameters<typeof relate>) => partiesRelated(relate(...args).data)

const parties = specify(partyDecider)
const after = (...history: ReadonlyArray<PartyEvent>) => stateAfter(partyDecider, history).current

describe('the register of parties', () => {
  it('registers a party once', () => {
    parties.given().when(register('jica')).thenEvents(registered('jica'))
    parties.given(registered('jica')).when(register('jica')).thenNothing()
  })

  it('refuses to register a party anew under other particulars', () => {
    parties
      .given(registered('jica'))
      .when(register('jica', 'Name of jica', 'Company'))
      .thenRefused({ type: 'PartyAlreadyRegistered', partyId: id('jica') })
  })

  it('does not register a merged party anew', () => {
    parties
      .given(registered('jica'), registered('jica-2'), merged('jica-2', 'jica'))
      .when(register('jica-2', 'Another'))
      .thenRefused({ type: 'PartyAlreadyRegistered', partyId: id('jica-2') })
  })

  it('lets ministries of two states bear one name', () => {
    parties
      .given(registered('uz-culture', 'Ministry of Culture'))
      .when(register('jp-culture', 'Ministry of Culture'))
      .thenEvents(registered('jp-culture', 'Ministry of Culture'))
  })

  it('adds an alias, and it is that party’s from then on', () => {
    parties.given(registered('jica')).when(addAlias('jica', 'JICA')).thenEvents(aliasAdded('jica', 'JICA'))
    parties.given(registered('jica'), aliasAdded('jica', 'JICA')).when(addAlias('jica', 'JICA')).thenNothing()
  })

  it('records nothing for an alias that differs in capitals, white space or Unicode form alone', () => {
    const history = [registered('league', 'Ligue Mohammadia'), aliasAdded('league', 'Rabita Mohammadia des Oulémas')]
    parties
      .given(...history)
      .when(addAlias('league', ' RABITA Mohammadia des Oule\u0301mas\n'))
      .thenNothing()
    parties
      .given(...history)
      .when(addAlias('league', 'ligue mohammadia '))
      .thenNothing()
  })

  it('tells names apart that only capitals would make one', () => {
    parties.given(registered('masse', 'Masse')).when(addAlias('masse', 'Maße')).thenEvents(aliasAdded('masse', 'Maße'))
  })

  it('keeps a name that two parties bear with the one that bore it first', () => {
    parties
      .given(registered('uz', 'Ministry of Culture'), registered('jp', 'Ministry of Culture'), registered('other'))
      .when(addAlias('other', 'Ministry of Culture'))
      .thenRefused({
        type: 'NameOfAnotherParty',
        partyId: id('other'),
        name: 'Ministry of Culture',
        owner: id('uz')
      })
  })

  it('refuses an alias that another party bears as its name or as its alias', () => {
    const history = [registered('jica', 'Japan Agency'), aliasAdded('jica', 'JICA'), registered('other')]
    for (const alias of ['jica ', ' JAPAN agency'])
      parties
        .given(...history)
        .when(addAlias('other', alias))
        .thenRefused({ type: 'NameOfAnotherParty', partyId: id('other'), name: alias, owner: id('jica') })
  })

  it('refuses a new party whose name is the alias of another', () => {
    parties
      .given(registered('jica', 'Japan Agency'), aliasAdded('jica', 'JICA'))
      .when(register('other', 'Jica'))
      .thenRefused({ type: 'NameOfAnotherParty', partyId: id('other'), name: 'Jica', owner: id('jica') })
  })

  it('adds no alias to a party that nobody registered', () => {
    parties
      .given(registered('jica'))
      .when(addAlias('huawei', 'HW'))
      .thenRefused({ type: 'PartyNotRegistered', partyId: id('huawei') })
    parties
      .given(registered('jica', 'Japan Agency'))
      .when(addAlias('huawei', 'Japan Agency'))
      .thenRefused({ type: 'PartyNotRegistered', partyId: id('huawei') })
  })

  it('lets a merged identifier lead to the party that stands for it, after any number of merges', () => {
    const register = after(registered('a'), registered('b'), registered('c'), merged('a', 'b'), merged('b', 'c'))
    expect(resolveParty(register, id('a'))).toBe('c')
    expect(resolveParty(register, id('b'))).toBe('c')
    expect(resolveParty(register, id('c'))).toBe('c')
    expect(resolveParty(register, id('nobody'))).toBe('nobody')
  })

  it('keeps the names of a merged party with the one that stands for it', () => {
    const history = [
      registered('jica', 'Japan Agency'),
      registered('jica-2', 'Agence japonaise'),
      aliasAdded('jica-2', 'AJCI'),
      registered('other'),
      merged('jica-2', 'jica')
    ]
    parties
      .given(...history)
      .when(addAlias('jica', 'ajci'))
      .thenNothing()
    parties
      .given(...history)
      .when(addAlias('jica', 'Agence japonaise'))
      .thenNothing()
    parties
      .given(...history)
      .when(addAlias('jica-2', 'Japan Agency'))
      .thenNothing()
    parties
      .given(...history)
      .when(addAlias('other', 'AJCI'))
      .thenRefused({ type: 'NameOfAnotherParty', partyId: id('other'), name: 'AJCI', owner: id('jica') })
    parties
      .given(...history)
      .when(register('third', 'AJCI'))
      .thenRefused({ type: 'NameOfAnotherParty', partyId: id('third'), name: 'AJCI', owner: id('jica') })
  })

  it('merges two parties once', () => {
    const history = [registered('a'), registered('b')]
    parties
      .given(...history)
      .when(merge('a', 'b'))
      .thenEvents(merged('a', 'b'))
    parties
      .given(...history, merged('a', 'b'))
      .when(merge('a', 'b'))
      .thenNothing()
  })

  it.each([
    ['a party that nobody registered', 'x', 'a', { type: 'NotRegistered', id: 'x' }],
    ['into a party that nobody registered', 'a', 'x', { type: 'NotRegistered', id: 'x' }],
    ['a party into itself', 'a', 'a', { type: 'SameEntry', id: 'a' }],
    ['a party that was merged already', 'm', 'a', { type: 'AlreadyMerged', id: 'm', into: 'b' }],
    ['a party into one that was merged', 'a', 'm', { type: 'AlreadyMerged', id: 'm', into: 'b' }],
    ['a party into one that leads back to it', 'b', 'm', { type: 'AlreadyMerged', id: 'm', into: 'b' }]
  ] as const)('does not merge %s', (_what, from, into, because) => {
    parties
      .given(registered('a'), registered('b'), registered('m'), merged('m', 'b'))
      .when(merge(from, into))
      .thenRefused({
        type: 'PartiesNotMerged',
        merged: id(from),
        into: id(into),
        because: { ...because, id: id(because.id), ...('into' in because ? { into: id(because.into) } : {}) } as never
      })
  })

  it('makes sense of a history that could not have been decided', () => {
    const hostile = after(
      merged('a', 'b'),
      aliasAdded('a', 'A'),
      registered('a'),
      registered('a', 'Second name'),
      registered('b', 'Name of a'),
      aliasAdded('b', 'Name of a'),
      merged('a', 'a'),
      merged('a', 'b'),
      merged('b', 'a'),
      registered('a')
    )
    expect(resolveParty(hostile, id('a'))).toBe('b')
    expect(resolveParty(hostile, id('b'))).toBe('b')
    expect(after(aliasAdded('a', 'A'))).toEqual(partyDecider.initialState.current)
  })

  it('is one stream', () => {
    expect(subject.stream(register('jica'))).toBe('party/register')
    expect(subject.stream(merged('a', 'b'))).toBe('party/register')
  })

  it('takes five thousand parties with an alias each, and a merge among them', () => {
    let state = partyDecider.initialState
    const record = (command: PartyCommand): void => {
      for (const event of must(partyDecider.decide(command, state))) state = partyDecider.evolve(state, event)
    }
    for (let index = 0; index < 5000; index++) {
      record(register(`party-${index}`))
      record(addAlias(`party-${index}`, `P${index}`))
    }
    record(merge('party-1', 'party-2'))
    expect(resolveParty(state.current, id('party-1'))).toBe('party-2')
    expect(E.isLeft(partyDecider.decide(addAlias('party-4999', 'p0'), state))).toBe(true)
  })
})

describe('the relations of parties', () => {
  const known = ['secretariat', 'union', 'mission', 'state'].map((partyId) => registered(partyId))
  const child = (partyId: string, parent: string) => registered(partyId, `Name of ${partyId}`, 'Agency', parent)

  it('are between registered parties, each once', () => {
    parties
      .given(...known)
      .when(relate('secretariat', 'OrganOf', 'union'))
      .thenEvents(related('secretariat', 'OrganOf', 'union'))
    parties
      .given(...known, related('secretariat', 'OrganOf', 'union'))
      .when(relate('secretariat', 'AgencyOf', 'union'))
      .thenEvents(related('secretariat', 'AgencyOf', 'union'))
    parties
      .given(...known, related('secretariat', 'OrganOf', 'union'))
      .when(relate('secretariat', 'OrganOf', 'union', { from: must(stated('2020')) }))
      .thenRefused({
        type: 'PartiesAlreadyRelated',
        partyId: id('secretariat'),
        relation: 'OrganOf',
        to: id('union')
      })
    for (const [from, to, stranger] of [
      ['bank', 'union', 'bank'],
      ['union', 'bank', 'bank']
    ] as const)
      parties
        .given(...known)
        .when(relate(from, 'OrganOf', to))
        .thenRefused({ type: 'PartyNotRegistered', partyId: id(stranger) })
  })

  it('never run in a circle, by way of parents or of merges', () => {
    parties
      .given(...known)
      .when(relate('union', 'OrganOf', 'union'))
      .thenRefused({ type: 'PartyRelatedToItself', partyId: id('union') })
    parties
      .given(...known, child('desk', 'secretariat'), related('secretariat', 'OrganOf', 'union'))
      .when(relate('union', 'BranchOf', 'desk'))
      .thenRefused({ type: 'PartiesInCircle', circle: ['union', 'desk', 'secretariat', 'union'].map(id) })
    parties
      .given(...known, child('desk', 'bureau'))
      .when({ ...register('bureau'), data: child('bureau', 'desk').data })
      .thenRefused({ type: 'PartiesInCircle', circle: ['bureau', 'desk', 'bureau'].map(id) })
    parties
      .given(
        ...known,
        registered('office'),
        related('secretariat', 'OrganOf', 'union'),
        merged('office', 'secretariat')
      )
      .when(relate('union', 'OrganOf', 'office'))
      .thenRefused({ type: 'PartiesInCircle', circle: ['union', 'secretariat', 'union'].map(id) })
    parties
      .given(...known, registered('office'), related('office', 'OrganOf', 'union'), merged('office', 'secretariat'))
      .when(relate('union', 'OrganOf', 'secretariat'))
      .thenRefused({ type: 'PartiesInCircle', circle: ['union', 'secretariat', 'union'].map(id) })
    parties
      .given(...known, related('union', 'SuccessorOf', 'state'))
      .when(relate('state', 'SuccessorOf', 'union'))
      .thenRefused({ type: 'PartiesInCircle', circle: ['state', 'union', 'state'].map(id) })
  })

  it('of different natures do not stand against each other', () => {
    parties
      .given(...known, related('mission', 'MissionOf', 'state'), related('union', 'SuccessorOf', 'state'))
      .when(relate('state', 'BranchOf', 'union'))
      .thenEvents(related('state', 'BranchOf', 'union'))
    parties
      .given(...known, related('mission', 'AccreditedTo', 'union'))
      .when(relate('union', 'AccreditedTo', 'mission'))
      .thenEvents(related('union', 'AccreditedTo', 'mission'))
  })

  it('end after they begin', () => {
    const [from, until] = [must(stated('2020')), must(stated('2019'))]
    parties
      .given(...known)
      .when(relate('secretariat', 'OrganOf', 'union', { from, until }))
      .thenRefused({ type: 'RelationEndsBeforeItBegins', partyId: id('secretariat'), from, until })
  })

  it('refuse a party that would be its own parent', () => {
    parties
      .given()
      .when({ ...register('desk'), data: child('desk', 'desk').data })
      .thenRefused({ type: 'PartyRelatedToItself', partyId: id('desk') })
  })
})
