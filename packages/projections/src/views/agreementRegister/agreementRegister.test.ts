import { type CooperationEvent, isoDay } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, cited, corrected, date, happened, idAt, link } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { rowsOf } from '../../shared/onRecord.ts'
import { agreementRegister } from './agreementRegister.ts'
import { agreementsInForce } from './inForce.ts'

type Events = ReadonlyArray<LogEntry<CooperationEvent>>

const viewsOf = (...events: Events) => fold(agreementRegister)(believed(...events)).views
const rowAfter = (...events: Events) => rowsOf(viewsOf(...events))[0]

const duty = (obligationId: string) => ({
  obligationId,
  debtors: ['organisation'],
  duty: 'To report',
  due: { type: 'Undated' },
  scope: []
})
const oneYear = { years: 1, months: 0, days: 0 }
const drafting = happened('AgreementDraftingAgreed', { on: date('2019') })
const signed = happened('MoUSigned', {
  title: 'The memorandum',
  on: date('2020-06-30'),
  countries: [link('SA', 'Seat')],
  term: oneYear,
  obligations: [duty('report'), duty('schedule')],
  under: 'framework'
})
const inForce = happened('AgreementEnteredIntoForce', { on: date('2020-07-01') })

describe('an agreement in the register', () => {
  it('is being drafted while nothing is signed', () => {
    expect(rowAfter(drafting, drafting)).toMatchObject({
      status: 'Drafting',
      kind: 'MemorandumOfUnderstanding',
      draftingAgreedOn: { edtf: '2019' },
      signedOn: null,
      inForceOn: null,
      obligations: [],
      citations: [cited(1)]
    })
  })

  it('is signed, with its parties, duties and the text it stands under, and not yet in force', () => {
    expect(rowAfter(drafting, signed)).toMatchObject({
      agreementId: 'memorandum',
      kind: 'MemorandumOfUnderstanding',
      status: 'Signed',
      title: 'The memorandum',
      parties: ['ministry', 'organisation'],
      countries: [link('SA', 'Seat')],
      draftingAgreedOn: { edtf: '2019' },
      signedOn: { edtf: '2020-06-30' },
      inForceOn: null,
      until: null,
      obligations: [duty('report'), duty('schedule')],
      under: 'framework',
      citations: [cited(2), cited(1)]
    })
  })

  it('is signed by the day on which a source speaks of it, and its signature adds what it says, later', () => {
    const facts = { agreementId: 'memorandum', kind: 'MemorandumOfUnderstanding', title: null, parties: [] }
    const attested = happened('AgreementAttested', { ...facts, purpose: 'Culture', on: date('2021-03') })
    const known = rowAfter(drafting, attested, inForce, attested)
    expect(known).toMatchObject({
      status: 'InForce',
      purpose: 'Culture',
      parties: [],
      draftingAgreedOn: { edtf: '2019' },
      signedOn: null,
      inForceOn: { edtf: '2020-07-01' },
      until: null,
      citations: [cited(2), cited(1), cited(3)]
    })
    const amended = happened('AgreementAmended', { added: [duty('visits')], removed: [] })
    expect(rowAfter(attested, inForce, amended, signed)).toMatchObject({
      status: 'InForce',
      title: 'The memorandum',
      parties: ['ministry', 'organisation'],
      signedOn: { edtf: '2020-06-30' },
      until: { edtf: '2021-07-01' },
      obligations: [duty('visits'), duty('report'), duty('schedule')],
      amendments: [{ added: ['visits'] }],
      citations: [cited(4), cited(1), cited(2), cited(3)]
    })
    expect(rowAfter(signed, attested)).toMatchObject({ title: 'The memorandum', citations: [cited(1)] })
  })

  it('is signed once: a second signing changes nothing', () => {
    const again = happened('AgreementSigned', { title: 'Another text' })
    expect(rowAfter(signed, again)).toMatchObject({ kind: 'MemorandumOfUnderstanding', title: 'The memorandum' })
    expect(rowAfter(again)).toMatchObject({ kind: 'CooperationAgreement', draftingAgreedOn: null })
  })

  it('is in force from its entry into force until its term runs out', () => {
    expect(rowAfter(signed, inForce)).toMatchObject({
      status: 'InForce',
      inForceOn: { edtf: '2020-07-01' },
      until: { edtf: '2021-07-01', basis: 'Computed' }
    })
    const open = happened('MoUSigned')
    expect(rowAfter(open, inForce)?.until).toBeNull()
  })

  it('runs until the date to which it was extended', () => {
    const extended = happened('AgreementExtended')
    expect(rowAfter(signed, inForce, extended)?.until).toMatchObject({ edtf: '2030-12-31' })
    expect(rowAfter(signed, extended, inForce)?.until).toMatchObject({ edtf: '2030-12-31' })
  })

  it('does not bind before it is signed', () => {
    expect(rowAfter(drafting, inForce, signed)?.status).toBe('Signed')
  })

  it('ends by expiry or termination, once', () => {
    const expired = happened('AgreementExpired', { on: date('2021-07-01') })
    const terminated = happened('AgreementTerminated', { on: date('2021-01') })
    expect(rowAfter(signed, inForce, expired, terminated)).toMatchObject({
      status: 'Expired',
      endedOn: { edtf: '2021-07-01' }
    })
    expect(rowAfter(signed, terminated, expired, inForce)).toMatchObject({
      status: 'Terminated',
      endedOn: { edtf: '2021-01' }
    })
    expect(rowAfter(drafting, terminated)?.status).toBe('Drafting')
  })

  it('holds its duties as last amended, and keeps those that were struck out', () => {
    const amended = happened('AgreementAmended', { added: [duty('final-report')], removed: ['schedule'] })
    expect(rowAfter(signed, amended)).toMatchObject({
      obligations: [duty('report'), duty('final-report')],
      amendments: [{ eventId: idAt(2), added: ['final-report'], removed: [duty('schedule')] }]
    })
  })

  it('keeps what was fulfilled and what was waived, with the outcome or the reason', () => {
    const row = rowAfter(
      signed,
      happened('ObligationFulfilled', { outcome: 'Accepted' }),
      happened('ObligationWaived', { reason: 'No longer needed' })
    )
    expect(row?.settled).toMatchObject([
      { eventId: idAt(2), as: 'Fulfilled', remark: 'Accepted', instance: { obligationId: 'report' } },
      { eventId: idAt(3), as: 'Waived', remark: 'No longer needed' }
    ])
  })

  it('names the pledges made under it, whichever was recorded first', () => {
    const pledged = (pledgeId: string) => happened('FundingPledged', { pledgeId, agreement: 'memorandum' })
    const row = rowAfter(pledged('first'), happened('FundingPledged'), signed, pledged('second'), pledged('second'))
    expect(row?.pledges).toEqual(['first', 'second'])
    expect(rowAfter(pledged('first'))).toBeUndefined()
  })

  it('reads as corrected', () => {
    const later = happened('MoUSigned', { on: date('2020-06-30', 'External') })
    expect(
      rowAfter(happened('MoUSigned', { on: date('../2024-06-03', 'Unknown') }), corrected(1, later))
    ).toMatchObject({
      signedOn: { edtf: '2020-06-30', basis: 'External' },
      citations: [cited(2), cited(1)]
    })
  })

  it('is not in the register while neither its drafting nor its signing is on record', () => {
    const rest = ['AgreementEnteredIntoForce', 'AgreementAmended', 'AgreementExtended', 'AgreementExpired'] as const
    const settled = ['AgreementTerminated', 'ObligationFulfilled', 'ObligationWaived'] as const
    expect(rowAfter(...[...rest, ...settled].map((type) => happened(type)))).toBeUndefined()
  })
})

describe('the agreements in force on a day', () => {
  const on = (day: string, ...events: Events) => {
    const { certainly, possibly } = agreementsInForce(viewsOf(...events), must(isoDay(day)))
    return [certainly.map(({ agreementId }) => agreementId), possibly.map(({ agreementId }) => agreementId)]
  }
  const bindsFrom = (edtf: string) => [signed, happened('AgreementEnteredIntoForce', { on: date(edtf) })]

  it('are those that entered into force; a signature alone does not bind', () => {
    expect(on('2020-07-01', signed, inForce)).toEqual([['memorandum'], []])
    expect(on('2020-06-30', signed, inForce)).toEqual([[], []])
    expect(on('2020-07-01', signed)).toEqual([[], []])
  })

  it('are not those whose term ran out, be it that nobody recorded the expiry', () => {
    expect(on('2021-07-01', signed, inForce)).toEqual([['memorandum'], []])
    expect(on('2021-07-02', signed, inForce)).toEqual([[], []])
  })

  it('are not those that were ended before', () => {
    const terminated = happened('AgreementTerminated', { on: date('2021-01-15') })
    expect(on('2021-01-15', signed, inForce, terminated)).toEqual([['memorandum'], []])
    expect(on('2021-01-16', signed, inForce, terminated)).toEqual([[], []])
  })

  it('may be those whose dates leave it open', () => {
    expect(on('2020-07-15', ...bindsFrom('2020-07'))).toEqual([[], ['memorandum']])
    expect(on('2020-08-01', ...bindsFrom('2020-07'))).toEqual([['memorandum'], []])
    expect(on('2021-07-15', ...bindsFrom('2020-07'))).toEqual([[], ['memorandum']])
  })

  it('are listed by their identity', () => {
    const other = [
      happened('MoUSigned', { agreementId: 'a-text' }),
      happened('AgreementEnteredIntoForce', { agreementId: 'a-text', on: date('2020') })
    ]
    expect(on('2021-01-01', signed, inForce, ...other)).toEqual([['a-text', 'memorandum'], []])
  })
})

describe('the relations of an agreement', () => {
  const related = happened('TextsRelated', { on: date('2024') })
  const views = (...events: ReadonlyArray<CooperationEvent>) => fold(agreementRegister)(believed(...events)).views

  it('stand on both sides, with the direction, the date and the word', () => {
    const { memorandum, framework } = views(related)
    const shared = { eventId: idAt(1), relation: 'Implements', citations: [cited(1)] }
    expect(memorandum?.relations).toMatchObject([
      { ...shared, direction: 'Outgoing', text: { type: 'Agreement', agreement: 'framework' } }
    ])
    expect(framework).toMatchObject({
      onRecord: false,
      relations: [{ ...shared, direction: 'Incoming', text: { type: 'Agreement', agreement: 'memorandum' } }]
    })
  })

  it('include the text under which it was signed', () => {
    const { memorandum, framework } = views(signed)
    expect(memorandum?.relations).toMatchObject([{ direction: 'Outgoing', relation: 'Under' }])
    expect(framework?.relations).toMatchObject([
      { direction: 'Incoming', relation: 'Under', text: { agreement: 'memorandum' } }
    ])
  })

  it('do not end the text that is superseded', () => {
    const superseded = happened('TextsRelated', {
      relation: 'Supersedes',
      text: { type: 'Treaty', treaty: 'memorandum' },
      to: { type: 'Agreement', agreement: 'memorandum' }
    })
    const { memorandum } = views(signed, inForce, superseded)
    expect(memorandum).toMatchObject({ status: 'InForce' })
    // A treaty of the same identity is another text.
    expect(memorandum?.relations.map(({ direction, relation }) => [direction, relation])).toEqual([
      ['Outgoing', 'Under'],
      ['Incoming', 'Supersedes']
    ])
  })
})

describe('news of a duty', () => {
  it('is kept with its word and discharges nothing', () => {
    const row = rowAfter(
      signed,
      happened('ObligationReported', { on: date('2020-08') }),
      happened('ObligationPartlyFulfilled', { on: date('2020-09') })
    )
    expect(row?.progress).toMatchObject([
      { as: 'Reported', by: ['ministry'], report: 'Work goes on', eventId: idAt(2) },
      { as: 'DeliveredInPart', delivered: '2', of: '5', unit: 'chapters', on: { edtf: '2020-09' } }
    ])
    expect(row).toMatchObject({ settled: [], citations: [cited(1), cited(2), cited(3)] })
  })
})
