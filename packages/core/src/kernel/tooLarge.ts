import type { readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { EventToAppend, LogLimits, TooLarge } from './eventLog.ts'

/** How many bytes a text takes in UTF-8. */
const bytesOf = (text: string): number => {
  let bytes = 0
  // By code point: a pair of surrogates takes four bytes, and one alone is replaced by a sign of three.
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** What of an append is more than a log takes, or null. */
export const tooLarge = (
  events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
  { eventBytes, eventsAtOnce }: LogLimits
): TooLarge | null => {
  const tooMany = eventsAtOnce === null ? undefined : events[eventsAtOnce]
  if (tooMany !== undefined && eventsAtOnce !== null)
    return { type: 'TooLarge', eventId: tooMany.id, unit: 'Events', size: events.length, limit: eventsAtOnce }
  if (eventBytes === null) return null
  for (const { id, data, citations } of events) {
    const size = bytesOf(JSON.stringify(data)) + bytesOf(JSON.stringify(citations))
    if (size > eventBytes) return { type: 'TooLarge', eventId: id, unit: 'Bytes', size, limit: eventBytes }
  }
  return null
}
