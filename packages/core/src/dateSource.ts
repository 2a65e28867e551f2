import type { Effective, EventId, SourceId, Validated } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import { corrected, type Correction } from './correct.ts'
import { occurrenceOf } from './facets.ts'
import { boundsOf, type OccurrenceDate, occurrenceDate, type OccurrenceDateInput } from './vocabulary/occurrenceDate.ts'

/** The date that the facts of a source take, and the reason for which it is believed. */
export interface SourceDating {
  /** The source whose facts lack a date. */
  readonly source: SourceId
  readonly on: OccurrenceDateInput
  readonly reason: string
}

/** The corrections that date the facts of a source. */
export interface SourceDated {
  readonly corrections: ReadonlyArray<Correction>
  /** Facts without a date that cannot have this one: what is known of theirs excludes it. */
  readonly contradicting: ReadonlyArray<EventId>
}

const restsOn = ({ citations, corrections }: Effective<CooperationEvent>, source: SourceId): boolean =>
  [{ citations }, ...corrections].some((entry) => entry.citations.some((citation) => citation.source === source))

const overlap = (a: OccurrenceDate, b: OccurrenceDate): boolean => {
  const [one, other] = [boundsOf(a), boundsOf(b)]
  const reaches = (latest: string | null, earliest: string | null): boolean =>
    latest === null || earliest === null || earliest <= latest
  return reaches(one.latest, other.earliest) && reaches(other.latest, one.earliest)
}

/**
 * Dates the facts of a source at once: a later source says when the release came out, or when its meeting took place, and
 * what was decided there has the same date. Every fact that rests on the source and lacks a date (basis `Unknown`) takes
 * this one; the words of its own source are carried over. Facts with a date of their own are left alone.
 *
 * Laws: every fact of the source without a date is either corrected or listed as contradicting; once the corrections are
 * recorded, none is corrected again, unless the new date is itself unknown.
 *
 * @param believed the effective history, as `cooperationAsOf` gives it.
 * @category corrections
 * @since 0.2.0
 */
export const dateSource = (
  believed: Iterable<Effective<CooperationEvent>>,
  { source, on, reason }: SourceDating
): Validated<SourceDated> => {
  const date = occurrenceDate(on)
  if (E.isLeft(date)) return date
  const corrections: Array<Correction> = []
  const contradicting: Array<EventId> = []
  for (const event of believed) {
    const known = occurrenceOf(event)
    if (known?.basis !== 'Unknown' || !restsOn(event, source)) continue
    if (!overlap(known, date.right)) {
      contradicting.push(event.id)
      continue
    }
    const { words, note } = date.right
    const correction = corrected(
      event,
      { on: { ...date.right, words: words ?? known.words, note: note ?? known.note } },
      reason
    )
    if (E.isLeft(correction)) return correction
    corrections.push(correction.right)
  }
  return E.right({ corrections, contradicting })
}
