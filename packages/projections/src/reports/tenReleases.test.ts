import { cooperationLedger, isoDay, type IsoDay } from '@communique/core'
import { inMemoryEventLog, instant } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { agreementRegister } from '../views/agreementRegister/agreementRegister.ts'
import { agreementsInForce } from '../views/agreementRegister/inForce.ts'
import { obligationsDue } from '../views/agreementRegister/obligationsDue.ts'
import { cooperationAsOf } from '../shared/cooperationAsOf.ts'
import { type CountryTimeline, countryTimeline, shownEntries } from '../views/countryTimeline/countryTimeline.ts'
import { totalsOf } from '../views/countryTimeline/timelineTotals.ts'
import { fundingLedger } from '../views/fundingLedger/fundingLedger.ts'
import { fundingByBeneficiaries } from '../views/fundingLedger/fundingTotals.ts'
import type { AsOf } from '../engine/asOf/asOf.ts'
import { fold } from '../engine/folding/fold.ts'
import { emptyView } from '../engine/folding/folded.ts'
import { rowsOf } from '../shared/onRecord.ts'
import { observerRoster } from '../views/observerRoster/observerRoster.ts'
import { boardAsOf } from '../views/undertakingsBoard/boardAsOf.ts'
import { undertakingsBoard } from '../views/undertakingsBoard/undertakingsBoard.ts'

const recordedStory = async () => must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
let story: Awaited<ReturnType<typeof recordedStory>> = []
beforeAll(async () => {
  story = await recordedStory()
})

const beforeLaterSources: AsOf<IsoDay> = { known: must(instant('2024-06-03T23:59:59.999Z')) }
const timeline = (country: string, asOf: AsOf<IsoDay> = {}): CountryTimeline =>
  fold(countryTimeline)(cooperationAsOf(story, asOf)).views[country] ?? emptyView(countryTimeline)
const linesOf = (country: string, asOf: AsOf<IsoDay> = {}) =>
  shownEntries(timeline(country, asOf)).map(({ strength, fact, date }) => `${strength} ${fact.type} ${date.edtf}`)
const countries = ['NE', 'SN', 'MA', 'BF', 'TD', 'ML', 'NG', 'SD', 'MR', 'CI']

describe('the ten releases, as views', () => {
  it('have two meetings with Uzbekistan on one day, within a visit', () => {
    expect(linesOf('UZ').filter((line) => line.includes('MeetingHeld'))).toEqual([
      'Occurred MeetingHeld 2024-05-30',
      'Occurred MeetingHeld 2024-05-30'
    ])
    expect(linesOf('UZ')).toContain('Occurred VisitPaid 2024-05-30')
  })

  it('have the working group with Uzbekistan agreed and not established, and the memorandum of 2021 with a year', () => {
    expect(linesOf('UZ')).toContain('Agreed JointBodyAgreed 2024-05-30')
    expect(linesOf('UZ').join()).not.toContain('JointBodyEstablished')
    expect(linesOf('UZ')).toContain('Signed MoUSigned 2021')
  })

  it('show Morocco no meeting with an ambassador whom it merely hosts', () => {
    const parties = shownEntries(timeline('MA')).flatMap((entry) => entry.parties)
    expect(parties.filter((party) => party.startsWith('embassy'))).toEqual([])
    expect(parties).toEqual(expect.arrayContaining(['huawei-morocco', 'mohammadia-league', 'alwaleed-philanthropies']))
  })

  it('have one pledge that ten countries share, and no country its own', () => {
    for (const country of countries) {
      const { pledged, agreementsSigned } = totalsOf(timeline(country))
      expect(pledged).toHaveLength(1)
      expect(pledged[0]?.asOnlyBeneficiary.pledges).toBe(0)
      expect(pledged[0]?.asOneOfSeveral).toMatchObject([{ total: { amount: '2090000', currency: 'USD' }, pledges: 1 }])
      // Of the ten only Morocco is a side of a text: through the league in Rabat.
      expect(agreementsSigned).toBe(country === 'MA' ? 1 : 0)
    }
    const lines = fundingByBeneficiaries(fold(fundingLedger)(cooperationAsOf(story, {})).views)
    expect(lines.map(({ beneficiaries }) => beneficiaries.countries)).toEqual([countries.toSorted()])
  })

  it('believe an interval before the later sources, and a day with its basis after them', () => {
    expect(linesOf('NE', beforeLaterSources)[0]).not.toContain('2020-06-30')
    const [signing] = shownEntries(timeline('NE'))
    expect(signing?.date).toMatchObject({ edtf: '2020-06-30', basis: 'External' })
    expect(signing?.corrections).toHaveLength(1)
    expect(signing?.citations[0]).toEqual(signing?.corrections[0]?.citations[0])
  })

  it('owe a quarterly report for each target country, dated by nothing on record', () => {
    const { views } = fold(agreementRegister)(cooperationAsOf(story, {}))
    const day = must(isoDay('2024-06-30'))
    const reports = obligationsDue(views, { asOf: day, until: day }).filter(({ obligationId }) =>
      obligationId.includes('quarterly')
    )
    expect(reports.map(({ country }) => country)).toEqual(countries.toSorted())
    expect(new Set(reports.map(({ status }) => status))).toEqual(new Set(['Undated']))
    expect(agreementsInForce(views, day)).toEqual({ certainly: [], possibly: [] })
    expect(rowsOf(views).filter(({ status }) => status === 'Drafting')).toHaveLength(1)
  })

  it('hold nothing overdue, since no undertaking has a due date', () => {
    const board = boardAsOf(fold(undertakingsBoard)(cooperationAsOf(story, {})).views, must(isoDay('2030-01-01')))
    expect([board.overdue, board.possiblyOverdue, board.fulfilled, board.lapsed]).toEqual([[], [], [], []])
    expect(board.agreed.map(({ undertakingId }) => undertakingId)).toEqual([
      'forum-societies-we-want',
      'japanese-support-through-jica'
    ])
  })

  it('call upon Japan to become observer, know Russia as one, and admit nobody', () => {
    const [roster] = Object.values(fold(observerRoster)(cooperationAsOf(story, {})).views)
    expect(Object.values(roster?.candidates ?? {}).map(({ party, status }) => [party, status])).toEqual([
      ['japan', 'Invited'],
      ['russia', 'AttestedObserver']
    ])
    expect(roster?.calls.map((call) => call.class)).toEqual(['non-member-states'])
  })
})
