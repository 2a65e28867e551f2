import { either as E, type taskEither as TE } from 'fp-ts'
import type {
  Checkpoint,
  CheckpointMoved,
  LeaseStore,
  ViewStore,
  Generation,
  Lease,
  LeaseHeld,
  LeaseLost,
  NoSuchGeneration,
  SetAsideEvent,
  SetAsidePage,
  StoredViewEntry,
  ViewsAtCheckpoint,
  ViewStep
} from './viewStore.ts'
import { frozenCopy } from '../data/frozenCopy.ts'

interface StoredGeneration {
  checkpoint: Checkpoint
  readonly views: Map<string, unknown>
  /** By position. */
  readonly setAside: Map<number, SetAsideEvent>
}

interface StoredLease {
  readonly lease: Lease
  /** The time at which it expires; negative infinity once it was released. */
  until: number
}

const byKey = ([one]: StoredViewEntry, [other]: StoredViewEntry): number => (one < other ? -1 : 1)

/**
 * Makes a store of views and leases in memory, for tests and for scripts. It lives as long as its process, as
 * `inMemoryEventLog` does.
 *
 * @param options.now milliseconds of a clock, by which leases expire; without one they are held until released.
 * @example
 * import { inMemoryViewStore, inMemoryEventLog } from '@communique/kernel'
 * import { either as E } from 'fp-ts'
 * import assert from 'node:assert/strict'
 *
 * const cursor = inMemoryEventLog().cursorAfter(12)
 * const store = inMemoryViewStore()
 * const step = {
 *   projection: 'timelines', generation: 'first', fingerprint: { version: 1 }, cursor, revision: 0,
 *   changed: [['JP', { meetings: 2 }]], removed: []
 * } as const
 * await store.save(step)()
 * await store.goLive(step)()
 * const read = await store.read('timelines', ['JP', 'NE'])()
 * assert.deepEqual(E.isRight(read) && read.right?.views, [['JP', { meetings: 2 }]])
 *
 * // A second save from the same revision is refused.
 * const again = await store.save(step)()
 * assert.equal(E.isLeft(again) && again.left.type, 'CheckpointMoved')
 * @category storing views
 * @since 0.1.0
 */
export const inMemoryViewStore = ({ now = () => 0 }: { readonly now?: () => number } = {}): ViewStore & LeaseStore => {
  const projections = new Map<string, Map<string, StoredGeneration>>()
  const leases = new Map<string, StoredLease>()

  const generationsOf = (projection: string): Map<string, StoredGeneration> => {
    const known = projections.get(projection) ?? new Map<string, StoredGeneration>()
    projections.set(projection, known)
    return known
  }

  const lost = (lease: Lease | undefined): LeaseLost | null => {
    if (lease === undefined) return null
    const known = leases.get(lease.name)
    return known !== undefined && known.lease.token === lease.token && known.until > now()
      ? null
      : { type: 'LeaseLost', lease }
  }

  const viewsAt = ({ checkpoint, views }: StoredGeneration, keys?: ReadonlyArray<string>): ViewsAtCheckpoint => ({
    checkpoint,
    views: [...views].filter(([key]) => keys?.includes(key) ?? true).toSorted(byKey)
  })

  const pageAfter = ({ setAside }: StoredGeneration, after: number, limit: number): SetAsidePage => ({
    events: [...setAside.values()]
      .filter(({ position }) => position > after)
      .toSorted((one, other) => one.position - other.position)
      .slice(0, Math.max(0, limit)),
    total: setAside.size
  })

  const save = (step: ViewStep): E.Either<CheckpointMoved | LeaseLost, Checkpoint> => {
    const { projection, generation, cursor, fingerprint, revision, changed, removed, lease } = step
    const { setAside = [], resetSetAside = false } = step
    const leaseLost = lost(lease)
    if (leaseLost !== null) return E.left(leaseLost)
    const generations = generationsOf(projection)
    const known = generations.get(generation)
    if ((known?.checkpoint.revision ?? 0) !== revision)
      return E.left({ type: 'CheckpointMoved', expected: revision, found: known?.checkpoint ?? null })
    const checkpoint: Checkpoint = frozenCopy({
      projection,
      generation,
      live: known?.checkpoint.live ?? false,
      cursor,
      fingerprint,
      revision: revision + 1
    })
    const kept = known ?? { checkpoint, views: new Map<string, unknown>(), setAside: new Map<number, SetAsideEvent>() }
    kept.checkpoint = checkpoint
    for (const key of removed) kept.views.delete(key)
    for (const [key, view] of changed) kept.views.set(key, frozenCopy(view))
    if (resetSetAside) kept.setAside.clear()
    for (const event of setAside) kept.setAside.set(event.position, frozenCopy(event))
    generations.set(generation, kept)
    return E.right(checkpoint)
  }

  const goLive = (
    { projection, generation }: Generation,
    lease?: Lease
  ): E.Either<NoSuchGeneration | LeaseLost, Checkpoint> => {
    const leaseLost = lost(lease)
    if (leaseLost !== null) return E.left(leaseLost)
    const kept = projections.get(projection)?.get(generation)
    if (kept === undefined) return E.left({ type: 'NoSuchGeneration', projection, generation })
    kept.checkpoint = Object.freeze({ ...kept.checkpoint, live: true })
    projections.set(projection, new Map([[generation, kept]]))
    return E.right(kept.checkpoint)
  }

  const drop = ({ projection, generation }: Generation, lease?: Lease): E.Either<LeaseLost, void> => {
    const leaseLost = lost(lease)
    if (leaseLost !== null) return E.left(leaseLost)
    projections.get(projection)?.delete(generation)
    return E.right(undefined)
  }

  const acquire = (name: string, holder: string, milliseconds: number): E.Either<LeaseHeld, Lease> => {
    const known = leases.get(name)
    if (known !== undefined && known.until > now() && known.lease.holder !== holder)
      return E.left({ type: 'LeaseHeld', name, holder: known.lease.holder })
    const lease: Lease = Object.freeze({ name, holder, token: (known?.lease.token ?? 0) + 1 })
    leases.set(name, { lease, until: now() + milliseconds })
    return E.right(lease)
  }

  const renew = (lease: Lease, milliseconds: number): E.Either<LeaseLost, Lease> => {
    const leaseLost = lost(lease)
    if (leaseLost !== null) return E.left(leaseLost)
    leases.set(lease.name, { lease, until: now() + milliseconds })
    return E.right(lease)
  }

  const release = (lease: Lease): E.Either<never, void> => {
    const known = leases.get(lease.name)
    // The token is kept, so that the next lease gets a greater one.
    if (known?.lease.token === lease.token) known.until = Number.NEGATIVE_INFINITY
    return E.right(undefined)
  }

  const task =
    <L, A>(answer: () => E.Either<L, A>): TE.TaskEither<L, A> =>
    async () =>
      answer()

  return {
    checkpoints: (projection) =>
      task(() => E.right(Array.from(projections.get(projection)?.values() ?? [], ({ checkpoint }) => checkpoint))),
    load: ({ projection, generation }) =>
      task(() => {
        const kept = projections.get(projection)?.get(generation)
        return E.right(kept === undefined ? null : viewsAt(kept))
      }),
    read: (projection, keys) =>
      task(() => {
        const live = [...(projections.get(projection)?.values() ?? [])].find(({ checkpoint }) => checkpoint.live)
        return E.right(live === undefined ? null : viewsAt(live, keys))
      }),
    setAside: ({ projection, generation }, after, limit) =>
      task(() => {
        const kept = projections.get(projection)?.get(generation)
        return E.right(kept === undefined ? null : pageAfter(kept, after, limit))
      }),
    save: (step) => task(() => save(step)),
    goLive: (generation, lease) => task(() => goLive(generation, lease)),
    drop: (generation, lease) => task(() => drop(generation, lease)),
    acquire: (name, holder, milliseconds) => task(() => acquire(name, holder, milliseconds)),
    renew: (lease, milliseconds) => task(() => renew(lease, milliseconds)),
    release: (lease) => task(() => release(lease))
  }
}
