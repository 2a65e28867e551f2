import type { LogLimits, TooLarge } from './eventLog.ts'
import type { EventId } from '../validation/identifier.ts'

/** The length of a text in UTF-8. */
export const utf8Bytes = (text: string): number => {
  let bytes = 0
  // By code point: a pair of surrogates takes four bytes, and half a pair is replaced by a character of three.
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * Finds the part of an append that exceeds the limits of a log, or null. For implementations of `EventLog`.
 *
 * @param bytesOf the size of an event's data and citations as JSON; called only where there is such a limit.
 *
 * @example
 * import { type EventId } from '@communique/kernel'
 * import { tooLarge } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
 *
 * const events = ['one', 'two', 'three'].map((id) => ({ id: id as EventId, json: '{}'.padEnd(id.length) }))
 * const excess = (eventBytes: number | null, eventsAtOnce: number | null) =>
 *   tooLarge(events, { eventBytes, eventsAtOnce }, ({ json }) => json.length)
 *
 * assert.deepEqual(excess(null, 2), { type: 'TooLarge', eventId: 'three', unit: 'Events', size: 3, limit: 2 })
 * assert.deepEqual(excess(4, null), { type: 'TooLarge', eventId: 'three', unit: 'Bytes', size: 5, limit: 4 })
 * assert.equal(excess(5, 3), null)
 * @category storing
 * @since 0.1.0
 */
export const tooLarge = <Event extends { readonly id: EventId }>(
  events: ReadonlyArray<Event>,
  { eventBytes, eventsAtOnce }: LogLimits,
  bytesOf: (event: Event) => number
): TooLarge | null => {
  const tooMany = eventsAtOnce === null ? undefined : events[eventsAtOnce]
  if (tooMany !== undefined && eventsAtOnce !== null)
    return { type: 'TooLarge', eventId: tooMany.id, unit: 'Events', size: events.length, limit: eventsAtOnce }
  if (eventBytes === null) return null
  for (const event of events) {
    const size = bytesOf(event)
    if (size > eventBytes) return { type: 'TooLarge', eventId: event.id, unit: 'Bytes', size, limit: eventBytes }
  }
  return null
}
