import { effectiveHistory, isLedgerEvent, type OnLedger } from '../events/correction.ts'
import { type Decider, stateAfter } from './decider.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import { emptyMap, type PersistentMap, withEntry } from '../data/persistentMap.ts'
import type { Recorded } from '../events/recorded.ts'
import type { StreamName } from '../events/streamName.ts'

/** An event and all that stood before it in its stream: a history that grows without being copied. */
export interface Link<Event extends AnyEvent> {
  readonly event: Recorded<OnLedger<Event>>
  readonly before: Link<Event> | null
}

/** What is true after an event of a stream; at first, before any. */
export interface Moment<Event extends AnyEvent, State> {
  readonly latest: Link<Event> | null
  readonly state: State
}

/**
 * A stream as it was last seen, kept so that only what came since has to be read and evolved. What it is made of is
 * the command handler's own affair.
 */
export interface SeenStream<Event extends AnyEvent, State> {
  readonly version: number
  readonly byId: PersistentMap<Link<Event>>
  readonly now: Moment<Event, State>
  /** Where a command that came again was last decided again. Whoever sends one again most likely sends the next. */
  readonly replayed: Moment<Event, State>
}

/** Where to keep the streams last seen: a `Map`, or any cache that forgets. */
export type SeenStreams<Event extends AnyEvent, State> = Pick<Map<StreamName, SeenStream<Event, State>>, 'get' | 'set'>

type Rules<Event, State> = Pick<Decider<never, Event, State, unknown>, 'initialState' | 'evolve'>

/** A stream of which nothing was seen yet. */
export const unseen = <Event extends AnyEvent, State>({
  initialState
}: Rules<Event, State>): SeenStream<Event, State> => {
  const start = { latest: null, state: initialState }
  return { version: 0, byId: emptyMap, now: start, replayed: start }
}

/** The events up to one, in order, back to another where that is among them, else back to the first. */
const eventsSince = <Event extends AnyEvent>(
  latest: Link<Event> | null,
  earlier: Link<Event> | null
): { readonly events: ReadonlyArray<Recorded<OnLedger<Event>>>; readonly start: Link<Event> | null } => {
  const events: Array<Recorded<OnLedger<Event>>> = []
  let start = latest
  for (; start !== null && start !== earlier; start = start.before) events.push(start.event)
  return { events: events.toReversed(), start }
}

/** The whole history up to an event, in order. */
export const historyUntil = <Event extends AnyEvent>(
  latest: Link<Event> | null
): ReadonlyArray<Recorded<OnLedger<Event>>> => eventsSince(latest, null).events

const isOfDomain = <Event extends AnyEvent>(event: Recorded<OnLedger<Event>>): event is Recorded<Event> =>
  !isLedgerEvent<Event>(event)

/** What is true after an event, given what was true at another time. */
export const momentAfter =
  <Event extends AnyEvent, State>({ initialState, evolve }: Rules<Event, State>) =>
  (latest: Link<Event> | null, earlier: Moment<Event, State>): Moment<Event, State> => {
    const { events, start } = eventsSince(latest, earlier.latest)
    if (start === earlier.latest && events.every(isOfDomain<Event>))
      return { latest, state: stateAfter({ initialState: earlier.state, evolve }, events) }
    // Corrections reach back, so they make the state anew.
    return { latest, state: stateAfter({ initialState, evolve }, effectiveHistory(historyUntil(latest))) }
  }

/** A stream after the events that came since it was last seen. */
export const seenAfter =
  <Event extends AnyEvent, State>(rules: Rules<Event, State>) =>
  (
    { byId, now, replayed }: SeenStream<Event, State>,
    version: number,
    tail: ReadonlyArray<Recorded<OnLedger<Event>>>
  ): SeenStream<Event, State> => {
    let links = byId
    let latest = now.latest
    for (const event of tail) {
      latest = { event, before: latest }
      links = withEntry(links, event.id, latest)
    }
    return { version, byId: links, now: momentAfter(rules)(latest, now), replayed }
  }
