import type { Citation, Effective, EventId, Instant, RecorderId, Text } from '@communique/kernel'
import { type CooperationEvent, type OccurrenceDate, occurrenceOf } from '@communique/core'

/**
 * That an event was corrected: by whom, when, on which word, and the date it was given; an earlier as-of has the rest.
 */
export interface CorrectionNote {
  readonly eventId: EventId
  readonly recordedAt: Instant
  readonly recordedBy: RecorderId
  readonly reason: Text | null
  readonly date: OccurrenceDate | null
  readonly citations: ReadonlyArray<Citation>
}

/** The corrections that made an event read as it does now, latest first. */
export const correctionNotes = ({ corrections }: Effective<CooperationEvent>): ReadonlyArray<CorrectionNote> =>
  corrections.map(({ id, recordedAt, recordedBy, data, citations }) => ({
    eventId: id,
    recordedAt,
    recordedBy,
    reason: data.reason,
    date: occurrenceOf(data.content),
    citations
  }))

/** The citations that an event rests on now, as a new list: those of its corrections, latest first, then its own. */
export const citationsOf = ({ citations, corrections }: Effective<CooperationEvent>): ReadonlyArray<Citation> =>
  corrections.length === 0
    ? citations.slice()
    : [...corrections.flatMap((correction) => correction.citations), ...citations]
