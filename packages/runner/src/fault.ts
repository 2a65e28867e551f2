import type { AnyEvent, EventId, OnLedger, Recorded, StreamName, UnreadableEvent } from '@communique/core'

/** A recipe threw on an event: a bug of the projection, or an event that it does not reckon with. */
export interface EventNotFolded {
  readonly type: 'EventNotFolded'
  readonly eventId: EventId
  readonly stream: StreamName
  readonly version: number
  readonly position: number
  /** What was thrown, as text. */
  readonly reason: string
}

/** Why an event could not be taken into the views of a projection. */
export type Fault = UnreadableEvent | EventNotFolded

/**
 * What a projection does about a fault: `Stop` before the event, so that nothing is ever missing from its views; or
 * `SetAside`, and go on without the event, which is kept with the checkpoint and told with the progress.
 */
export type FaultPolicy = 'Stop' | 'SetAside'

export const notFolded = <Event extends AnyEvent>(
  { id, stream, version, position }: Recorded<OnLedger<Event>>,
  thrown: unknown
): EventNotFolded => ({
  type: 'EventNotFolded',
  eventId: id,
  stream,
  version,
  position,
  reason: String(thrown)
})

/** An event is set aside once, however often it is met. */
export const withFaults = (known: ReadonlyArray<Fault>, met: ReadonlyArray<Fault>): ReadonlyArray<Fault> => {
  const ids = new Set(known.map(({ eventId }) => eventId))
  const added = met.filter(({ eventId }) => !ids.has(eventId))
  return added.length === 0 ? known : [...known, ...added]
}
