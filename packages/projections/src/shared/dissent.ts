import type { CooperationEvent } from '@communique/core'
import type { Citation, Effective, EventId, Instant, RecorderId, Text } from '@communique/kernel'
import { attestationsOf } from './correctionNote.ts'

/**
 * A fact as a further source gives it, where that differs from the belief.
 *
 * @category evidence index
 * @since 0.2.0
 */
export interface Dissent {
  readonly eventId: EventId
  readonly recordedAt: Instant
  readonly recordedBy: RecorderId
  readonly fact: CooperationEvent
  readonly note: Text | null
  readonly citations: ReadonlyArray<Citation>
}

const undisputed: ReadonlyArray<Dissent> = Object.freeze([])

/** The further sources that say otherwise than the event is believed, the latest first. */
export const dissentFrom = (event: Effective<CooperationEvent>): ReadonlyArray<Dissent> =>
  event.attestations === undefined
    ? undisputed
    : attestationsOf(event, 'Dissent').map(({ id: eventId, recordedAt, recordedBy, data, citations }) => ({
        eventId,
        recordedAt,
        recordedBy,
        fact: data.content,
        note: data.note,
        citations
      }))
