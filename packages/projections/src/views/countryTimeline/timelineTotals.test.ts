import { type CooperationEvent, IsoDay } from '@communique/core'
import { must } from '@communique/fixtures'
import { type LogEntry, validate } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, benefiting, date, happened, link, money, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { countryTimeline } from './countryTimeline.ts'
import { totalsOf } from './timelineTotals.ts'

const totals = (country: string, ...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  totalsOf(fold(countryTimeline)(believed(...events)).views[country] ?? emptyView(countryTimeline))

const countries = [link('UZ', 'Counterpart')]
const dollars = (amount: string) => ({ amount, currency: 'USD' })
const sum = (amount: string, pledges: number) => ({ total: dollars(amount), pledges })
const pledged = (pledgeId: string, resource: object, ...beneficiaries: ReadonlyArray<string>) =>
  happened('FundingPledged', { pledgeId, resource, beneficiaries: benefiting(...beneficiaries) })

const ten = ['NE', 'SN', 'MA', 'BF', 'TD', 'ML', 'NG', 'SD', 'MR', 'CI']

describe('the totals of a country', () => {
  it('are nought where nothing is on record', () => {
    expect(totals('UZ')).toEqual({
      meetings: 0,
      agreementsSigned: 0,
      agreementsInForce: 0,
      openUndertakings: { intended: 0, proposed: 0, agreed: 0 },
      pledged: [],
      inKindPledges: 0,
      unquantifiedPledges: 0
    })
  })

  it('count meetings, and both kinds of signing', () => {
    const counted = totals(
      'UZ',
      happened('MeetingHeld', { countries }),
      happened('MeetingHeld', { countries, meetingId: 'second' }),
      happened('MoUSigned', { countries }),
      happened('AgreementSigned', { countries, agreementId: 'grant' })
    )
    expect(counted).toMatchObject({ meetings: 2, agreementsSigned: 2, agreementsInForce: 0 })
  })

  it('do not count what only took place there', () => {
    expect(totals('MA', happened('MeetingHeld', { countries: [link('MA', 'Venue')] })).meetings).toBe(0)
  })

  it('do not count a text as signed by a country that only benefits from it', () => {
    const shared = [link('NE', 'Beneficiary')]
    const timeline = [happened('MoUSigned', { countries: shared }), happened('AgreementEnteredIntoForce')]
    expect(totals('NE', ...timeline)).toMatchObject({ agreementsSigned: 0, agreementsInForce: 0 })
    const seat = [link('UZ', 'Seat'), link('UZ', 'Beneficiary')]
    expect(totals('UZ', happened('MoUSigned', { countries: seat }))).toMatchObject({ agreementsSigned: 1 })
  })

  it('count an agreement in force from its entry into force to its end', () => {
    const signed = happened('MoUSigned', { countries })
    const inForce = happened('AgreementEnteredIntoForce')
    expect(totals('UZ', signed, inForce).agreementsInForce).toBe(1)
    expect(totals('UZ', signed, inForce, happened('AgreementExpired')).agreementsInForce).toBe(0)
    expect(totals('UZ', signed, inForce, happened('AgreementTerminated')).agreementsInForce).toBe(0)
  })

  it('leave a text in force until a notice has effect, and count certain entries into force only', () => {
    const notice = happened('AgreementTerminated', { on: date('2024-06-30'), effectiveOn: date('2024-12-31') })
    const events = [happened('MoUSigned', { countries }), happened('AgreementEnteredIntoForce'), notice]
    const timeline = fold(countryTimeline)(believed(...events)).views['UZ'] ?? emptyView(countryTimeline)
    const inForceOn = (on: string) => totalsOf(timeline, undefined, must(validate(IsoDay)(on))).agreementsInForce
    expect(['2024-05-29', '2024-05-30', '2024-12-31', '2025-01-01'].map(inForceOn)).toEqual([0, 1, 1, 0])
    expect(totalsOf(timeline).agreementsInForce).toBe(0)
  })

  it('count an undertaking as open until it is fulfilled or lapses, once, under the highest rung it has reached', () => {
    const open = [happened('UndertakingAgreed', { countries }), happened('IntentExpressed', { countries })]
    const none = { intended: 0, proposed: 0, agreed: 0 }
    const attestedOn = (as: string) => happened('UndertakingAttested', { countries, as })
    expect(totals('UZ', attestedOn('Intended')).openUndertakings).toEqual({ ...none, intended: 1 })
    expect(totals('UZ', attestedOn('Agreed'), attestedOn('Proposed')).openUndertakings).toEqual({ ...none, agreed: 1 })
    expect(totals('UZ', happened('IntentExpressed', { countries })).openUndertakings).toEqual({ ...none, intended: 1 })
    expect(totals('UZ', happened('ProposalTabled', { countries })).openUndertakings).toEqual({ ...none, proposed: 1 })
    expect(totals('UZ', ...open).openUndertakings).toEqual({ ...none, agreed: 1 })
    expect(totals('UZ', ...open, happened('UndertakingFulfilled')).openUndertakings).toEqual(none)
    expect(totals('UZ', ...open, happened('UndertakingLapsed')).openUndertakings).toEqual(none)
    expect(totals('UZ', ...open, happened('UndertakingLapsed'), retracted(3)).openUndertakings.agreed).toBe(1)
  })

  it('count a pledge once, be it first known by a source that speaks of it', () => {
    const attestedPledge = happened('PledgeAttested', { resource: money('5'), beneficiaries: benefiting('NE') })
    const promise = pledged('pledge', money('3'), 'NE', 'TD')
    expect(totals('NE', attestedPledge).pledged[0]?.asOnlyBeneficiary).toEqual(sum('5', 1))
    expect(totals('NE', attestedPledge, promise, pledged('pledge', money('1'), 'NE')).pledged).toMatchObject([
      { asOnlyBeneficiary: sum('0', 0), asOneOfSeveral: [sum('5', 1)] }
    ])
  })

  it('neither split a pledge that ten countries share nor call it the own of one', () => {
    expect(totals('NE', pledged('alwaleed', money('2090000'), ...ten)).pledged).toEqual([
      {
        currency: 'USD',
        asDonor: sum('0', 0),
        asOnlyBeneficiary: sum('0', 0),
        asOneOfSeveral: [
          {
            ...sum('2090000', 1),
            beneficiaries: benefiting('BF', 'CI', 'MA', 'ML', 'MR', 'NE', 'NG', 'SD', 'SN', 'TD')
          }
        ]
      }
    ])
  })

  it('sum what the same set of countries shares, however it is listed, and keep another set apart', () => {
    const shared = totals(
      'NE',
      pledged('first', money('10'), 'NE', 'TD'),
      pledged('second', money('5.50'), 'TD', 'NE'),
      pledged('third', money('1'), 'NE', 'ML')
    )
    expect(shared.pledged[0]?.asOneOfSeveral).toEqual([
      { ...sum('15.50', 2), beneficiaries: benefiting('NE', 'TD') },
      { ...sum('1', 1), beneficiaries: benefiting('ML', 'NE') }
    ])
  })

  it('know a country as the only beneficiary only where no party and nobody else shares with it', () => {
    const alone = { countries: ['NE', 'NE'], parties: [], others: null }
    const sole = (beneficiaries: object) =>
      totals('NE', happened('FundingPledged', { beneficiaries })).pledged[0]?.asOnlyBeneficiary.pledges
    expect(sole(alone)).toBe(1)
    expect(sole({ ...alone, parties: ['red-crescent'] })).toBe(0)
    expect(sole({ ...alone, others: 'and others' })).toBe(0)
  })

  it('count a pledge of its own, and not what it has no part in as donor or beneficiary', () => {
    const donor = happened('FundingPledged', { countries: [link('JP', 'Donor')], beneficiaries: benefiting('NE') })
    expect(totals('JP', donor).pledged[0]).toMatchObject({ asDonor: sum('2090000', 1), asOneOfSeveral: [] })
    const seat = happened('FundingPledged', { countries: [link('SA', 'Seat')] })
    expect(totals('SA', seat).pledged[0]).toMatchObject({ asDonor: sum('0', 0), asOnlyBeneficiary: sum('0', 0) })
  })

  it('replace the total of a pledge by its revision and leave a cancelled pledge out', () => {
    const first = pledged('pledge', money('2090000'), 'NE')
    const revised = happened('PledgeRevised', { total: money('3000000') })
    const cancelled = happened('PledgeCancelled')
    expect(totals('NE', first, revised).pledged[0]?.asOnlyBeneficiary).toEqual(sum('3000000', 1))
    expect(totals('NE', first, revised, first).pledged[0]?.asOnlyBeneficiary).toEqual(sum('3000000', 1))
    expect(totals('NE', first, revised, cancelled).pledged).toEqual([])
    expect(totals('NE', first, happened('DisbursementRecorded')).pledged[0]?.asOnlyBeneficiary).toEqual(
      sum('2090000', 1)
    )
  })

  it('take the revision that was recorded last, whenever it is dated', () => {
    const first = pledged('pledge', money('1'), 'NE')
    const later = happened('PledgeRevised', { total: money('2'), on: date('2025') })
    const backdated = happened('PledgeRevised', { total: money('3'), on: date('2023') })
    expect(totals('NE', first, later, backdated).pledged[0]?.asOnlyBeneficiary).toEqual(sum('3', 1))
  })

  it('never sum across currencies, and count what has no measure', () => {
    const mixed = totals(
      'NE',
      pledged('a', money('1'), 'NE'),
      pledged('b', money('2', 'EUR'), 'NE'),
      pledged('c', { type: 'InKind', quantity: '40', thing: 'tents' }, 'NE'),
      pledged('d', { type: 'Unquantified', description: 'expertise' }, 'NE'),
      pledged('e', { type: 'Unquantified', description: 'training' }, 'NE')
    )
    expect(mixed.pledged.map(({ currency, asOnlyBeneficiary }) => [currency, asOnlyBeneficiary.total.amount])).toEqual([
      ['EUR', '2'],
      ['USD', '1']
    ])
    expect(mixed).toMatchObject({ inKindPledges: 1, unquantifiedPledges: 2 })
  })
})
