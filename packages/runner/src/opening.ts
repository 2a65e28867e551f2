import {
  type AnyEvent,
  type Checkpoint,
  type Head,
  type Lease,
  correctionEventTypes,
  type LogUnavailable
} from '@communique/kernel'
import { either as E } from 'fp-ts'
import { type Making, newMaking } from './making.ts'
import { ask, type Ports, troubled } from './ports.ts'
import type { Slot } from './slot.ts'

const generationAfter = (checkpoints: ReadonlyArray<Checkpoint>): number =>
  1 + Math.max(0, ...checkpoints.map(({ generation }) => Number(generation)).filter(Number.isSafeInteger))

/** Remembers which views answer, whoever made them. */
const noteAnswering = <Event extends AnyEvent>(slot: Slot<Event>, checkpoints: ReadonlyArray<Checkpoint>): void => {
  const live = checkpoints.find(({ live }) => live)
  slot.answers = live !== undefined
  slot.answered = live?.cursor ?? null
}

/** Goes on from a generation that is stored; `null` where it was made otherwise, or of another log. */
const resumed = async <Event extends AnyEvent>(
  { log, viewStore }: Ports,
  { run }: Slot<Event>,
  { epoch, cursor: end }: Head,
  checkpoint: Checkpoint
): Promise<E.Either<LogUnavailable, Making<Event> | null>> => {
  const { generation, cursor, live } = checkpoint
  const place = log.compareCursors(cursor, end)
  if (E.isLeft(place) || place.right > 0) return E.right(null)
  const stored = await ask(() => viewStore.load(checkpoint))
  if (E.isLeft(stored)) return stored
  if (stored.right === null) return E.right(null)
  const { views, checkpoint: now } = stored.right
  const going = run.resumed({ fingerprint: now.fingerprint, views }, epoch)
  if (E.isLeft(going)) return E.right(null)
  const { followed, setAside } = going.right
  return E.right({
    ...newMaking(run, generation, false),
    live,
    revision: now.revision,
    cursor: now.cursor,
    followed,
    saved: { result: followed.folded, cursor: now.cursor },
    setAside
  })
}

/** Begins with the log. Where something in it is corrected, or that cannot be known, the record is kept from the start. */
const beginning = async <Event extends AnyEvent>({ log }: Ports, slot: Slot<Event>): Promise<Making<Event>> => {
  const corrections = await ask(() => log.countAfter(null, { types: correctionEventTypes }))
  return newMaking(slot.run, String(slot.nextGeneration++), E.isLeft(corrections) || corrections.right > 0)
}

/** What is to be made: what can be gone on from, and views from the start where none of what is stored can. */
const makingsOf = async <Event extends AnyEvent>(
  ports: Ports,
  slot: Slot<Event>,
  lease: Lease
): Promise<E.Either<LogUnavailable, ReadonlyArray<Making<Event>>>> => {
  const head = await ask(() => ports.log.head())
  if (E.isLeft(head)) return head
  const stored = await ask(() => ports.viewStore.checkpoints(slot.run.projection))
  if (E.isLeft(stored)) return stored
  slot.epoch = head.right.epoch
  slot.nextGeneration = generationAfter(stored.right)
  noteAnswering(slot, stored.right)

  const makings: Array<Making<Event>> = []
  for (const checkpoint of stored.right.toSorted((one, other) => Number(other.live) - Number(one.live))) {
    const making = await resumed(ports, slot, head.right, checkpoint)
    if (E.isLeft(making)) return making
    const isWanted = making.right !== null && (checkpoint.live || makings.every(({ live }) => live))
    if (isWanted && making.right !== null) makings.push(making.right)
    // The views that answer do so until others replace them, however they were made.
    else if (!checkpoint.live) {
      const dropped = await ask(() => ports.viewStore.drop(checkpoint, lease))
      if (E.isLeft(dropped) && dropped.left.type === 'LogUnavailable') return E.left(dropped.left)
    }
  }
  return E.right(makings.length > 0 ? makings : [await beginning(ports, slot)])
}

/** Takes the lease of a projection and what is stored of it; or stands by where another process has the lease. */
export const open = async <Event extends AnyEvent>(ports: Ports, slot: Slot<Event>): Promise<void> => {
  const { viewStore, clock, settings } = ports
  const { projection } = slot.run
  const since = clock.now()
  const lease = await ask(() => viewStore.acquire(`runner/${projection}`, settings.holder, settings.leaseFor))
  if (E.isLeft(lease)) {
    if (lease.left.type === 'LogUnavailable') return troubled(ports, slot, 'Open', lease.left)
    slot.holder = lease.left.holder
    const stored = await ask(() => viewStore.checkpoints(projection))
    if (E.isLeft(stored)) return troubled(ports, slot, 'Open', stored.left)
    noteAnswering(slot, stored.right)
    slot.trouble = null
    slot.tryAt = clock.now() + settings.pollEvery
    return
  }
  const makings = await makingsOf(ports, slot, lease.right)
  if (E.isLeft(makings)) return troubled(ports, slot, 'Open', makings.left)
  slot.lease = lease.right
  slot.renewAt = since + settings.leaseFor / 3
  slot.holder = null
  slot.trouble = null
  slot.makings = makings.right
}
