import { effectiveHistory, isCorrectionEvent, type LogEntry } from '../events/correction.ts'
import { type Decider, stateAfter } from './decider.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import { emptyMap, type PersistentMap, withEntry } from '../data/persistentMap.ts'
import type { Recorded } from '../events/recorded.ts'
import type { StreamName } from '../events/streamName.ts'

/** An event and all that stood before it in its stream: a history that grows without being copied. */
export interface Link<Event extends AnyEvent> {
  readonly event: Recorded<LogEntry<Event>>
  readonly before: Link<Event> | null
}

/** What is true after an event of a stream; at first, before any. */
export interface StreamSnapshot<Event extends AnyEvent, State> {
  readonly latest: Link<Event> | null
  readonly state: State
}

/**
 * A stream as it was last seen, kept so that only what came since has to be read and evolved. What it is made of is
 * the command handler's own affair.
 */
export interface CachedStream<Event extends AnyEvent, State> {
  readonly version: number
  readonly byId: PersistentMap<Link<Event>>
  readonly now: StreamSnapshot<Event, State>
  /** Where a command that came again was last decided again. Whoever sends one again most likely sends the next. */
  readonly replayed: StreamSnapshot<Event, State>
}

/** Where to keep the streams last seen: a `Map`, or any cache that forgets. */
export type StreamCache<Event extends AnyEvent, State> = Pick<
  Map<StreamName, CachedStream<Event, State>>,
  'get' | 'set'
>

type Rules<Event, State> = Pick<Decider<never, Event, State, unknown>, 'initialState' | 'evolve'>

/** A stream of which nothing was seen yet. */
export const emptyStream = <Event extends AnyEvent, State>({
  initialState
}: Rules<Event, State>): CachedStream<Event, State> => {
  const start = { latest: null, state: initialState }
  return { version: 0, byId: emptyMap, now: start, replayed: start }
}

/** The events up to one, in order, back to another where that is among them, else back to the first. */
const eventsSince = <Event extends AnyEvent>(
  latest: Link<Event> | null,
  earlier: Link<Event> | null
): { readonly events: ReadonlyArray<Recorded<LogEntry<Event>>>; readonly start: Link<Event> | null } => {
  const events: Array<Recorded<LogEntry<Event>>> = []
  let start = latest
  for (; start !== null && start !== earlier; start = start.before) events.push(start.event)
  return { events: events.toReversed(), start }
}

/** The whole history up to an event, in order. */
export const historyUntil = <Event extends AnyEvent>(
  latest: Link<Event> | null
): ReadonlyArray<Recorded<LogEntry<Event>>> => eventsSince(latest, null).events

const isOfDomain = <Event extends AnyEvent>(event: Recorded<LogEntry<Event>>): event is Recorded<Event> =>
  !isCorrectionEvent<Event>(event)

/** What is true after an event, given what was true at another time. */
export const snapshotAfter =
  <Event extends AnyEvent, State>({ initialState, evolve }: Rules<Event, State>) =>
  (latest: Link<Event> | null, earlier: StreamSnapshot<Event, State>): StreamSnapshot<Event, State> => {
    const { events, start } = eventsSince(latest, earlier.latest)
    if (start === earlier.latest && events.every(isOfDomain<Event>))
      return { latest, state: stateAfter({ initialState: earlier.state, evolve }, events) }
    // Corrections reach back, so they make the state anew.
    return { latest, state: stateAfter({ initialState, evolve }, effectiveHistory(historyUntil(latest))) }
  }

/** A stream after the events that came since it was last seen. */
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
