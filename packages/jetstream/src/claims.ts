import type { EventId, StoredEvent, StreamName } from '@communique/kernel'
import { type Access, fromLeader } from './access.ts'
import { hasMoved, pause } from './failures.ts'
import { type Claim, claimOf, encoded, eventsIn, partOf, type StoredPart, versionAfter } from './message.ts'
import { publish } from './publishing.ts'

/** The state of an id. */
export type ClaimState =
  | { readonly type: 'Free' }
  /** On record: by the append that holds the claim, or by another one of the same stream that came first. */
  | { readonly type: 'Recorded'; readonly append: string; readonly event: StoredEvent }
  /** The append may still take effect. */
  | { readonly type: 'Pending'; readonly claim: Claim; readonly sequence: number }
  /** The append was given up, and cannot take effect any more. */
  | { readonly type: 'Void'; readonly sequence: number }

const nextPart = async (access: Access, stream: StreamName, after: number): Promise<StoredPart | null> => {
  const found = await fromLeader(access, {
    seq: after + 1,
    next_by_subj: access.subjects.ofStream(stream)
  })
  return found === null ? null : partOf(found.sequence, found.data)
}

/** The parts of the append that follows a message of a stream, in that stream. */
export const partsAfter = async (
  access: Access,
  stream: StreamName,
  after: number
): Promise<ReadonlyArray<StoredPart>> => {
  const first = await nextPart(access, stream, after)
  const parts: Array<StoredPart> = []
  for (let part = first; part !== null && part.append === first?.append;) {
    parts.push(part)
    // Its messages follow one another, whatever stream they belong to; those of another append follow in time.
    part = await nextPart(access, stream, part.sequence)
  }
  return parts
}

export const stateOf = async (access: Access, id: EventId): Promise<ClaimState> => {
  const found = await fromLeader(access, { last_by_subj: access.subjects.ofId(id) })
  if (found === null) return { type: 'Free' }
  const { sequence } = found
  const claim = claimOf(found.data)
  const parts = await partsAfter(access, claim.stream, claim.after)
  const [first] = parts
  if (first === undefined) return { type: 'Pending', claim, sequence }
  const event = parts.flatMap(eventsIn).find((each) => each.id === id)
  return event === undefined ? { type: 'Void', sequence } : { type: 'Recorded', append: first.append, event }
}

/** The version of a stream after one of its messages. */
const versionAt = async (access: Access, sequence: number): Promise<number> => {
  const found = sequence === 0 ? null : await fromLeader(access, { seq: sequence })
  return found === null ? 0 : versionAfter(partOf(found.sequence, found.data))
}

/** Milliseconds for which an append that holds a claim is waited for, before it is kept from taking effect. */
const grace = 500

/**
 * Waits for an append that holds a claim; one that does not end is kept from taking effect: its stream is led on by a
 * message without events, so that what it expects does not hold any more.
 */
export const decided = async (access: Access, id: EventId, isOwn: (claim: Claim) => boolean): Promise<ClaimState> => {
  const start = performance.now()
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    const state = await stateOf(access, id)
    if (state.type !== 'Pending' || isOwn(state.claim)) return state
    if (performance.now() - start < grace) await pause(wait)
    else await giveUp(access, state.claim)
  }
}

const giveUp = async (access: Access, { append, stream, after }: Claim): Promise<void> => {
  const version = (await versionAt(access, after)) + 1
  const data = encoded({ append: `${append}-given-up`, stream, version, events: [] })
  try {
    await publish(access, { subject: access.subjects.ofStream(stream), data, after })
  } catch (error) {
    // It took effect after all, or another one gave it up.
    if (!hasMoved(error)) throw error
  }
}
