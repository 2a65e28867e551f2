import type { DuplicateEventId } from './eventLog.ts'
import { sameJson } from '../data/sameJson.ts'
import type { StoredEvent } from '../events/storedEvent.ts'

const contentOf = ({ stream, type, schemaVersion, data }: StoredEvent): unknown => [stream, type, schemaVersion, data]

/**
 * Describes an event whose id is on record already: the place of the recorded one, and `sameContent` where both say the
 * same in the same stream, as they do when an append is retried. For implementations of `EventLog`.
 *
 * @example
 * import { StoredEvent, validate } from '@communique/kernel'
 * import { duplicateOf } from '@communique/kernel/advanced'
 * import { either as E } from 'fp-ts'
 * import assert from 'node:assert/strict'
 *
 * const stored = validate(StoredEvent)({
 *   id: 'event-1',
 *   type: 'LetterSent',
 *   schemaVersion: 1,
 *   stream: 'letter/greeting',
 *   version: 1,
 *   position: 7,
 *   recordedAt: '2024-06-03T09:00:00.000Z',
 *   recordedBy: 'registry',
 *   correlationId: 'post-of-june',
 *   causationId: null,
 *   citations: [],
 *   data: { addressee: 'the ministry' }
 * })
 * const sameContent = (data: unknown) =>
 *   E.map((first: StoredEvent) => duplicateOf(first, { ...first, version: 9, data }).sameContent)(stored)
 *
 * assert.deepEqual(sameContent({ addressee: 'the ministry' }), E.right(true))
 * assert.deepEqual(sameContent({ addressee: 'the embassy' }), E.right(false))
 * @category storing
 * @since 0.1.0
 */
export const duplicateOf = (first: StoredEvent, event: StoredEvent): DuplicateEventId => ({
  type: 'DuplicateEventId',
  eventId: first.id,
  sameContent: sameJson(contentOf(first), contentOf(event)),
  stream: first.stream,
  version: first.version
})
