import * as t from 'io-ts'
import { Citation } from '../validation/citation.ts'
import type { AnyEvent } from './eventCodec.ts'
import { CorrelationId, EventId, RecorderId } from '../validation/identifier.ts'
import { Instant } from '../validation/instant.ts'
import { nullable, refined } from '../validation/refinement.ts'
import { StreamName } from './streamName.ts'

/** A number that counts from one: of events in a stream or a log, of shapes of a type. */
export const Ordinal = refined('Ordinal', t.number, (value) =>
  Number.isSafeInteger(value) && value >= 1 ? null : 'PositiveInteger'
)

/**
 * The fields of a recorded event beside its type and facts.
 *
 * - `version`: its place in its stream, dense from 1
 * - `position`: its place in the log, growing, not always dense
 * - `recordedAt`, `recordedBy`: the time of recording, and the account that recorded it
 * - `correlationId`: the occasion it belongs to; `causationId`: the event that led to it
 * - `citations`: the sources it rests on
 */
export const Envelope = t.type(
  {
    id: EventId,
    schemaVersion: Ordinal,
    stream: StreamName,
    version: Ordinal,
    position: Ordinal,
    recordedAt: Instant,
    recordedBy: RecorderId,
    correlationId: CorrelationId,
    causationId: nullable(EventId),
    citations: t.readonlyArray(Citation)
  },
  'Envelope'
)
export type Envelope = Readonly<Omit<t.TypeOf<typeof Envelope>, 'schemaVersion' | 'version' | 'position'>> & {
  readonly schemaVersion: number
  readonly version: number
  readonly position: number
}

/** An event with its envelope. */
export type Recorded<Event extends AnyEvent> = Event & Envelope
