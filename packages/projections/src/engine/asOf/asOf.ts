import {
  type AnyEvent,
  type Effective,
  effectiveHistory,
  type Instant,
  type LogEntry,
  type Recorded
} from '@communique/kernel'
import { type IsoDay, occurredBy, type OccurrenceDate } from '@communique/core'

/** The two dates a view can be asked for; leave one out to ask for the present on that axis. */
export interface AsOf {
  /** What was on record by this instant, that instant included. */
  readonly known?: Instant
  /** What had occurred by the end of this day. */
  readonly occurred?: IsoDay
  /** Dates are intervals: keep what had `Certainly` occurred (the default), or all that had `Possibly`. */
  readonly certainty?: 'Certainly' | 'Possibly'
}

/** When an event occurred; `null`: it has no date of its own. */
export type OccurrenceOf<Event extends AnyEvent> = (event: Event) => OccurrenceDate | null

/** Whether an event had occurred by the day that is asked for; it had where none is. */
export const hadOccurred =
  <Event extends AnyEvent>(occurrenceOf: OccurrenceOf<Event>, { occurred, certainty = 'Certainly' }: AsOf) =>
  (event: Event): boolean => {
    const on = occurred === undefined ? null : occurrenceOf(event)
    if (on === null || occurred === undefined) return true
    const answer = occurredBy(on, occurred)
    return certainty === 'Certainly' ? answer === 'Yes' : answer !== 'No'
  }

/**
 * The effective history as of two dates: what was known by an instant, of what had occurred by a day.
 *
 * An event without a date of its own, such as the registration of a party, has always occurred. Corrections recorded
 * after the instant were not known: the earlier belief stands.
 *
 * Law: without dates it is the effective history.
 *
 * @category as of
 * @since 0.1.0
 */
export const asOf =
  <Event extends AnyEvent>(occurrenceOf: OccurrenceOf<Event>) =>
  (history: Iterable<Recorded<LogEntry<Event>>>, point: AsOf): ReadonlyArray<Effective<Event>> => {
    const { known } = point
    const onRecord = known === undefined ? history : Array.from(history).filter(({ recordedAt }) => recordedAt <= known)
    return effectiveHistory(onRecord).filter(hadOccurred(occurrenceOf, point))
  }
