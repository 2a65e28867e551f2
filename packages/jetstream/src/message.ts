import type { EventToAppend, StoredEvent, StreamName } from '@communique/kernel'

/** The positions that the events of one message take; an append has fewer. */
export const positionsPerMessage = 1_024

/** Events of one append that stand together in a stream, as one message of JetStream. */
export interface Part {
  /** The identity of the append, the same in all its messages. */
  readonly append: string
  readonly stream: StreamName
  /** The version of the first event. */
  readonly version: number
  /** None: the message keeps an append from taking effect that was given up. */
  readonly events: ReadonlyArray<EventToAppend>
}

/**
 * The claim of an append to an id. The id is on record where the append that follows the message `after` in the stream has
 * it.
 */
export interface Claim {
  readonly append: string
  readonly stream: StreamName
  /** The sequence of the last message of the stream when the claim was made; 0: there was none. */
  readonly after: number
}

/** A part, and its sequence in JetStream. */
export interface StoredPart extends Part {
  readonly sequence: number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const encoded = (value: Part | Claim): Uint8Array => encoder.encode(JSON.stringify(value))

// Only this package writes messages, and its reader validates events.
export const partOf = (sequence: number, data: Uint8Array): StoredPart => ({
  ...(JSON.parse(decoder.decode(data)) as Part),
  sequence
})
export const claimOf = (data: Uint8Array): Claim => JSON.parse(decoder.decode(data)) as Claim

/** The fields of an event, without its place. */
export const contentOf = ({
  id,
  type,
  schemaVersion,
  data,
  recordedAt,
  recordedBy,
  correlationId,
  causationId,
  citations
}: EventToAppend): EventToAppend => ({
  id,
  type,
  schemaVersion,
  data,
  recordedAt,
  recordedBy,
  correlationId,
  causationId,
  citations
})

export const eventsIn = ({ stream, version, sequence, events }: StoredPart): ReadonlyArray<StoredEvent> =>
  events.map((event, index) => ({
    ...event,
    stream,
    version: version + index,
    position: sequence * positionsPerMessage + index
  }))

/** The version of a stream after a message. */
export const versionAfter = ({ version, events }: Part): number => version + events.length - 1

/** The position of the last event of a message; of its only place, where it has none. */
export const lastPositionIn = ({ sequence, events }: StoredPart): number =>
  sequence * positionsPerMessage + Math.max(events.length, 1) - 1

/** The message in which an event of some position stands. */
export const sequenceOf = (position: number): number => Math.floor(position / positionsPerMessage)
