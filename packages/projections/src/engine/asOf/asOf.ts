import {
  type AnyEvent,
  type Effective,
  effectiveHistory,
  type Instant,
  type LogEntry,
  type Recorded
} from '@communique/kernel'

/** The two dates that a view can be asked for; leave one out to ask for the present on that axis. */
export interface AsOf<Day extends string = string> {
  /** The latest instant of recording, that instant included. */
  readonly known?: Instant
  /** The last day of occurrence, that day included. */
  readonly occurred?: Day
  /** Dates are intervals: keep what had `Certainly` occurred (the default), or all that had `Possibly`. */
  readonly certainty?: 'Certainly' | 'Possibly'
}

/**
 * Says whether an event had occurred by the end of a day, as its domain dates it; an event without a date of its own
 * always has.
 */
export type OccurredBy<Event extends AnyEvent, Day extends string = string> = (
  event: Event,
  day: Day
) => 'Yes' | 'No' | 'Unknown'

/** Says whether an event had occurred by the day of a point; without a day, it had. */
export const hadOccurred =
  <Event extends AnyEvent, Day extends string>(
    occurredBy: OccurredBy<Event, Day>,
    { occurred, certainty = 'Certainly' }: AsOf<Day>
  ) =>
  (event: Event): boolean => {
    if (occurred === undefined) return true
    const answer = occurredBy(event, occurred)
    return certainty === 'Certainly' ? answer === 'Yes' : answer !== 'No'
  }

/**
 * The effective history as of two dates: what was known by an instant, of what had occurred by a day.
 *
 * Corrections recorded after the instant were not known: the earlier belief stands.
 *
 * Law: without dates it is the effective history.
 *
 * @category as of
 * @since 0.1.0
 */
export const asOf =
  <Event extends AnyEvent, Day extends string = string>(occurredBy: OccurredBy<Event, Day>) =>
  (history: Iterable<Recorded<LogEntry<Event>>>, point: AsOf<Day>): ReadonlyArray<Effective<Event>> => {
    const { known } = point
    const onRecord = known === undefined ? history : Array.from(history).filter(({ recordedAt }) => recordedAt <= known)
    return effectiveHistory(onRecord).filter(hadOccurred(occurredBy, point))
  }
