import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, Text, validate } from '@communique/kernel'
import { type CountryCode, countryCode } from '../vocabulary/countryCode.ts'
import { currencyCode } from '../vocabulary/currency.ts'
import { DisbursementId, PartyId, PledgeId } from '../vocabulary/identifiers.ts'
import { money as formed } from '../vocabulary/money.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { Resource } from '../vocabulary/resource.ts'
import { pledgeDecider, type PledgeRefusal } from './decider.ts'
import {
  disbursementRecorded,
  type FundingPledged,
  fundingPledged,
  pledgeAttested,
  pledgeCancelled,
  type PledgeCommand,
  type PledgeEvent,
  pledgeRevised
} from './events.ts'
import { pledge as subject } from './subject.ts'

const pledgeId = must(validate(PledgeId)('sahel-support'))
const party = (id: string): PartyId => must(validate(PartyId)(id))
const disbursementId = (id: string): DisbursementId => must(validate(DisbursementId)(id))
const country = (code: string): CountryCode => must(countryCode(code))
const on = must(stated('2020-06-30'))

const money = (amount: string, currency = 'USD'): Resource =>
  must(validate(Resource)({ type: 'Money', money: { amount, currency } }))
const tablets = (quantity: string | null): Resource =>
  must(validate(Resource)({ type: 'InKind', quantity, thing: 'tablets' }))
const expertise: Resource = must(validate(Resource)({ type: 'Unquantified', description: 'expertise' }))

const pledge = (resource: Resource, changes: Partial<FundingPledged['data']> = {}): FundingPledged['data'] => ({
  pledgeId,
  donor: party('foundation'),
  recipient: party('organisation'),
  through: null,
  resource,
  purpose: must(validate(Text)('school meals')),
  beneficiaries: { countries: [country('NE'), country('SN')], parties: [], others: null },
  countries: [],
  on,
  period: null,
  finance: null,
  starts: null,
  ends: null,
  additionalTo: null,
  programmes: [],
  agreement: null,
  meeting: null,
  themes: [],
  ...changes
})

const pledged = (resource: Resource): PledgeEvent => fundingPledged(pledge(resource))
const revision = (total: Resource) => ({ pledgeId, total, on, reason: null })
const disbursement = (id: string, resource: Resource) => ({
  pledgeId,
  disbursementId: disbursementId(id),
  resource,
  to: null,
  on
})
const cancellation = { pledgeId, on, reason: null }

const pledgeFunding = (data: FundingPledged['data']): PledgeCommand => ({ type: 'PledgeFunding', data })
const revise = (total: Resource): PledgeCommand => ({ type: 'RevisePledge', data: revision(total) })
const disburse = (id: string, resource: Resource): PledgeCommand => ({
  type: 'RecordDisbursement',
  data: disbursement(id, resource)
})
const cancel: PledgeCommand = { type: 'CancelPledge', data: cancellation }

const given = specify(pledgeDecider).given

describe('a pledge', () => {
  it('is made once, for all its beneficiaries together', () => {
    given()
      .when(pledgeFunding(pledge(money('2090000'))))
      .thenEvents(pledged(money('2090000')))
  })

  it('is not made twice when it is recorded twice', () => {
    given(pledged(money('2090000')))
      .when(pledgeFunding(pledge(money('2090000'))))
      .thenNothing()
  })

  it('is not made again with another amount', () => {
    given(pledged(money('2090000')))
      .when(pledgeFunding(pledge(money('1'))))
      .thenRefused({ type: 'FundingAlreadyPledged', pledgeId })
  })

  it('is not made again after it was cancelled', () => {
    given(pledged(money('5')), pledgeCancelled(cancellation))
      .when(pledgeFunding(pledge(money('6'))))
      .thenRefused({ type: 'PledgeIsCancelled', pledgeId })
  })

  it.each([money('0'), money('0.00'), money('-5'), tablets('0'), tablets('0.0')])(
    'is of more than nothing: %j',
    (resource) => {
      given()
        .when(pledgeFunding(pledge(resource)))
        .thenRefused({ type: 'ResourceNotPositive', pledgeId, resource })
    }
  )

  it.each([money('0.01'), tablets('100'), tablets('0.5'), tablets(null), expertise])('may be of %j', (resource) => {
    given()
      .when(pledgeFunding(pledge(resource)))
      .thenEvents(pledged(resource))
  })

  it('names no beneficiary country twice', () => {
    const countries = [country('NE'), country('SN'), country('NE')]
    given()
      .when(pledgeFunding(pledge(money('5'), { beneficiaries: { countries, parties: [], others: null } })))
      .thenRefused({ type: 'BeneficiaryNamedTwice', pledgeId, beneficiary: country('NE') })
  })

  it('names no beneficiary party twice', () => {
    const parties = [party('school'), party('school')]
    given()
      .when(pledgeFunding(pledge(money('5'), { beneficiaries: { countries: [country('NE')], parties, others: null } })))
      .thenRefused({ type: 'BeneficiaryNamedTwice', pledgeId, beneficiary: party('school') })
  })
})

describe('a pledge that a source speaks of', () => {
  const dated = (edtf: string, resource = money('5')) => pledge(resource, { on: must(stated(edtf)) })
  const attest = (edtf: string, resource?: Resource): PledgeCommand => ({
    type: 'AttestPledge',
    data: dated(edtf, resource)
  })
  const attested = (edtf: string, resource?: Resource) => pledgeAttested(dated(edtf, resource))

  it('is attested as often as sources speak of it, be its promise on record or not', () => {
    given().when(attest('2021')).thenEvents(attested('2021'))
    given(attested('2021')).when(attest('2022')).thenEvents(attested('2022'))
    given(attested('2021')).when(attest('2021')).thenNothing()
    given(pledged(money('5')))
      .when(attest('2021'))
      .thenEvents(attested('2021'))
  })

  it('is revised, disbursed and cancelled as any other is', () => {
    given(attested('2021'))
      .when(disburse('first', money('2')))
      .thenEvents(disbursementRecorded(disbursement('first', money('2'))))
    given(attested('2021'))
      .when(revise(money('3')))
      .thenEvents(pledgeRevised(revision(money('3'))))
    given(attested('2021')).when(cancel).thenEvents(pledgeCancelled(cancellation))
    given(attested('2021'), pledgeCancelled(cancellation))
      .when(attest('2022'))
      .thenRefused({ type: 'PledgeIsCancelled', pledgeId })
    given(attested('2021'), pledgeCancelled(cancellation)).when(attest('2019')).thenEvents(attested('2019'))
  })

  it('gets its promise as older news, once, which leaves the total as it stands', () => {
    given(attested('2021'))
      .when(pledgeFunding(dated('2020', money('3'))))
      .thenEvents(fundingPledged(dated('2020', money('3'))))
    given(attested('2021'), fundingPledged(dated('2020')))
      .when(pledgeFunding(dated('2019')))
      .thenRefused({ type: 'FundingAlreadyPledged', pledgeId })
    given(attested('2021'))
      .when(pledgeFunding(dated('2022')))
      .thenRefused({ type: 'FundingAlreadyPledged', pledgeId })
    const { current } = stateAfter(pledgeDecider, [
      attested('2021'),
      disbursementRecorded(disbursement('first', money('2'))),
      fundingPledged(dated('2020', money('3')))
    ])
    expect(current).toEqual({
      status: 'Pledged',
      attestedOn: null,
      total: money('5'),
      disbursements: [disbursementId('first')]
    })
  })

  it('was made by the earliest attestation of it', () => {
    given(attested('2021'), attested('2019'))
      .when(pledgeFunding(dated('2020')))
      .thenRefused({ type: 'FundingAlreadyPledged', pledgeId })
    given(attested('2019'), attested('2021'))
      .when(pledgeFunding(dated('2020')))
      .thenRefused({ type: 'FundingAlreadyPledged', pledgeId })
  })

  it('is of one currency and kind, by whatever source, and of more than nothing', () => {
    const refusal = {
      type: 'CurrencyDiffers' as const,
      pledgeId,
      expected: must(currencyCode('USD')),
      found: must(currencyCode('EUR'))
    }
    given(attested('2021'))
      .when(attest('2022', money('5', 'EUR')))
      .thenRefused(refusal)
    given(attested('2021'))
      .when(pledgeFunding(dated('2020', money('5', 'EUR'))))
      .thenRefused(refusal)
    given()
      .when(attest('2021', money('0')))
      .thenRefused({ type: 'ResourceNotPositive', pledgeId, resource: money('0') })
    given(attested('2021'))
      .when(attest('2022', money('0')))
      .thenRefused({ type: 'ResourceNotPositive', pledgeId, resource: money('0') })
  })
})

describe('the terms of a pledge', () => {
  const onDate = (text: string) => ({ type: 'OnDate', date: must(stated(text)) }) as const
  const named = (name: string, resource: Resource | null) => ({ name: must(validate(Text)(name)), resource })

  it.each([
    [onDate('2024-05-30'), onDate('../2031')],
    [{ type: 'Relative', to: 'Signature', after: null } as const, onDate('2031')],
    [onDate('2031'), { type: 'Relative', to: 'End', after: null } as const],
    [onDate('2024'), onDate('2024-06')],
    [null, onDate('../2031')]
  ])('run from %j to %j', (starts, ends) => {
    const facts = pledge(money('5'), { starts, ends })
    given().when(pledgeFunding(facts)).thenEvents(fundingPledged(facts))
  })

  it('do not end before they start', () => {
    const [starts, ends] = [onDate('2024-05'), onDate('../2023')]
    given()
      .when(pledgeFunding(pledge(money('5'), { starts, ends })))
      .thenRefused({ type: 'FundingEndsBeforeItStarts', pledgeId, starts: starts.date.edtf, ends: ends.date.edtf })
  })

  it.each([null, must(validate(PledgeId)('first-phase'))])('may add to earlier funds, known or not: %j', (earlier) => {
    const facts = pledge(money('5'), { additionalTo: { pledge: earlier, description: null } })
    given().when(pledgeFunding(facts)).thenEvents(fundingPledged(facts))
  })

  it('do not add a pledge to itself', () => {
    given()
      .when(pledgeFunding(pledge(money('5'), { additionalTo: { pledge: pledgeId, description: null } })))
      .thenRefused({ type: 'PledgeAdditionalToItself', pledgeId })
  })

  it.each([
    [money('5'), [money('2'), money('3'), null]],
    [money('5'), [money('2'), expertise]],
    [expertise, [money('2'), tablets('3')]],
    [tablets('5'), [tablets('9')]]
  ])('share %j among programmes: %j', (resource, parts) => {
    const facts = pledge(resource, { programmes: parts.map((part, at) => named(`programme ${at}`, part)) })
    given().when(pledgeFunding(facts)).thenEvents(fundingPledged(facts))
  })

  it('share no more among programmes than there is', () => {
    const programmes = [named('schools', money('3')), named('wells', money('2.01'))]
    given()
      .when(pledgeFunding(pledge(money('5'), { programmes })))
      .thenRefused({
        type: 'ProgrammesExceedPledge',
        pledgeId,
        pledged: must(formed('5', 'USD')),
        programmes: must(formed('5.01', 'USD'))
      })
  })

  it.each([
    [[named('schools', money('3')), named('schools', null)], { type: 'ProgrammeNamedTwice', programme: 'schools' }],
    [[named('schools', money('0'))], { type: 'ResourceNotPositive', resource: money('0') }],
    [[named('schools', money('1', 'EUR'))], { type: 'CurrencyDiffers', expected: 'USD', found: 'EUR' }],
    [[named('schools', tablets('1'))], { type: 'ResourceKindDiffers', expected: 'Money', found: 'InKind' }]
  ])('refuse the programmes %j', (programmes, refusal) => {
    given()
      .when(pledgeFunding(pledge(money('5'), { programmes })))
      .thenRefused({ ...refusal, pledgeId } as PledgeRefusal)
  })
})

describe('a revision', () => {
  it('replaces the total', () => {
    given(pledged(money('5')))
      .when(revise(money('3')))
      .thenEvents(pledgeRevised(revision(money('3'))))
    const { current } = stateAfter(pledgeDecider, [pledged(money('5')), pledgeRevised(revision(money('3')))])
    expect(current).toEqual({ status: 'Pledged', attestedOn: null, total: money('3'), disbursements: [] })
  })

  it('keeps the currency', () => {
    given(pledged(money('5')))
      .when(revise(money('5', 'EUR')))
      .thenRefused({
        type: 'CurrencyDiffers',
        pledgeId,
        expected: must(currencyCode('USD')),
        found: must(currencyCode('EUR'))
      })
  })

  it.each([
    [money('5'), tablets('5')],
    [tablets('5'), money('5')],
    [money('5'), expertise],
    [expertise, money('5')]
  ])('keeps the kind of resource: %j is not revised to %j', (first, second) => {
    given(pledged(first))
      .when(revise(second))
      .thenRefused({ type: 'ResourceKindDiffers', pledgeId, expected: first.type, found: second.type })
  })

  it('of a gift in kind changes its quantity', () => {
    given(pledged(tablets('5')))
      .when(revise(tablets('8')))
      .thenEvents(pledgeRevised(revision(tablets('8'))))
  })

  it('leaves more than nothing', () => {
    given(pledged(money('5')))
      .when(revise(money('0')))
      .thenRefused({ type: 'ResourceNotPositive', pledgeId, resource: money('0') })
  })

  it('needs a pledge', () => {
    given()
      .when(revise(money('5')))
      .thenRefused({ type: 'FundingNotPledged', pledgeId })
  })

  it('comes too late once the pledge is cancelled', () => {
    given(pledged(money('5')), pledgeCancelled(cancellation))
      .when(revise(money('6')))
      .thenRefused({ type: 'PledgeIsCancelled', pledgeId })
  })
})

describe('a disbursement', () => {
  it('hands over part of the pledge', () => {
    given(pledged(money('5')))
      .when(disburse('first', money('2')))
      .thenEvents(disbursementRecorded(disbursement('first', money('2'))))
  })

  it('may exceed the pledge, as things happen', () => {
    given(pledged(money('5')))
      .when(disburse('first', money('7')))
      .thenEvents(disbursementRecorded(disbursement('first', money('7'))))
  })

  it('is recorded once under its identity', () => {
    given(pledged(money('5')), disbursementRecorded(disbursement('first', money('2'))))
      .when(disburse('first', money('3')))
      .thenRefused({ type: 'DisbursementAlreadyRecorded', pledgeId, disbursementId: disbursementId('first') })
  })

  it('is followed by others under theirs', () => {
    given(pledged(money('5')), disbursementRecorded(disbursement('first', money('2'))))
      .when(disburse('second', money('2')))
      .thenEvents(disbursementRecorded(disbursement('second', money('2'))))
  })

  it('of nothing is a report that nothing was handed over', () => {
    given(pledged(money('5')))
      .when(disburse('first', money('0')))
      .thenEvents(disbursementRecorded(disbursement('first', money('0'))))
  })

  it('is not of less than nothing', () => {
    given(pledged(money('5')))
      .when(disburse('first', money('-1')))
      .thenRefused({ type: 'ResourceNotPositive', pledgeId, resource: money('-1') })
  })

  it('in another currency is refused', () => {
    given(pledged(money('5')))
      .when(disburse('first', money('5', 'EUR')))
      .thenRefused({
        type: 'CurrencyDiffers',
        pledgeId,
        expected: must(currencyCode('USD')),
        found: must(currencyCode('EUR'))
      })
  })

  it('in kind does not count against money, be it revised', () => {
    given(pledged(money('5')), pledgeRevised(revision(money('8'))))
      .when(disburse('first', tablets('8')))
      .thenRefused({ type: 'ResourceKindDiffers', pledgeId, expected: 'Money', found: 'InKind' })
  })

  it.each([
    [expertise, money('5')],
    [expertise, tablets('5')],
    [money('5'), expertise],
    [tablets('5'), expertise]
  ])('without measure on either side is compared with nothing: %j and %j', (resource, handedOver) => {
    given(pledged(resource))
      .when(disburse('first', handedOver))
      .thenEvents(disbursementRecorded(disbursement('first', handedOver)))
  })

  it('needs a pledge', () => {
    given()
      .when(disburse('first', money('2')))
      .thenRefused({ type: 'FundingNotPledged', pledgeId })
  })

  it('comes too late once the pledge is cancelled', () => {
    given(pledged(money('5')), pledgeCancelled(cancellation))
      .when(disburse('first', money('2')))
      .thenRefused({ type: 'PledgeIsCancelled', pledgeId })
  })
})

describe('a cancellation', () => {
  it('ends a pledge', () => {
    given(pledged(money('5')))
      .when(cancel)
      .thenEvents(pledgeCancelled(cancellation))
  })

  it('needs a pledge', () => {
    given().when(cancel).thenRefused({ type: 'FundingNotPledged', pledgeId })
  })

  it('leaves room for what came before it', () => {
    const late = pledgeCancelled({ ...cancellation, on: must(stated('2030')) })
    given(pledged(money('5')), late)
      .when(disburse('first', money('2')))
      .thenEvents(disbursementRecorded(disbursement('first', money('2'))))
    given(pledged(money('5')), late, disbursementRecorded(disbursement('first', money('2'))))
      .when(disburse('first', money('3')))
      .thenRefused({
        type: 'DisbursementAlreadyRecorded',
        pledgeId,
        disbursementId: disbursementId('first')
      })
  })

  it('ends it once', () => {
    given(pledged(money('5')), pledgeCancelled({ ...cancellation, on: must(stated('2020-07-01')) }))
      .when(cancel)
      .thenRefused({ type: 'PledgeIsCancelled', pledgeId })
  })
})

describe('a history that no decider wrote', () => {
  const currentAfter = (...history: ReadonlyArray<PledgeEvent>) => stateAfter(pledgeDecider, history).current

  it('revises and disburses nothing before there is a pledge', () => {
    expect(
      currentAfter(pledgeRevised(revision(money('5'))), disbursementRecorded(disbursement('first', money('5'))))
    ).toEqual({ status: 'Absent' })
  })

  it('keeps the first of two pledges', () => {
    expect(
      currentAfter(pledged(money('5')), disbursementRecorded(disbursement('first', money('5'))), pledged(money('9')))
    ).toEqual({
      status: 'Pledged',
      attestedOn: null,
      total: money('5'),
      disbursements: [disbursementId('first')]
    })
  })

  it('does not revive a cancelled pledge', () => {
    expect(
      currentAfter(pledgeCancelled(cancellation), pledged(money('5')), pledgeRevised(revision(money('6'))))
    ).toMatchObject({ status: 'Cancelled' })
  })
})

it('every command and event of a pledge belongs to the stream of that pledge', () => {
  expect(subject.stream(cancel)).toBe('pledge/sahel-support')
  expect(subject.stream(pledged(money('5')))).toBe('pledge/sahel-support')
})
