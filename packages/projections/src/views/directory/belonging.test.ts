import { type CooperationEvent, isoDay, PartyId } from '@communique/core'
import { type LogEntry, validate } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, date, happened } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { cooperationNetwork } from '../../reports/cooperationNetwork/cooperationNetwork.ts'
import { partyDirectory } from './directory.ts'
import { partyTies } from '../partyTies/partyTies.ts'
import { belongingIn } from './belonging.ts'

const id = (text: string) => must(validate(PartyId)(text))
const registered = (partyId: string, kind: string, country: string | null = null, parent: string | null = null) =>
  happened('PartyRegistered', { partyId, name: `The ${partyId}`, kind, country, parent })
const related = (partyId: string, relation: string, to: string, term: object = {}) =>
  happened('PartiesRelated', { partyId, relation, to, from: null, until: null, ...term })
const directoryOf = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  fold(partyDirectory)(believed(...events)).views

const record = [
  registered('japan', 'State', 'JP'),
  registered('ministry', 'GovernmentBody', 'JP', 'japan'),
  registered('agency', 'Agency', 'JP'),
  related('agency', 'AgencyOf', 'ministry'),
  registered('mission', 'DiplomaticMission', 'JP'),
  related('mission', 'MissionOf', 'japan'),
  related('mission', 'AccreditedTo', 'union'),
  registered('union', 'IntergovernmentalOrganisation', 'MA'),
  related('secretariat', 'OrganOf', 'union')
]

describe('what belongs to what', () => {
  const { bodiesOf, ownersOf, rolledUp, countryOf } = belongingIn(directoryOf(...record))

  it('is by parents and relations, but not by accreditation', () => {
    expect(bodiesOf(id('japan'))).toEqual(['agency', 'ministry', 'mission'])
    expect(bodiesOf(id('union'))).toEqual(['secretariat'])
    expect(ownersOf(id('mission'))).toEqual(['japan'])
  })

  it('rolls up to the party at the top', () => {
    expect(['agency', 'ministry', 'secretariat', 'union', 'unheard-of'].map((party) => rolledUp(id(party)))).toEqual([
      'japan',
      'japan',
      'union',
      'union',
      'unheard-of'
    ])
  })

  it('rolls up to a country only what is part of its state', () => {
    expect(['agency', 'mission', 'union', 'secretariat'].map((party) => countryOf(id(party)))).toEqual([
      'JP',
      'JP',
      null,
      null
    ])
  })

  it('stays with a party that belongs to two', () => {
    const joint = [...record, related('centre', 'ProgrammeOf', 'union'), related('centre', 'ProgrammeOf', 'japan')]
    expect(belongingIn(directoryOf(...joint)).rolledUp(id('centre'))).toBe('centre')
  })

  it('counts merged parties as one', () => {
    const merged = [
      ...record,
      happened('PartiesMerged', { merged: 'union', into: 'league' }),
      happened('PartiesMerged', { merged: 'agency', into: 'agency-2' })
    ]
    const belonging = belongingIn(directoryOf(...merged))
    expect(belonging.rolledUp(id('secretariat'))).toBe('league')
    expect(belonging.rolledUp(id('agency-2'))).toBe('japan')
    expect(belonging.countryOf(id('agency-2'))).toBe('JP')
  })

  it('ends on a record in which parties belong to each other', () => {
    const circle = belongingIn(directoryOf(related('a', 'OrganOf', 'b'), related('b', 'OrganOf', 'a')))
    expect([circle.bodiesOf(id('a')), circle.rolledUp(id('a')), circle.countryOf(id('a'))]).toEqual([['b'], 'a', null])
  })

  it('holds within its dates', () => {
    const term = { from: date('2010-01-01'), until: date('2020-01-01') }
    const directory = directoryOf(related('office', 'DepartmentOf', 'ministry', term))
    const on = (day: string) => belongingIn(directory, must(isoDay(day))).ownersOf(id('office'))
    expect([on('2009-12-31'), on('2010-01-01'), on('2020-01-01')]).toEqual([[], ['ministry'], []])
    expect(belongingIn(directory).ownersOf(id('office'))).toEqual([])
  })
})

it('a network counts the ties of bodies with the party that they belong to', () => {
  const met = happened('MeetingHeld', {
    delegations: ['agency', 'secretariat'].map((party) => ({ party, participants: [], unnamed: null }))
  })
  const inside = happened('MeetingHeld', {
    meetingId: 'inside',
    delegations: ['agency', 'ministry'].map((party) => ({ party, participants: [], unnamed: null }))
  })
  const history = believed(...record, met, inside)
  const directory = fold(partyDirectory)(history).views
  const { edges } = cooperationNetwork(fold(partyTies)(history).views, directory, belongingIn(directory).rolledUp)
  expect(edges.map(({ parties }) => parties)).toEqual([['japan', 'union']])
})
