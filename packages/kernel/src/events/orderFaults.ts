import type { EventId } from '../validation/identifier.ts'
import type { StoredEvent } from './storedEvent.ts'
import type { StreamName } from './streamName.ts'

/**
 * A contradiction to the order of recording.
 *
 * - `VersionNotDense`: an event of its stream is missing before it (`found` is greater), or has its version already
 * - `PositionNotGrowing`: it stands after an event that was recorded later
 * - `RepeatedEventId`: another event has its identity
 */
export type OrderFault =
  | {
      readonly type: 'VersionNotDense'
      readonly eventId: EventId
      readonly stream: StreamName
      readonly expected: number
      readonly found: number
    }
  | { readonly type: 'PositionNotGrowing'; readonly eventId: EventId; readonly after: number; readonly found: number }
  | { readonly type: 'RepeatedEventId'; readonly eventId: EventId }

/**
 * Checks that a whole log is in the order of recording: the versions of each stream dense from one, positions growing,
 * no identity twice. A selection of a log is rightly not dense.
 *
 * @category interchange
 * @since 0.1.0
 */
export const orderFaults = (log: Iterable<StoredEvent>): ReadonlyArray<OrderFault> => {
  const faults: Array<OrderFault> = []
  const versions = new Map<StreamName, number>()
  const seen = new Set<EventId>()
  let last = 0
  for (const { id: eventId, stream, version, position } of log) {
    const expected = (versions.get(stream) ?? 0) + 1
    if (version !== expected) faults.push({ type: 'VersionNotDense', eventId, stream, expected, found: version })
    if (position <= last) faults.push({ type: 'PositionNotGrowing', eventId, after: last, found: position })
    if (seen.has(eventId)) faults.push({ type: 'RepeatedEventId', eventId })
    versions.set(stream, Math.max(version, expected - 1))
    seen.add(eventId)
    last = Math.max(last, position)
  }
  return faults
}
