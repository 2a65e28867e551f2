import {
  type AnyEvent,
  type Effective,
  effectiveHistory,
  type EventId,
  type Instant,
  type LogEntry,
  type Recorded
} from '@communique/kernel'
import { knownBy } from './known.ts'
import { nothingPublished, type PublicationOf, publicPart, publishedHistory } from './published.ts'

/** The dates that a view can be asked for; leave one out to ask for the present on that axis. */
export interface AsOf<Day extends string = string> {
  /** The latest instant of recording, that instant included: the state of the record then. */
  readonly known?: Instant
  /** The last day of publication, that day included: the part that sources had made public, whenever it was recorded. */
  readonly published?: Day
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

/** The entries that are taken into account at a point, each cut to the sources that are. */
export const entriesAt = <Event extends AnyEvent, Day extends string>(
  record: ReadonlyArray<Recorded<LogEntry<Event>>>,
  { known, published, certainty = 'Certainly' }: AsOf<Day>,
  publicationOf: PublicationOf<Event, Day>
): ReadonlyMap<EventId, Recorded<LogEntry<Event>>> => {
  const entries = knownBy(record, known)
  const partOf = published === undefined ? null : publicPart(publicationOf(entries), { published, certainty })
  return new Map(
    entries.flatMap((entry) => {
      const part = partOf === null ? entry : partOf(entry)
      return part === null ? [] : [[entry.id, part] as const]
    })
  )
}

/**
 * The effective history as of three dates: the state of the record at an instant, as far as its sources were public by a
 * day, of what had occurred by a day.
 *
 * Corrections recorded after the instant were not known: the earlier belief stands. Of what was known, `published` keeps
 * the entries that rest on a source which was public by that day, each with those of its sources that were: a later
 * source neither dates nor retracts what an earlier one says. A source is public from the date that the record knows
 * for it. An import of an archive needs no false times of recording: its sources say when they came out. A correction
 * that cites no source mends the record and holds on every day; a fact that cites none is possibly public on any.
 *
 * Laws: without dates it is the effective history; what was believed as of an instant before the latest on record never
 * changes, whatever is recorded afterwards; the day of publication cuts the record as it was known.
 *
 * @category as of
 * @since 0.1.0
 */
export const asOf =
  <Event extends AnyEvent, Day extends string = string>(
    occurredBy: OccurredBy<Event, Day>,
    publicationOf: PublicationOf<Event, Day> = nothingPublished
  ) =>
  (history: Iterable<Recorded<LogEntry<Event>>>, point: AsOf<Day>): ReadonlyArray<Effective<Event>> => {
    const { known, published, certainty } = point
    const record = knownBy(history, known)
    const believed =
      published === undefined
        ? effectiveHistory<Event>(record)
        : publishedHistory(record, publicationOf(record), { published, ...(certainty !== undefined && { certainty }) })
    return believed.filter(hadOccurred(occurredBy, point))
  }
