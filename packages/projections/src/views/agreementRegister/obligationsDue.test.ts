import { type CooperationEvent, isoDay } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, date, happened, idAt } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { agreementRegister } from './agreementRegister.ts'
import { obligationsDue } from './obligationsDue.ts'

const duty = (obligationId: string, due: object, ...scope: ReadonlyArray<string>) => ({
  obligationId,
  debtors: ['organisation'],
  duty: 'To report',
  due,
  scope
})
const onDate = (edtf: string) => ({ type: 'OnDate', date: date(edtf) })
const quarterly = { type: 'Recurring', every: { years: 0, months: 3, days: 0 }, from: 'Signature' }
const oneYear = { years: 1, months: 0, days: 0 }

const signed = (...obligations: ReadonlyArray<object>) =>
  happened('MoUSigned', { on: date('2020-06-30'), term: oneYear, obligations })
const inForce = happened('AgreementEnteredIntoForce', { on: date('2020-06-30') })
const settled = (type: 'ObligationFulfilled' | 'ObligationWaived', instance: object) =>
  happened(type, { instance: { obligationId: 'report', country: null, dueOn: null, ...instance } })

const due = (
  [asOf, until]: readonly [string, string],
  ...events: ReadonlyArray<LogEntry<CooperationEvent>>
): ReadonlyArray<string> =>
  obligationsDue(fold(agreementRegister)(believed(...events)).views, {
    asOf: must(isoDay(asOf)),
    until: must(isoDay(until))
  }).map(({ obligationId, country, due, status }) =>
    [obligationId, country, due === null ? null : (due.latest ?? 'open'), status]
      .filter((part) => part !== null)
      .join(' ')
  )

const window = ['2020-10-01', '2021-12-31'] as const

describe('the obligations due', () => {
  it('expand a recurring duty for each country of its scope, until the agreement ends', () => {
    expect(due(window, signed(duty('report', quarterly, 'TD', 'NE')), inForce)).toEqual([
      'report NE 2020-09-30 Overdue',
      'report TD 2020-09-30 Overdue',
      'report NE 2020-12-30 Due',
      'report TD 2020-12-30 Due',
      'report NE 2021-03-30 Due',
      'report TD 2021-03-30 Due',
      'report NE 2021-06-30 Due',
      'report TD 2021-06-30 Due'
    ])
  })

  it('end with an agreement that was terminated early', () => {
    const terminated = happened('AgreementTerminated', { on: date('2020-10-31') })
    expect(due(window, signed(duty('report', quarterly)), inForce, terminated)).toEqual(['report 2020-09-30 Overdue'])
  })

  it('leave a recurring duty undated while its start is not known to the day', () => {
    const undated = happened('MoUSigned', { on: date('2020'), obligations: [duty('report', quarterly)] })
    expect(due(window, undated)).toEqual(['report Undated'])
  })

  it('say who owes what under which agreement, and what settled it', () => {
    const views = fold(agreementRegister)(
      believed(
        signed(duty('report', quarterly, 'NE')),
        settled('ObligationFulfilled', { country: 'NE', dueOn: date('2020-09-30') })
      )
    ).views
    const [first, second] = obligationsDue(views, {
      asOf: must(isoDay('2020-10-01')),
      until: must(isoDay('2020-12-31'))
    })
    expect(first).toMatchObject({
      agreementId: 'memorandum',
      debtors: ['organisation'],
      duty: 'To report',
      status: 'Fulfilled',
      settled: { eventId: idAt(2), as: 'Fulfilled' }
    })
    expect(second).toMatchObject({ status: 'Due', settled: null })
  })

  it('settle one instance only: of this country and this date', () => {
    const report = signed(duty('report', quarterly, 'NE', 'TD'))
    const waived = settled('ObligationWaived', { country: 'TD', dueOn: date('2020-12-30', 'Computed') })
    expect(due(['2020-10-01', '2020-12-31'], report, waived)).toEqual([
      'report NE 2020-09-30 Overdue',
      'report TD 2020-09-30 Overdue',
      'report NE 2020-12-30 Due',
      'report TD 2020-12-30 Waived'
    ])
  })

  it('settle a duty that does not recur, whatever date the fulfilment names', () => {
    const final = signed(duty('report', { type: 'Relative', to: 'End', after: null }))
    expect(due(window, final, inForce, settled('ObligationFulfilled', {}))).toEqual(['report 2021-06-30 Fulfilled'])
    const dated = settled('ObligationFulfilled', { dueOn: date('2021-07') })
    expect(due(window, final, inForce, dated)).toEqual(['report 2021-06-30 Fulfilled'])
    expect(due(window, final, dated)).toEqual(['report Fulfilled'])
  })

  it('put the next first and the undated last, each in the order of its identity', () => {
    const list = signed(
      duty('b-undated', { type: 'Undated' }),
      duty('a-undated', { type: 'Undated' }),
      duty('d-later', onDate('2021-02')),
      duty('c-later', onDate('2021-02')),
      duty('next', onDate('2020-11-01')),
      duty('a-year', onDate('2021')),
      duty('beyond', onDate('2022-01-01')),
      duty('by-then', onDate('../2021-01-31'))
    )
    expect(due(window, list)).toEqual([
      'next 2020-11-01 Due',
      'a-year 2021-12-31 Due',
      'by-then 2021-01-31 Due',
      'c-later 2021-02-28 Due',
      'd-later 2021-02-28 Due',
      'a-undated Undated',
      'b-undated Undated'
    ])
  })

  it.each([
    ['2020-09-30', 'Overdue'],
    ['2020-10-01', 'Due'],
    ['2020-09', 'Overdue'],
    ['2020-10', 'Due'],
    ['2020', 'PossiblyOverdue'],
    ['2020-08~', 'PossiblyOverdue'],
    ['2020-11~', 'Due'],
    ['2020-08/..', 'Due'],
    ['../2021-01-31', 'Due'],
    ['../2020-09-30', 'Overdue']
  ])('as of 1 October 2020 make a duty due on %s %s', (edtf, status) => {
    expect(due(window, signed(duty('report', onDate(edtf)))).map((line) => line.split(' ')[2])).toEqual([status])
  })

  it('are none of a text that is only drafted, nor of a duty that was struck out', () => {
    expect(due(window, happened('AgreementDraftingAgreed'))).toEqual([])
    const struck = happened('AgreementAmended', { removed: ['report'] })
    expect(due(window, signed(duty('report', quarterly)), struck)).toEqual([])
  })
})
