import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, it } from 'vitest'
import { validate } from '@communique/kernel'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { AgreementId, ObligationId, PartyId } from '../vocabulary/identifiers.ts'
import { occurrenceDate, stated } from '../vocabulary/occurrenceDate.ts'
import { agreementDecider } from './decider.ts'
import {
  agreementAmended,
  type AgreementEvent,
  agreementFacts,
  MoUSigned,
  obligationFulfilled,
  obligationPartlyFulfilled,
  obligationReported,
  obligationWaived
} from './events.ts'

const agreementId = must(validate(AgreementId)('memorandum'))
const obligation = (id: string) => must(validate(ObligationId)(id))
const country = (code: string) => must(validate(CountryCode)(code))
const on = (edtf: string) => must(stated(edtf))

const duty = (
  obligationId: string,
  scope: ReadonlyArray<string> = [],
  debtors: ReadonlyArray<string> = ['organisation']
) => ({
  obligationId,
  debtors,
  duty: 'Report',
  due: { type: 'Undated' },
  scope
})
const signed = must(
  validate(MoUSigned)({
    type: 'MoUSigned',
    data: {
      agreementId,
      title: null,
      purpose: 'Aid',
      parties: ['organisation', 'foundation'],
      signatures: [],
      countries: [],
      on: on('2020-06-30'),
      mode: null,
      place: null,
      meeting: null,
      term: null,
      provisions: [],
      obligations: [duty('quarterly-report', ['NE', 'TD']), duty('schedule', [], ['organisation', 'foundation'])],
      under: null,
      themes: []
    }
  })
)

const data = (obligationId: string, forCountry: string | null, dueOn: unknown, edtf: string) => ({
  agreementId,
  instance: { obligationId, country: forCountry, dueOn },
  on: on(edtf)
})
const fulfil = (obligationId: string, forCountry: string | null = null, dueOn: unknown = null, edtf = '2020-10-01') =>
  must(
    validate(agreementFacts.commands.FulfilObligation)({
      type: 'FulfilObligation',
      data: { ...data(obligationId, forCountry, dueOn, edtf), outcome: null }
    })
  )
const waive = (obligationId: string, forCountry: string | null = null, dueOn: unknown = null, edtf = '2020-10-02') =>
  must(
    validate(agreementFacts.commands.WaiveObligation)({
      type: 'WaiveObligation',
      data: { ...data(obligationId, forCountry, dueOn, edtf), reason: null }
    })
  )
const amend = (added: ReadonlyArray<object>, removed: ReadonlyArray<string>, edtf = '2020-12-01') =>
  must(
    validate(agreementFacts.commands.AmendAgreement)({
      type: 'AmendAgreement',
      data: { agreementId, on: on(edtf), amendment: 'Other reports', added, removed }
    })
  )
const report = (obligationId: string, dueOn: unknown = null, edtf = '2020-10-03') =>
  must(
    validate(agreementFacts.commands.ReportOnObligation)({
      type: 'ReportOnObligation',
      data: { ...data(obligationId, null, dueOn, edtf), by: ['organisation'], report: 'Work goes on' }
    })
  )
const reported = (...args: Parameters<typeof report>) => obligationReported(report(...args).data)
const deliver = (delivered: string, of: string | null = '5', unit = 'chapters', edtf = '2020-10-04') =>
  must(
    validate(agreementFacts.commands.FulfilObligationInPart)({
      type: 'FulfilObligationInPart',
      data: { ...data('schedule', null, null, edtf), delivered, of, unit }
    })
  )
const delivered = (...args: Parameters<typeof deliver>) => obligationPartlyFulfilled(deliver(...args).data)
const fulfilled = (...args: Parameters<typeof fulfil>) => obligationFulfilled(fulfil(...args).data)
const waived = (...args: Parameters<typeof waive>) => obligationWaived(waive(...args).data)
const amended = (...args: Parameters<typeof amend>) => agreementAmended(amend(...args).data)

const after = (...later: ReadonlyArray<AgreementEvent>) => specify(agreementDecider).given(signed, ...later)

describe('a duty of a signed text', () => {
  it('is fulfilled or waived for one country of its scope at a time', () => {
    after().when(fulfil('quarterly-report', 'NE')).thenEvents(fulfilled('quarterly-report', 'NE'))
    after(fulfilled('quarterly-report', 'NE'))
      .when(waive('quarterly-report', 'TD'))
      .thenEvents(waived('quarterly-report', 'TD'))
  })

  it('is fulfilled for one due day at a time', () => {
    const first = fulfilled('quarterly-report', 'NE', on('2020-09-30'))
    const second = fulfil('quarterly-report', 'NE', on('2020-12-30'))
    after(first).when(second).thenEvents(obligationFulfilled(second.data))
  })

  it('without a scope is owed for no country in particular', () => {
    after().when(fulfil('schedule')).thenEvents(fulfilled('schedule'))
    after()
      .when(fulfil('schedule', 'NE'))
      .thenRefused({
        type: 'CountryOutsideScope',
        agreementId,
        obligationId: obligation('schedule'),
        country: country('NE'),
        scope: []
      })
  })

  it('with a scope is owed for a country of it', () => {
    const scope = [country('NE'), country('TD')]
    after()
      .when(fulfil('quarterly-report', 'MA'))
      .thenRefused({
        type: 'CountryOutsideScope',
        agreementId,
        obligationId: obligation('quarterly-report'),
        country: country('MA'),
        scope
      })
    after()
      .when(waive('quarterly-report', null))
      .thenRefused({
        type: 'CountryOutsideScope',
        agreementId,
        obligationId: obligation('quarterly-report'),
        country: null,
        scope
      })
  })

  it('is one that the text lays on somebody', () => {
    for (const unknown of [fulfil('banquet'), waive('banquet')])
      after()
        .when(unknown)
        .thenRefused({ type: 'ObligationNotInText', agreementId, obligationId: obligation('banquet') })
  })

  it('is recorded as done once', () => {
    after(fulfilled('schedule')).when(fulfil('schedule')).thenNothing()
    const later = fulfil('schedule', null, null, '2021-01-01')
    after(fulfilled('schedule')).when(later).thenRefused({
      type: 'InstanceAlreadySettled',
      agreementId,
      instance: later.data.instance,
      settlement: 'Fulfilled'
    })
  })

  it('is fulfilled or waived, not both, on whatever basis its day is known', () => {
    const day = on('2020-09-30')
    const sameDay = must(occurrenceDate({ edtf: '2020-09-30', basis: 'Computed' }))
    const waiver = waive('quarterly-report', 'NE', sameDay)
    after(fulfilled('quarterly-report', 'NE', day))
      .when(waiver)
      .thenRefused({
        type: 'InstanceAlreadySettled',
        agreementId,
        instance: waiver.data.instance,
        settlement: 'Fulfilled'
      })
    const fulfilment = fulfil('quarterly-report', 'NE', sameDay)
    after(waived('quarterly-report', 'NE', day))
      .when(fulfilment)
      .thenRefused({
        type: 'InstanceAlreadySettled',
        agreementId,
        instance: fulfilment.data.instance,
        settlement: 'Waived'
      })
  })
})

describe('an amendment', () => {
  it('strikes out duties and adds others', () => {
    const change = amend([duty('final-report')], ['schedule', 'quarterly-report'])
    after().when(change).thenEvents(agreementAmended(change.data))
    after(agreementAmended(change.data)).when(fulfil('final-report')).thenEvents(fulfilled('final-report'))
  })

  it('keeps what was settled before it', () => {
    const again = waive('schedule')
    after(fulfilled('schedule'), amended([duty('final-report')], []))
      .when(again)
      .thenRefused({
        type: 'InstanceAlreadySettled',
        agreementId,
        instance: again.data.instance,
        settlement: 'Fulfilled'
      })
  })

  it('strikes out only duties of the text, once', () => {
    after()
      .when(amend([], ['schedule', 'banquet']))
      .thenRefused({ type: 'ObligationNotInText', agreementId, obligationId: obligation('banquet') })
    after()
      .when(amend([], ['schedule', 'schedule']))
      .thenRefused({ type: 'ObligationNamedTwice', agreementId, obligationId: obligation('schedule') })
    after(amended([], ['schedule']))
      .when(amend([], ['schedule'], '2021'))
      .thenRefused({
        type: 'ObligationStruckOut',
        agreementId,
        obligationId: obligation('schedule'),
        struckOutOn: on('2020-12-01')
      })
  })

  it('adds only new duties, even after the old was struck out', () => {
    const refusal = { type: 'ObligationNotNew' as const, agreementId, obligationId: obligation('schedule') }
    after()
      .when(amend([duty('schedule')], []))
      .thenRefused(refusal)
    after()
      .when(amend([duty('schedule')], ['schedule']))
      .thenRefused(refusal)
    after(amended([], ['schedule']))
      .when(amend([duty('schedule')], [], '2021'))
      .thenRefused(refusal)
    after()
      .when(amend([duty('final-report'), duty('final-report')], []))
      .thenRefused({ type: 'ObligationNamedTwice', agreementId, obligationId: obligation('final-report') })
  })

  it('lays duties on the parties alone', () => {
    after()
      .when(amend([duty('final-report', [], ['foundation', 'ministry'])], []))
      .thenRefused({
        type: 'DebtorIsNoParty',
        agreementId,
        obligationId: obligation('final-report'),
        party: must(validate(PartyId)('ministry'))
      })
  })

  it('leaves what was done before it as done, and nothing to be done after it', () => {
    const struckOut = amended([], ['schedule'], '2020-12-01')
    for (const edtf of ['2020-11-30', '2020-12-01', '2020-12'])
      after(struckOut)
        .when(fulfil('schedule', null, null, edtf))
        .thenEvents(fulfilled('schedule', null, null, edtf))
    for (const late of [fulfil('schedule', null, null, '2020-12-02'), waive('schedule', null, null, '2020-12-02')])
      after(struckOut)
        .when(late)
        .thenRefused({
          type: 'ObligationStruckOut',
          agreementId,
          obligationId: obligation('schedule'),
          struckOutOn: on('2020-12-01')
        })
  })
})

describe('a report on a duty', () => {
  it('discharges nothing', () => {
    after().when(report('schedule')).thenEvents(reported('schedule'))
    after(reported('schedule')).when(fulfil('schedule')).thenEvents(fulfilled('schedule'))
    after(fulfilled('schedule')).when(report('schedule')).thenEvents(reported('schedule'))
  })

  it('is on a duty of the text', () => {
    after()
      .when(report('unheard-of'))
      .thenRefused({ type: 'ObligationNotInText', agreementId, obligationId: obligation('unheard-of') })
  })

  it('of a recurring duty names the instance', () => {
    const due = { type: 'Recurring', every: { years: 0, months: 3, days: 0 }, from: 'Signature' }
    const recurring = amended([{ ...duty('audit', []), due }], [])
    after(recurring)
      .when(report('audit'))
      .thenRefused({ type: 'RecurringInstanceNotNamed', agreementId, obligationId: obligation('audit') })
    after(recurring)
      .when(fulfil('audit'))
      .thenRefused({ type: 'RecurringInstanceNotNamed', agreementId, obligationId: obligation('audit') })
    after(recurring)
      .when(report('audit', on('2020-09-30')))
      .thenEvents(reported('audit', on('2020-09-30')))
  })
})

describe('a duty that is delivered in parts', () => {
  const { instance } = deliver('2').data

  it('takes part after part, up to the whole, and is discharged by none', () => {
    after().when(deliver('2')).thenEvents(delivered('2'))
    after(delivered('2')).when(deliver('3', null)).thenEvents(delivered('3', null))
    after(delivered('2'), delivered('3')).when(fulfil('schedule')).thenEvents(fulfilled('schedule'))
  })

  it('takes no more than the whole', () => {
    const all = deliver('4').data
    after(delivered('2'))
      .when(deliver('4', null))
      .thenRefused({
        type: 'PartsExceedWhole',
        agreementId,
        instance,
        delivered: deliver('6', null).data.delivered,
        of: all.of ?? all.delivered
      })
    after(delivered('2', null)).when(deliver('400', null)).thenEvents(delivered('400', null))
  })

  it('is counted in one unit, of one whole', () => {
    const known = { delivered: deliver('2').data.delivered, of: deliver('2').data.of, unit: deliver('2').data.unit }
    for (const other of [deliver('1', '6'), deliver('1', '5', 'pages')]) {
      const { of, unit } = other.data
      after(delivered('2'))
        .when(other)
        .thenRefused({
          type: 'PartsDiffer',
          agreementId,
          instance,
          known,
          found: { delivered: other.data.delivered, of, unit }
        })
    }
  })

  it('is delivered something, before it is settled', () => {
    after().when(deliver('0.0')).thenRefused({ type: 'NothingDelivered', agreementId, instance })
    after(waived('schedule'))
      .when(deliver('1'))
      .thenRefused({ type: 'InstanceAlreadySettled', agreementId, instance, settlement: 'Waived' })
  })
})
