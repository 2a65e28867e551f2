import type { DuplicateEventId } from './eventLog.ts'
import { sameJson } from '../data/sameJson.ts'
import type { StoredEvent } from '../events/storedEvent.ts'

const saysOf = ({ stream, type, schemaVersion, data }: StoredEvent): unknown => [stream, type, schemaVersion, data]

/**
 * What is told of an event whose id another one has already: where that one stands, and whether it says the same in the
 * same stream, as it does when an append is tried again. For whoever writes a log.
 *
 * @example
 * import { cooperationLedger, schemaVersions } from '@communique/core'
 * import { duplicateOf, inMemoryEventLog, storedEvent } from '@communique/kernel'
 * import { must, recordStory } from '@communique/fixtures'
 *
 * const [recorded] = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * assert.ok(recorded)
 * const first = storedEvent(recorded, schemaVersions)
 * const { id: eventId, stream, version } = first
 *
 * const again = { ...first, version: 7, recordedAt: '2024-06-03T09:00:00.000Z' as typeof first.recordedAt }
 * assert.deepEqual(duplicateOf(first, again), { type: 'DuplicateEventId', eventId, sameContent: true, stream, version })
 * assert.equal(duplicateOf(first, { ...again, data: null }).sameContent, false)
 * @category storing
 * @since 0.1.0
 */
export const duplicateOf = (first: StoredEvent, event: StoredEvent): DuplicateEventId => ({
  type: 'DuplicateEventId',
  eventId: first.id,
  sameContent: sameJson(saysOf(first), saysOf(event)),
  stream: first.stream,
  version: first.version
})
