import type { StreamName } from '../events/streamName.ts'
import { StoredEventId } from '../validation/identifier.ts'
import { strictJsonViolation } from '../validation/strictJson.ts'
import type { Violation } from '../validation/violation.ts'
import type { EventToAppend, UnstorableEvent } from './eventLog.ts'

/** An event under the identity of a part would be taken for the part into which upcasting splits another event. */
const partViolation = ({ id }: EventToAppend): Violation | null =>
  id.includes('.part') && !StoredEventId.is(id)
    ? { path: ['id'], rule: 'Identifier', expected: 'EventId', found: id }
    : null

/**
 * The first part of an append that is not strict JSON, or an identity that only a part of an event may
 * have; null: there is none. For implementations of event logs.
 *
 * @example
 * import type { EventToAppend } from '@communique/kernel'
 * import { unstorable } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
 *
 * const event = { id: 'invitation-sent', type: 'InvitationSent', data: { seats: [4, 6] } } as unknown as EventToAppend
 * assert.equal(unstorable([event]), null)
 *
 * const found = unstorable([{ ...event, data: { seats: [4, Number.POSITIVE_INFINITY] } }])
 * assert.deepEqual(found, {
 *   type: 'UnstorableEvent',
 *   eventId: 'invitation-sent',
 *   violation: { path: ['data', 'seats', '1'], rule: 'NotFinite', expected: 'FiniteNumber', found: Infinity }
 * })
 * @param stream the stream of the append, where the events do not state it.
 * @category storing
 * @since 0.1.0
 */
export const unstorable = (events: ReadonlyArray<EventToAppend>, stream?: StreamName): UnstorableEvent | null => {
  for (const event of events) {
    const violation = strictJsonViolation(stream === undefined ? event : { ...event, stream }) ?? partViolation(event)
    if (violation !== null) return { type: 'UnstorableEvent', eventId: event.id, violation }
  }
  return null
}
