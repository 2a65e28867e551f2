import {
  type AnyEvent,
  type Effective,
  effectiveHistory,
  type Instant,
  type IsoDay,
  type OnLedger,
  occurredBy,
  type OccurrenceDate,
  type Recorded
} from '@communique/core'

/** The two dates a view can be asked for; leave one out to ask for the present on that axis. */
export interface AsOf {
  /** What was on record by this instant, that instant included. */
  readonly known?: Instant
  /** What had occurred by the end of this day. */
  readonly occurred?: IsoDay
  /** Dates are intervals: keep what had `Certainly` occurred (the default), or all that had `Possibly`. */
  readonly certainty?: 'Certainly' | 'Possibly'
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
  <Event extends AnyEvent>(occurrenceOf: (event: Event) => OccurrenceDate | null) =>
  (
    history: Iterable<Recorded<OnLedger<Event>>>,
    { known, occurred, certainty = 'Certainly' }: AsOf
  ): ReadonlyArray<Effective<Event>> => {
    const onRecord = known === undefined ? history : Array.from(history).filter(({ recordedAt }) => recordedAt <= known)
    const believed = effectiveHistory(onRecord)
    if (occurred === undefined) return believed
    return believed.filter((event) => {
      const on = occurrenceOf(event)
      if (on === null) return true
      const answer = occurredBy(on, occurred)
      return certainty === 'Certainly' ? answer === 'Yes' : answer !== 'No'
    })
  }
