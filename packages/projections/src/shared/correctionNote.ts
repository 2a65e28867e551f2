import {
  type Citation,
  type Effective,
  type EventId,
  type Instant,
  type RecorderId,
  sameJson,
  type Text
} from '@communique/kernel'
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

/** The attestations by further sources that agree with the belief (`Corroboration`), or differ from it (`Dissent`). */
export const attestationsOf = (
  { type, data, attestations = [] }: Effective<CooperationEvent>,
  kind: 'Corroboration' | 'Dissent'
): NonNullable<Effective<CooperationEvent>['attestations']> =>
  attestations.filter(({ data: { content } }) => {
    const agrees = content.type === type && sameJson(content.data, data)
    return agrees === (kind === 'Corroboration')
  })

/**
 * The citations that an event rests on now, as a new list: those of its corrections, latest first, then its own, last
 * those of further sources that say the same.
 */
export const citationsOf = (event: Effective<CooperationEvent>): ReadonlyArray<Citation> => [
  ...event.corrections.flatMap((correction) => correction.citations),
  ...event.citations,
  ...attestationsOf(event, 'Corroboration').flatMap(({ citations }) => citations)
]
