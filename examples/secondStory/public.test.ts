// What public releases say, restated as facts: each document gives the address and the date of its source, and no sentence
// of it.
import { CountryCode, isoDay, occurrenceOf, PartyId, validate } from '@communique/core'
import { must } from '@communique/fixtures'
import {
  countryTimeline,
  defaultRoles,
  fold,
  fundingLedger,
  fundingTotals,
  jointBodyRegister,
  membershipRegister,
  observerRoster,
  officeRegister,
  openReferences,
  partyDirectory,
  partyTies,
  rowsOf,
  shownEntries,
  sourceDirectory,
  totalsOf,
  treatyRegister,
  undertakingsBoard
} from '@communique/projections'
import { membersOn, holdersOn, openReferencesIn, recordOf } from '@communique/projections/advanced'
import { describe, expect, it } from 'vitest'
import { documents, together } from './linesPerFact.ts'
import { recordedIn } from './recorded.ts'

const { names, history } = await recordedIn('public')
const day = (text: string) => must(isoDay(text))
const country = (text: string) => must(validate(CountryCode)(text))
const party = (text: string) => must(validate(PartyId)(text))
const facts = history.filter((event) => occurrenceOf(event) !== null)

/** Facts of these releases that the record says in part only. */
const losses = [
  ['arctic-eu-2013', 'that the application was received favourably and the decision put off: only the application'],
  ['mine-ban-icrc-1998', 'that this deposit fulfilled the condition of entry into force: the condition is text'],
  ['mine-ban-unoda', 'that it was open for signature in Ottawa for two days, and in New York after that'],
  ['afdb-egypt-2022', 'that it was a Monday: a weekday without a date is a remark on the year'],
  ['asean-unesco-2013', 'that it is the first of its kind since the Charter entered into force: a remark']
] as const

const timeline = (code: string) => {
  const view = fold(countryTimeline)(history).views[code]
  return view === undefined ? [] : shownEntries(view, defaultRoles)
}

describe('facts of public releases', () => {
  it('rest on thirty sources with an address, of ten kinds of organisations and more, with few losses', () => {
    const sources = Object.values(fold(sourceDirectory)(history).views).flatMap((source) =>
      source.onRecord ? [source] : []
    )
    expect(sources).toHaveLength(names.length)
    expect(names.length).toBeGreaterThanOrEqual(30)
    for (const { where } of sources) expect(where).toMatch(/^https?:\/\/[^ ]+$/)
    const kinds = new Set(rowsOf(fold(partyDirectory)(history).views).map(({ kind }) => kind))
    expect(kinds.size).toBeGreaterThanOrEqual(10)
    const cited = new Set<string>(history.flatMap(({ citations }) => citations.map(({ source }) => source)))
    for (const [source] of losses) expect(cited).toContain(source)
    expect(losses.length / (facts.length + losses.length)).toBeLessThanOrEqual(0.05)
  })

  it('take about four lines a fact, in the trial as in all', () => {
    for (const name of ['public releases', 'the five of the trial']) {
      const { facts, lines } = together(documents[name] ?? [])
      expect(facts).toBeGreaterThan(30)
      expect(lines / facts).toBeLessThan(4.7)
    }
  })

  it('name nobody who is not introduced', () => {
    expect(openReferencesIn(fold(openReferences)(history).views, history)).toEqual([])
  })

  it('have the sum of a further source beside the one believed', () => {
    const aid = timeline('GY').find(({ fact }) => fact.type === 'AidDelivered')
    expect(aid?.resources).toMatchObject([{ money: { amount: '71000' } }])
    expect(aid?.dissent).toMatchObject([
      {
        fact: { data: { resource: { money: { amount: '116000' } } } },
        citations: [{ source: 'guyana-chronicle-2022' }]
      }
    ])
  })

  it('make no delivery of what awaits customs, and no agreement of an intention', () => {
    const board = fold(undertakingsBoard)(history).views
    expect(board['guyana-equipment']).toMatchObject({ rung: 'Proposed' })
    expect(board['cdb-small-enterprises']).toMatchObject({ rung: 'Intended' })
  })

  it('keep a member until the notice has effect, and make none before the instrument is deposited', () => {
    const members = (organisation: string, on: string) => {
      const view = fold(membershipRegister)(history).views[organisation]
      return view === undefined ? [] : membersOn(view, day(on)).certainly.map(({ party: member }) => String(member))
    }
    expect(members('opec', '2018-12-31')).toEqual(['qatar'])
    expect(members('opec', '2019-01-02')).toEqual([])
    expect(members('ndb', '2021-09-15')).toEqual([])
    expect(members('ndb', '2021-09-17')).toEqual(['bangladesh'])
  })

  it('admit six observers, and not the one who only applied', () => {
    const roster = fold(observerRoster)(history).views['arctic-council']
    const statuses = Object.values(roster?.candidates ?? {}).map((one) => `${one.party} ${one.status}`)
    expect(statuses.filter((status) => status.endsWith(' Observer'))).toHaveLength(6)
    expect(statuses).toContain('european-union Applied')
  })

  it('make no side of somebody who was present', () => {
    const ties = JSON.stringify(fold(partyTies)(history).views)
    expect(ties).not.toContain('ahmed-zayed')
    const signed = history.find(({ data }) => 'agreementId' in data && data.agreementId === 'afdb-egypt-hosting')
    expect(signed?.type === 'MoUSigned' && signed.data.parties).toEqual(['egypt', 'afdb'])
  })

  it('say who holds an office, and who chairs', () => {
    const { views } = fold(officeRegister)(history)
    const holder = (office: string, on: string) => {
      const view = views[office]
      return view === undefined ? [] : holdersOn(view, day(on)).certainly
    }
    expect(holder('un-secretary-general', '2018-09-23')).toMatchObject([{ person: 'antonio-guterres' }])
    expect(holder('un-secretary-general', '2016-12-12')).toEqual([])
    expect(holder('arctic-chair', '2013-06-01')).toMatchObject([{ party: 'canada' }])
  })

  it('have a treaty in force from its day, though its text came to be known later', () => {
    expect(fold(treatyRegister)(history).views['mine-ban']).toMatchObject({
      depositary: 'un-secretary-general',
      inForceOn: { edtf: '1999-03-01' }
    })
    const acts = facts.filter(({ data }) => 'treatyId' in data && data.treatyId === 'mine-ban')
    expect(acts.map(({ type }) => type)).toEqual([
      'TreatyAttested',
      'ConsentToBeBoundExpressed',
      'TreatyTextAdopted',
      'TreatyEnteredIntoForce'
    ])
  })

  it('count the sessions of a commission, the earlier one recorded later', () => {
    const view = fold(jointBodyRegister)(history).views['pakistan-tajikistan']
    expect(view?.sessions.map(({ fact }) => fact.data.number)).toEqual([5, 6])
  })

  it('have a memorandum dated by a later source, both beliefs on record', () => {
    const signed = history.find(({ data }) => 'agreementId' in data && data.agreementId === 'adb-ndb')
    expect(signed?.data).toMatchObject({ on: { edtf: '2016-07-04', basis: 'External' } })
    expect(signed?.corrections).toMatchObject([{ citations: [{ source: 'adb-ndb-dated' }] }])
  })

  it('sum pledges of one donor, of which one comes on top of the other', () => {
    const theirs = recordOf(history, { organisation: party('gates-foundation') })
    const totals = fundingTotals(fold(fundingLedger)(theirs).views)
    expect(JSON.stringify(totals)).toContain('1650000000')
  })

  it('are those between a bank and a country, where these are asked for', () => {
    const pair = recordOf(history, { organisation: party('cdb'), country: country('KR') })
    const view = fold(countryTimeline)(pair).views['KR']
    expect(view === undefined ? null : totalsOf(view)).toMatchObject({ meetings: 0, agreementsSigned: 1 })
    expect(shownEntries(view ?? { entries: [], subjects: {} }).map(({ fact }) => fact.type)).toEqual(['MoUSigned'])
    expect(timeline('KR').map(({ fact }) => fact.type)).toEqual(['ObserverAdmitted', 'MoUSigned'])
  })
})
