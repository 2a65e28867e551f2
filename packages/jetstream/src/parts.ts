import type { EventId, EventToAppend, StreamName } from '@communique/kernel'
import type { EventAtVersion } from '@communique/kernel/advanced'
import { contentOf, type Part, positionsPerMessage } from './message.ts'

/** An event with its JSON as it is stored. */
export interface WrittenEvent {
  readonly id: EventId
  readonly json: string
  readonly bytes: number
}

export const written = (event: EventToAppend): WrittenEvent => {
  const json = JSON.stringify(contentOf(event))
  return { id: event.id, json, bytes: Buffer.byteLength(json) }
}

/** A part before it is stored. */
export interface UnstoredPart extends Part {
  readonly data: Uint8Array
}

const encoder = new TextEncoder()

const partFrom = (append: string, stream: StreamName, version: number, jsons: ReadonlyArray<string>): UnstoredPart => {
  const before = JSON.stringify({ append, stream, version })
  const text = `${before.slice(0, -1)},"events":[${jsons.join()}]}`
  // The events as they will be read, out of reach of the caller that passed them in.
  return { ...(JSON.parse(text) as Part), data: encoder.encode(text) }
}

/** Bytes of a part beside its events. */
export const envelopeBytes = 4_096

/**
 * Divides an append into messages, as many as are needed; each holds events of one stream that stand together.
 *
 * @param most the bytes of a message.
 */
export const partsOf = (
  append: string,
  events: ReadonlyArray<EventAtVersion>,
  texts: ReadonlyArray<WrittenEvent>,
  most: number
): ReadonlyArray<UnstoredPart> => {
  const parts: Array<UnstoredPart> = []
  let jsons: Array<string> = []
  let bytes = 0
  for (const [at, { stream, version }] of events.entries()) {
    const { json, bytes: own } = texts[at] ?? { json: 'null', bytes: 0 }
    jsons.push(json)
    bytes += own + 1
    const next = events[at + 1]
    const fits =
      next?.stream === stream &&
      next.version === version + 1 &&
      jsons.length < positionsPerMessage &&
      bytes + (texts[at + 1]?.bytes ?? 0) <= most - envelopeBytes
    if (fits) continue
    parts.push(partFrom(append, stream, version + 1 - jsons.length, jsons))
    jsons = []
    bytes = 0
  }
  return parts
}
