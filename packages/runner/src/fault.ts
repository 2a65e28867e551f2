import type { Envelope, EventId, StreamName, UnreadableEvent } from '@communique/kernel'

/** A recipe or the reader threw on an event: a bug there, or an event that nobody reckoned with. */
export interface EventNotTaken {
  readonly type: 'EventNotTaken'
  readonly eventId: EventId
  readonly stream: StreamName
  readonly version: number
  readonly position: number
  /** What was thrown, as text. */
  readonly reason: string
}

/** Why an event could not be taken into the views of a projection. */
export type Fault = UnreadableEvent | EventNotTaken

/**
 * What a projection does about a fault: `Stop` before the event, so that nothing is ever missing from its views; or
 * `SetAside`, and go on without the event, which is kept with the checkpoint and told with the progress.
 */
export type FaultPolicy = 'Stop' | 'SetAside'

export const notTaken = (
  { id, stream, version, position }: Pick<Envelope, 'id' | 'stream' | 'version' | 'position'>,
  thrown: unknown
): EventNotTaken => ({ type: 'EventNotTaken', eventId: id, stream, version, position, reason: String(thrown) })

/** An event is set aside once, however often it is met. */
export const withFaults = (known: ReadonlyArray<Fault>, met: ReadonlyArray<Fault>): ReadonlyArray<Fault> => {
  const ids = new Set(known.map(({ eventId }) => eventId))
  const added = met.filter(({ eventId }) => !ids.has(eventId))
  return added.length === 0 ? known : [...known, ...added]
}
