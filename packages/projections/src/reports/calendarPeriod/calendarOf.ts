import type { IsoDay } from '@communique/core'
import { fallsWithin, overdueOn } from '@communique/core/advanced'
import type { AgreementView } from '../../views/agreementRegister/agreementRegister.ts'
import { type ObligationDue, obligationsDue } from '../../views/agreementRegister/obligationsDue.ts'
import { compareOccurrence } from '../../shared/occurrenceOrder.ts'
import { rowsOf } from '../../shared/onRecord.ts'
import { byShownDate, type Days, type ShownDate } from '../../shared/shownDate.ts'
import type { UndertakingRow, UndertakingView } from '../../views/undertakingsBoard/undertakingsBoard.ts'
import { type CalendarEntry, type CalendarPage, spanningPage } from '../../views/calendar/calendar.ts'

/** The views that a calendar is read from. */
export interface CalendarViews {
  readonly calendar: Readonly<Record<string, CalendarPage>>
  readonly agreements: Readonly<Record<string, AgreementView>>
  readonly undertakings: Readonly<Record<string, UndertakingView>>
}

/**
 * From which day until which, both included; and the day on which something is overdue or not: `from`, unless given.
 */
export interface CalendarQuestion {
  readonly from: IsoDay
  readonly until: IsoDay
  readonly asOf?: IsoDay
}

/** An entry, and whether it certainly falls within the period or only may. */
export interface EntryInPeriod extends CalendarEntry {
  readonly within: 'Certainly' | 'Possibly'
}

/** An undertaking with its due date, and how it stands on the day. */
export interface UndertakingDue {
  readonly undertaking: UndertakingRow
  readonly due: ShownDate
  readonly status: 'Due' | 'PossiblyOverdue' | 'Overdue' | 'Fulfilled' | 'Lapsed'
}

/**
 * A period of the calendar.
 *
 * @category calendar
 * @since 0.1.0
 */
export interface CalendarPeriod {
  readonly from: IsoDay
  readonly until: IsoDay
  /** In the order of occurrence. */
  readonly entries: ReadonlyArray<EntryInPeriod>
  /** Instances of duties, the next first; undated duties fall due on no day. */
  readonly obligations: ReadonlyArray<ObligationDue>
  /** The next first. */
  readonly undertakings: ReadonlyArray<UndertakingDue>
}

/** A term falls due at its end; what has no end falls due on no day. */
const dueDays = ({ earliest, latest }: Days): Days => ({ earliest: earliest ?? latest, latest })

const fallsDue = (due: Days, { from, until }: CalendarQuestion): boolean => {
  const { earliest, latest } = dueDays(due)
  return earliest !== null && earliest <= until && latest !== null && from <= latest
}

// A page is named by the days it holds, as far as they agree.
const pageMeets = (page: string, { from, until }: CalendarQuestion): boolean =>
  page === spanningPage || (from.slice(0, page.length) <= page && page <= until.slice(0, page.length))

const undertakingStatus = ({ rung }: UndertakingRow, due: ShownDate, asOf: IsoDay): UndertakingDue['status'] => {
  if (rung === 'Fulfilled' || rung === 'Lapsed') return rung
  const overdue = overdueOn(due, asOf)
  if (overdue === 'Unknown') return 'PossiblyOverdue'
  return overdue === 'Yes' ? 'Overdue' : 'Due'
}

const nextFirst = (a: UndertakingDue, b: UndertakingDue): number =>
  byShownDate(a.due, b.due) || (a.undertaking.undertakingId < b.undertaking.undertakingId ? -1 : 1)

/**
 * Reads a period of the calendar: what took place, what was to, and what falls due. Dates are intervals: whatever may
 * fall within the period is there, and says whether it certainly does. What lasts is there on all its days; one of several
 * days is there on those days only. A task due by a term is there at the end of the term.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, isoDay } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import {
 *   agreementRegister,
 *   calendar,
 *   calendarOf,
 *   cooperationAsOf,
 *   fold,
 *   undertakingsBoard
 * } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = cooperationAsOf(history, {})
 * const views = {
 *   calendar: fold(calendar)(believed).views,
 *   agreements: fold(agreementRegister)(believed).views,
 *   undertakings: fold(undertakingsBoard)(believed).views
 * }
 * const may = calendarOf(views, { from: must(isoDay('2024-05-01')), until: must(isoDay('2024-05-31')) })
 *
 * const certain = may.entries.filter(({ within }) => within === 'Certainly')
 * assert.deepEqual(certain.filter(({ fact }) => fact.type === 'MeetingHeld').length, 2)
 * @category calendar
 * @since 0.1.0
 */
export const calendarOf = (views: CalendarViews, question: CalendarQuestion): CalendarPeriod => {
  const { from, until, asOf = from } = question
  return {
    from,
    until,
    entries: Object.entries(views.calendar)
      .flatMap(([page, { entries }]) => (pageMeets(page, question) ? entries : []))
      .toSorted(compareOccurrence)
      .flatMap((entry): ReadonlyArray<EntryInPeriod> => {
        const falls = fallsWithin(entry.date, from, until)
        return falls === 'No' ? [] : [{ ...entry, within: falls === 'Yes' ? 'Certainly' : 'Possibly' }]
      }),
    obligations: obligationsDue(views.agreements, { asOf, until }).filter(
      ({ due }) => due !== null && fallsDue(due, question)
    ),
    undertakings: rowsOf(views.undertakings)
      .flatMap((undertaking) => {
        const { due } = undertaking
        if (due === null || !fallsDue(due, question)) return []
        return [{ undertaking, due, status: undertakingStatus(undertaking, due, asOf) }]
      })
      .toSorted(nextFirst)
  }
}
