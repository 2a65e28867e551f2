import type { AppendFailure, EventId, StoredEvent, StreamName } from '@communique/kernel'
import { duplicateOf, type EventAtVersion } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import type { Access } from './access.ts'
import { type ClaimState, decided } from './claims.ts'
import { hasMoved, isPassing, pause, unavailable } from './failures.ts'
import type { Heads, StreamHead } from './heads.ts'
import { encoded, eventsIn } from './message.ts'
import { partsOf, type UnstoredPart, type WrittenEvent } from './parts.ts'
import { type Message, messagesAtOnce, publish, publishTogether } from './publishing.ts'

/** The place of an append. */
export interface Placing {
  readonly streams: ReadonlyArray<StreamName>
  /** True for streams that the append begins: they are not asked for first, and turn out to exist when it is stored. */
  readonly begins: (stream: StreamName) => boolean
  /** The places of the events in streams of these versions, and the reason why they cannot stand there. */
  readonly place: (versionOf: (stream: StreamName) => number) => {
    readonly events: ReadonlyArray<EventAtVersion>
    readonly refusal: AppendFailure | null
  }
}

/** The claim to an id that the next attempt has to replace. */
interface HeldClaim {
  readonly sequence: number
  /** The message of the stream that an append of ours is to follow; null: the claim is void. */
  readonly after: number | null
}

/** An append that is under way, across all attempts. */
interface Attempting {
  readonly append: string
  readonly claims: Map<EventId, HeldClaim>
}

type Ends = ReadonlyMap<StreamName, StreamHead>

/**
 * True where the stream of a claim has moved on since the claim was made. The append that holds it may have moved it, so that
 * the claim is replaced only once it is known to be void.
 */
const isOvertaken = (claims: Attempting['claims'], events: ReadonlyArray<EventAtVersion>, ends: Ends): boolean =>
  events.some(({ id, stream }) => {
    const after = claims.get(id)?.after ?? null
    return after !== null && after !== (ends.get(stream)?.sequence ?? 0)
  })

/** Claims that are under way at once. */
const claimsAtOnce = 128

/** Claims the ids of an append one by one, before its events. What was claimed is known, also where a claim fails. */
const claim = async (
  access: Access,
  { append, claims }: Attempting,
  events: ReadonlyArray<EventAtVersion>,
  ends: Ends
): Promise<void> => {
  const open = events.filter(({ id, stream }) => claims.get(id)?.after !== (ends.get(stream)?.sequence ?? 0))
  for (let at = 0; at < open.length; at += claimsAtOnce) {
    const outcomes = await Promise.allSettled(
      open.slice(at, at + claimsAtOnce).map(async ({ id, stream }) => {
        const after = ends.get(stream)?.sequence ?? 0
        const data = encoded({ append, stream, after })
        const message = { subject: access.subjects.ofId(id), data, after: claims.get(id)?.sequence ?? 0 }
        claims.set(id, { sequence: await publish(access, message), after })
      })
    )
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  }
}

/**
 * Stores the events of an append behind the ends of their streams, and the claims to their ids with them.
 *
 * With replicas, all goes out as one batch. A server on its own takes some thirty milliseconds for a batch, and so does it
 * in two steps: a message for each claim, then one message for the events.
 */
const store = async (
  access: Access,
  attempting: Attempting,
  events: ReadonlyArray<EventAtVersion>,
  parts: ReadonlyArray<UnstoredPart>,
  ends: Ends
): Promise<ReadonlyArray<StoredEvent>> => {
  const begun = new Set<StreamName>()
  const messages = parts.map(({ stream, data }): Message => {
    const after = begun.has(stream) ? null : (ends.get(stream)?.sequence ?? 0)
    begun.add(stream)
    return { subject: access.subjects.ofStream(stream), data, after }
  })
  let last: number
  if (access.replicas > 1 && events.length + parts.length <= messagesAtOnce) {
    const claims = events.map(({ id, stream }): Message => ({
      subject: access.subjects.ofId(id),
      data: encoded({ append: attempting.append, stream, after: ends.get(stream)?.sequence ?? 0 }),
      after: attempting.claims.get(id)?.sequence ?? 0
    }))
    last = await publishTogether(access, [...claims, ...messages])
  } else {
    await claim(access, attempting, events, ends)
    last = await publishTogether(access, messages)
  }
  return parts.flatMap((part, index) => eventsIn({ ...part, sequence: last - (parts.length - 1 - index) }))
}

/** The states of ids, with claims that may still take effect decided on. */
const statesOf = async (
  access: Access,
  { append, claims }: Attempting,
  ids: ReadonlyArray<EventId>
): Promise<ReadonlyArray<ClaimState>> => {
  const states: Array<ClaimState> = []
  for (let at = 0; at < ids.length; at += claimsAtOnce)
    states.push(
      ...(await Promise.all(
        ids.slice(at, at + claimsAtOnce).map((id) => decided(access, id, (found) => found.append === append))
      ))
    )
  for (const [at, state] of states.entries()) {
    const id = ids[at]
    if (id === undefined) continue
    if (state.type === 'Free') claims.delete(id)
    if (state.type === 'Void') claims.set(id, { sequence: state.sequence, after: null })
    if (state.type === 'Pending') claims.set(id, { sequence: state.sequence, after: state.claim.after })
  }
  return states
}

/** The first event that is on record already, or stands in the append twice; null: there is none. */
const duplicateIn = (
  events: ReadonlyArray<EventAtVersion>,
  states: ReadonlyArray<ClaimState>
): AppendFailure | null => {
  const before = new Map<EventId, StoredEvent>()
  for (const [at, event] of events.entries()) {
    const placed: StoredEvent = { ...event, position: 0 }
    const state = states[at]
    const first = state?.type === 'Recorded' ? state.event : before.get(event.id)
    if (first !== undefined) return duplicateOf(first, placed)
    before.set(event.id, placed)
  }
  return null
}

/** The events of an append that took effect, although its answer was lost; none: it did not, as far as is known. */
const recordedBy = (append: string, states: ReadonlyArray<ClaimState>): ReadonlyArray<StoredEvent> =>
  states.flatMap((state) => (state.type === 'Recorded' && state.append === append ? [state.event] : []))

/**
 * Appends events, and tries again while others come first or servers give no answer. An attempt whose answer was lost is
 * found by its claims.
 */
export const record = async (
  access: Access,
  heads: Heads,
  texts: ReadonlyArray<WrittenEvent>,
  { streams, begins, place }: Placing
): Promise<E.Either<AppendFailure, ReadonlyArray<StoredEvent>>> => {
  const start = performance.now()
  const attempting: Attempting = { append: crypto.randomUUID(), claims: new Map() }
  const ids = texts.map(({ id }) => id)
  const isRepeating = new Set(ids).size < ids.length
  let mayBeStale = true
  const presumed = (stream: StreamName): StreamHead | undefined =>
    mayBeStale ? (heads.recent(stream) ?? (begins(stream) ? { sequence: 0, version: 0 } : undefined)) : undefined
  const endsOf = async (): Promise<Ends> =>
    new Map(
      await Promise.all(streams.map(async (stream) => [stream, presumed(stream) ?? (await heads.ask(stream))] as const))
    )
  /** The outcome as the claims to the ids show it; `null`: it is open. */
  const judged = async (
    events: ReadonlyArray<EventAtVersion>,
    refusal: AppendFailure | null,
    ends: Ends
  ): Promise<E.Either<AppendFailure, ReadonlyArray<StoredEvent>> | null> => {
    const states = await statesOf(access, attempting, ids)
    const recorded = recordedBy(attempting.append, states)
    if (recorded.length === ids.length) return E.right(recorded)
    // An append is whole: a server that was left behind has not got all of it yet.
    if (recorded.length > 0) return null
    const duplicate = duplicateIn(events, states)
    if (duplicate !== null) return E.left(duplicate)
    // The append itself may be what it would be refused for.
    return refusal === null || isOvertaken(attempting.claims, events, ends) ? null : E.left(refusal)
  }
  /** `null`: to be tried again. */
  const attempt = async (): Promise<E.Either<AppendFailure, ReadonlyArray<StoredEvent>> | null> => {
    const ends = await endsOf()
    const { events, refusal } = place((stream) => ends.get(stream)?.version ?? 0)
    if (isRepeating || refusal !== null || isOvertaken(attempting.claims, events, ends)) {
      if (mayBeStale) {
        mayBeStale = false
        return attempt()
      }
      const answer = await judged(events, refusal, ends)
      if (answer !== null) return answer
      // A server that was left behind may not have the events that follow a claim.
      if (isOvertaken(attempting.claims, events, ends)) return null
    }
    try {
      const stored = await store(
        access,
        attempting,
        events,
        partsOf(attempting.append, events, texts, access.messageBytes),
        ends
      )
      for (const { stream, version, position } of stored)
        heads.seen(stream, { sequence: Math.floor(position / 1_024), version })
      return E.right(stored)
    } catch (error) {
      if (!hasMoved(error)) throw error
    }
    mayBeStale = false
    return judged(events, null, ends)
  }

  for (let wait = 1; ; wait = Math.min(wait * 2, 100)) {
    try {
      const answer = await attempt()
      if (answer !== null) return answer
      if (performance.now() - start > access.patience)
        return E.left(unavailable(`others came first for ${access.patience} ms`))
    } catch (error) {
      mayBeStale = false
      if (!isPassing(error) || performance.now() - start > access.patience) return E.left(unavailable(error))
    }
    // Not all at the same moment.
    await pause(wait * (0.5 + Math.random() / 2))
  }
}
