import * as t from 'io-ts'
import { Envelope, Ordinal } from './recorded.ts'
import { StoredEventId } from '../validation/identifier.ts'
import { refined, Text } from '../validation/refinement.ts'

/** Any JSON value. `undefined` is none: it means that a field is absent. */
export const Json = refined('Json', t.unknown, (value) => (value === undefined ? 'Absent' : null))

const content = { type: Text, schemaVersion: Ordinal, data: Json }

/** The stored content of an event: its type, the version of its shape, and JSON that is not decoded yet. */
export interface StoredContent {
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
}
export const StoredContent = t.type(content, 'StoredContent')

/**
 * An event as a log keeps it: the envelope, and content that may have an earlier shape. `eventReader` reads it.
 *
 * @category events
 * @since 0.1.0
 */
export interface StoredEvent extends Envelope, StoredContent {}
export const StoredEvent = t.type({ ...Envelope.props, ...content, id: StoredEventId }, 'StoredEvent')

/**
 * An event that may be written as it is. A correction that was read has lost the version of its content's shape, so it is
 * excluded: convert it with `storedEvent` first.
 */
export type AsStored<E extends StoredEvent> = E extends { readonly type: 'EventCorrected' } ? never : E
