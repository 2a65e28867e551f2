import type { Checkpoint, Lease, LogUnavailable, ViewStore } from '@communique/kernel'
import type { StoredViewEntry } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import { attempt } from '../running/attempt.ts'
import type { Clock } from '../running/clock.ts'
import { type Keep, type NotOursAnyMore, notOursAnyMore } from './keptLease.ts'

/** Rows of a first save, and at most; in between their number is adapted to the time that a save takes. */
const [fewest, most] = [16, 4_096]

/** Milliseconds that a save is to take: others save into the same views. */
const wanted = 100

/** The surroundings in which rows are saved. */
export interface Saving {
  readonly viewStore: ViewStore
  readonly clock: Clock
  readonly leaseFor: number
  readonly lease: Lease
  readonly keep: Keep
}

/**
 * Saves rows a page at a time, from whichever revision the views have come to by other shares.
 *
 * @param after the fingerprint after the last page, by the one that is found before a page; `null`: the views are not those to
 * which the rows belong any more, and no page of them is saved.
 */
export const savedRows = async (
  { viewStore, clock, leaseFor, lease, keep }: Saving,
  { projection, generation }: Pick<Checkpoint, 'projection' | 'generation'>,
  rows: Iterable<StoredViewEntry>,
  removed: ReadonlyArray<string>,
  after: (found: unknown) => unknown
): Promise<E.Either<NotOursAnyMore | LogUnavailable, void>> => {
  const known = await attempt(clock, leaseFor, () => viewStore.checkpoints(projection))
  if (E.isLeft(known)) return known
  let found = known.right.find((each) => each.generation === generation) ?? null

  const save = async (
    changed: ReadonlyArray<StoredViewEntry>,
    isLast: boolean
  ): Promise<E.Either<NotOursAnyMore | LogUnavailable, void>> => {
    for (;;) {
      if (found === null) return E.left(notOursAnyMore)
      const { cursor, revision } = found
      const ending = after(found.fingerprint)
      if (ending === null) return E.left(notOursAnyMore)
      const fingerprint = isLast ? ending : found.fingerprint
      const step = { projection, generation, cursor, fingerprint, revision, changed, removed: isLast ? removed : [] }
      const saved = await attempt(clock, leaseFor, () => viewStore.save({ ...step, lease }))
      if (E.isRight(saved)) {
        found = saved.right
        return E.right(undefined)
      }
      if (saved.left.type !== 'CheckpointMoved')
        return E.left(saved.left.type === 'LogUnavailable' ? saved.left : notOursAnyMore)
      found = saved.left.found
    }
  }

  let size = fewest
  let page: Array<StoredViewEntry> = []
  for (const row of rows) {
    page.push(row)
    if (page.length < size) continue
    const begun = clock.now()
    const saved = await save(page, false)
    if (E.isLeft(saved)) return saved
    const took = Math.max(1, clock.now() - begun)
    size = Math.max(fewest, Math.min(most, Math.round(size * Math.min(4, wanted / took))))
    page = []
    const kept = await keep()
    if (E.isLeft(kept)) return kept
  }
  return save(page, true)
}
