import type { Envelope, EventId, StreamName, UnreadableEvent } from '@communique/kernel'

/** A recipe or the reader threw on an event: a bug in either, or an event that nobody expected. */
export interface EventNotTaken {
  readonly type: 'EventNotTaken'
  readonly eventId: EventId
  readonly stream: StreamName
  readonly version: number
  readonly position: number
  /** The error that was thrown, as text. */
  readonly reason: string
}

/**
 * The reason why an event is missing from the views of a projection.
 *
 * @category running
 * @since 0.1.0
 */
export type Fault = UnreadableEvent | EventNotTaken

/**
 * The reaction of a projection to a fault: `Stop` before the event, so that its views never lack one; or `SetAside`, and
 * go on without the event, which is stored beside the checkpoint and counted in the progress.
 *
 * @category running
 * @since 0.1.0
 */
export type FaultPolicy = 'Stop' | 'SetAside'

export const thrownOn = (
  { id, stream, version, position }: Pick<Envelope, 'id' | 'stream' | 'version' | 'position'>,
  thrown: unknown
): EventNotTaken => ({ type: 'EventNotTaken', eventId: id, stream, version, position, reason: String(thrown) })
