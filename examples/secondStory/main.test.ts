// Thirty short texts of invented organisations: each records facts of kinds that the ten releases lack. Facts of public
// releases are in `public`.
import { countryCode, isoDay, PartyId, validate } from '@communique/core'
import { must } from '@communique/fixtures'
import {
  designationRegister,
  fold,
  indicatorRegister,
  membershipRegister,
  officeRegister,
  partyDirectory,
  partyTimeline,
  countryTimeline,
  undertakingsBoard
} from '@communique/projections'
import {
  belongingIn,
  designationSummary,
  entriesThrough,
  holdersOn,
  indicatorFigures,
  membersOn
} from '@communique/projections/advanced'
import { describe, expect, it } from 'vitest'
import { recordedIn } from './recorded.ts'

const { names, history } = await recordedIn('.')
const day = (text: string) => must(isoDay(text))
const id = (text: string) => must(validate(PartyId)(text))

describe('thirty short texts', () => {
  it('are recorded, each claim on words of its text', () => {
    expect(names).toHaveLength(30)
    const sources = new Set(history.flatMap(({ citations }) => citations.map(({ source }) => source)))
    expect(sources.size).toBe(30)
    for (const { type, citations } of history)
      if (type !== 'SourceRecorded') expect(citations.every(({ position }) => position !== null)).toBe(true)
  })

  it('say who was a member of the union on a day, though news came late', () => {
    const view = fold(membershipRegister)(history).views['river-union']
    if (view === undefined) throw new Error('nobody joined')
    const on = (text: string) =>
      membersOn(view, day(text)).certainly.map(({ party, as, isSuspended }) => [party, as, isSuspended])
    expect(on('2010-01-01')).toEqual([
      ['norway', 'Member', false],
      ['ghana', 'Member', false]
    ])
    expect(on('2023-06-01')).toEqual([
      ['norway', 'Member', false],
      ['ghana', 'Member', true],
      ['uruguay', 'Member', false],
      ['fiji', 'AssociateMember', false]
    ])
    expect(on('2025-01-15').map(([party]) => party)).toEqual(['ghana', 'uruguay', 'fiji'])
  })

  it('say who held which office', () => {
    const { views } = fold(officeRegister)(history)
    const held = (office: string, text: string) => {
      const view = views[office]
      return view === undefined ? [] : holdersOn(view, day(text)).certainly
    }
    expect(held('river-secretary-general', '2022-01-01')).toMatchObject([{ person: 'ama-mensah' }])
    expect(held('river-presidency', '2022-12-31')).toMatchObject([{ party: 'uruguay' }])
    expect(held('river-presidency', '2023-06-29')).toMatchObject([{ party: 'ghana' }])
    expect(held('river-presidency', '2023-06-30')).toEqual([])
  })

  it('have the figure as restated beside the figure as reported', () => {
    const view = fold(indicatorRegister)(history).views['northern-scholarships']
    const [figure] = view === undefined ? [] : indicatorFigures(view)
    expect(figure?.stands.fact.data.value).toBe('1250')
    expect(figure?.history.map(({ fact }) => fact.data.value)).toEqual(['1200', '1250'])
  })

  it('count those who act unnamed, and take the proposal that came to be known later', () => {
    const row = fold(undertakingsBoard)(history).views['library-support']
    expect(row).toMatchObject({ rung: 'Fulfilled', by: ['aurora'] })
    expect(row?.onRecord === true ? row.history.map(({ rung }) => rung) : []).toEqual([
      'Intended',
      'Agreed',
      'Proposed',
      'Fulfilled'
    ])
  })

  it('roll up to the state and the organisation', () => {
    const { rolledUp, countryOf, bodiesOf } = belongingIn(fold(partyDirectory)(history).views)
    expect([rolledUp(id('nordic-agency')), countryOf(id('nordic-agency'))]).toEqual(['norway', 'NO'])
    expect(bodiesOf(id('river-union'))).toEqual(['river-secretariat'])
    expect(countryOf(id('aurora'))).toBeNull()
  })

  it('show the texts of the union to its members, and the deeds of partners to the country of their seat', () => {
    const views = {
      timelines: fold(partyTimeline)(history).views,
      parties: fold(partyDirectory)(history).views,
      memberships: fold(membershipRegister)(history).views,
      countries: fold(countryTimeline)(history).views
    }
    const through = (country: string) =>
      entriesThrough(views, must(countryCode(country))).map(({ role, through: party, entry }) => [
        role,
        party,
        entry.fact.type
      ])
    expect(through('UY')).toEqual([
      ['Member', 'river-union', 'MoUSigned'],
      ['Member', 'river-union', 'AgreementSigned']
    ])
    expect(through('NO').filter(([role]) => role === 'Seat')).toEqual([
      ['Seat', 'aurora', 'ProposalTabled'],
      ['Seat', 'aurora', 'UndertakingAgreed'],
      ['Seat', 'aurora', 'UndertakingProgressed'],
      ['Seat', 'aurora', 'UndertakingFulfilled']
    ])
  })

  it('date the title of a city that was first only spoken of', () => {
    const view = fold(designationRegister)(history).views['tamale-city-of-books']
    expect(view === undefined ? null : designationSummary(view)).toMatchObject({
      status: 'Conferred',
      conferredOn: { edtf: '2019-05-05' }
    })
  })
})
