import { effectiveHistory, isAttestation, isCorrectionEvent, type LogEntry } from '../events/correction.ts'
import { type Decider, stateAfter } from './decider.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import { emptyMap, type PersistentMap, withEntry } from '../data/persistentMap.ts'
import type { Recorded } from '../events/recorded.ts'
import type { StreamName } from '../events/streamName.ts'

/** An event linked to the one before it in its stream: a history that grows without being copied. */
export interface Link<Event extends AnyEvent> {
  readonly event: Recorded<LogEntry<Event>>
  readonly before: Link<Event> | null
}

/** The state of a stream right after one of its events, or before the first. */
export interface StreamSnapshot<Event extends AnyEvent, State> {
  readonly latest: Link<Event> | null
  readonly state: State
}

/**
 * A stream as it was last read. A command handler that keeps it reads and evolves only the events appended since. Its
 * contents are internal to the command handler.
 */
export interface CachedStream<Event extends AnyEvent, State> {
  readonly version: number
  readonly byId: PersistentMap<Link<Event>>
  readonly now: StreamSnapshot<Event, State>
  /** The snapshot at which a repeated command was last decided; the next repeated command usually follows it. */
  readonly replayed: StreamSnapshot<Event, State>
}

/** Storage for cached streams: a `Map`, or any cache that evicts. */
export type StreamCache<Event extends AnyEvent, State> = Pick<
  Map<StreamName, CachedStream<Event, State>>,
  'get' | 'set'
>

type Rules<Event, State> = Pick<Decider<never, Event, State, unknown>, 'initialState' | 'evolve'>

/** A stream before anything of it was read. */
export const emptyStream = <Event extends AnyEvent, State>({
  initialState
}: Rules<Event, State>): CachedStream<Event, State> => {
  const start = { latest: null, state: initialState }
  return { version: 0, byId: emptyMap, now: start, replayed: start }
}

/** The events up to `latest`, in order, starting after `earlier` where that is among them, else at the first. */
const eventsSince = <Event extends AnyEvent>(
  latest: Link<Event> | null,
  earlier: Link<Event> | null
): { readonly events: ReadonlyArray<Recorded<LogEntry<Event>>>; readonly start: Link<Event> | null } => {
  const events: Array<Recorded<LogEntry<Event>>> = []
  let start = latest
  for (; start !== null && start !== earlier; start = start.before) events.push(start.event)
  return { events: events.toReversed(), start }
}

/** The whole history up to and including an event, in order. */
export const historyUntil = <Event extends AnyEvent>(
  latest: Link<Event> | null
): ReadonlyArray<Recorded<LogEntry<Event>>> => eventsSince(latest, null).events

const isOfDomain = <Event extends AnyEvent>(event: Recorded<LogEntry<Event>>): event is Recorded<Event> =>
  !isCorrectionEvent<Event>(event)

/** The snapshot after an event, computed from an earlier snapshot where that is possible. */
export const snapshotAfter =
  <Event extends AnyEvent, State>({ initialState, evolve }: Rules<Event, State>) =>
  (latest: Link<Event> | null, earlier: StreamSnapshot<Event, State>): StreamSnapshot<Event, State> => {
    const { events, start } = eventsSince(latest, earlier.latest)
    // An attestation changes nothing that is believed.
    const believed = events.filter((event) => !isAttestation<Event>(event))
    if (start === earlier.latest && believed.every(isOfDomain<Event>))
      return { latest, state: stateAfter({ initialState: earlier.state, evolve }, believed) }
    // A correction changes earlier events, so the state is computed from the start.
    return { latest, state: stateAfter({ initialState, evolve }, effectiveHistory(historyUntil(latest))) }
  }

/** The cached stream after the events appended since it was read. */
export const advance =
  <Event extends AnyEvent, State>(rules: Rules<Event, State>) =>
  (
    { byId, now, replayed }: CachedStream<Event, State>,
    version: number,
    tail: ReadonlyArray<Recorded<LogEntry<Event>>>
  ): CachedStream<Event, State> => {
    let links = byId
    let latest = now.latest
    for (const event of tail) {
      latest = { event, before: latest }
      links = withEntry(links, event.id, latest)
    }
    return { version, byId: links, now: snapshotAfter(rules)(latest, now), replayed }
  }
