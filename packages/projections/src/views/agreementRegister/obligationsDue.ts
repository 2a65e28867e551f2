import type { AgreementId, CountryCode, IsoDay, Obligation, ObligationId, PartyId } from '@communique/core'
import { type DueInstance, dueInstanceOf, dueInstances, instanceKey, overdueOn } from '@communique/core/advanced'
import type { Text } from '@communique/kernel'
import { rowsOf } from '../../shared/onRecord.ts'
import { byShownDate } from '../../shared/shownDate.ts'
import type { AgreementRow, AgreementView, ObligationProgress, ObligationSettled } from './agreementRegister.ts'

/**
 * The standing of an instance of a duty on a day. `Overdue` is certain, `PossiblyOverdue` where its date is an interval that
 * has begun; without a date it is never overdue, nor is it before the end of a term (`../2031`).
 */
export type DueStatus = 'Due' | 'PossiblyOverdue' | 'Overdue' | 'Fulfilled' | 'Waived' | 'Undated'

/** An instance of a duty: who owes what, for which country, and when. */
export interface ObligationDue {
  readonly agreementId: AgreementId
  readonly obligationId: ObligationId
  readonly debtors: ReadonlyArray<PartyId>
  readonly duty: Text
  readonly country: CountryCode | null
  /** The first and the last day on which it may fall due; `null`: undated. */
  readonly due: DueInstance['due']
  readonly status: DueStatus
  /** The fulfilment or waiver. */
  readonly settled: ObligationSettled | null
  /** Reports on it and partial deliveries, in the order of recording; they discharge nothing. */
  readonly progress: ReadonlyArray<ObligationProgress>
}

/** The days asked for: the overdue on `asOf`, and all that falls due up to and including `until`. */
export interface DueQuestion {
  readonly asOf: IsoDay
  readonly until: IsoDay
}

// A duty that does not recur has one instance for each country, whatever is known of its date.
const keyOf = ({ due }: Obligation, instance: DueInstance): string =>
  instanceKey(due.type === 'Recurring' ? instance : { ...instance, due: null })

const statusOf = (due: DueInstance['due'], settled: ObligationSettled | null, asOf: IsoDay): DueStatus => {
  if (settled !== null) return settled.as
  if (due === null) return 'Undated'
  const overdue = overdueOn(due, asOf)
  if (overdue === 'Unknown') return 'PossiblyOverdue'
  return overdue === 'Yes' ? 'Overdue' : 'Due'
}

const dueUnder = (row: AgreementRow, { asOf, until }: DueQuestion): ReadonlyArray<ObligationDue> => {
  const { agreementId, signedOn, inForceOn, endedOn } = row
  const milestones = { Signature: signedOn, EntryIntoForce: inForceOn, End: endedOn ?? row.until }
  return row.obligations.flatMap((obligation) => {
    const { obligationId, debtors, duty } = obligation
    const settled = new Map(row.settled.map((one) => [keyOf(obligation, dueInstanceOf(one.instance)), one]))
    return dueInstances(obligation, milestones, until).map((instance) => {
      const { country, due } = instance
      const by = settled.get(keyOf(obligation, instance)) ?? null
      const progress = row.progress.filter(
        (reported) => keyOf(obligation, dueInstanceOf(reported.instance)) === keyOf(obligation, instance)
      )
      const status = statusOf(due, by, asOf)
      return { agreementId, obligationId, debtors, duty, country, due, status, settled: by, progress }
    })
  })
}

const rank = ({ agreementId, obligationId, country }: ObligationDue): string =>
  [agreementId, obligationId, country].join(' ')

const nextFirst = (a: ObligationDue, b: ObligationDue): number => {
  if (a.due !== null && b.due !== null) return byShownDate(a.due, b.due) || (rank(a) < rank(b) ? -1 : 1)
  if (a.due === null && b.due === null) return rank(a) < rank(b) ? -1 : 1
  return a.due === null ? 1 : -1
}

/**
 * The duties under each agreement, and those that fall due next.
 *
 * Every instance that may fall due up to `until`, the next first and the undated last, of the duties as last amended. A
 * recurring duty counts from its milestone once that is known to the day.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, isoDay } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { agreementRegister, cooperationAsOf, fold, obligationsDue } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(agreementRegister)(cooperationAsOf(history, {}))
 * const due = obligationsDue(views, { asOf: must(isoDay('2020-10-01')), until: must(isoDay('2021-06-30')) })
 *
 * // One report for each target country; undated, since no entry into force is on record.
 * const reports = due.filter(({ obligationId }) => obligationId === 'quarterly-report')
 * assert.deepEqual([reports.length, reports[0]?.status], [10, 'Undated'])
 * @category agreement register
 * @since 0.1.0
 */
export const obligationsDue = (
  views: Readonly<Record<string, AgreementView>>,
  question: DueQuestion
): ReadonlyArray<ObligationDue> =>
  rowsOf(views)
    .flatMap((row) => dueUnder(row, question))
    .filter(({ due }) => due === null || due.earliest === null || due.earliest <= question.until)
    .toSorted(nextFirst)
