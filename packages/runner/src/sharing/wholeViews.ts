import type { AnyEvent, LogUnavailable, ViewStore } from '@communique/kernel'
import type { AnyProjection } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { isSameEvent } from '../prepared/lastEvent.ts'
import type { Fingerprint, PreparedProjection } from '../prepared/preparedProjection.ts'
import { addedRows } from '../prepared/storedEntries.ts'
import type { Limited } from '../running/inspected.ts'
import { additive, mergedShares, storedShares } from './byLog.ts'
import { type NotOursAnyMore, notOursAnyMore } from './keptLease.ts'
import { type Saving, savedRows } from './savedRows.ts'
import { ending, type Sharing, type Unfinished } from './sharing.ts'

/**
 * Makes views whole once all shares are done: those of ranges of keys are, and those of stretches of the log are merged. Where
 * something in the log speaks of events of other shares, these are set apart, and all shares are made once more.
 */
export const madeWhole = async <Event extends AnyEvent>(
  sharing: Sharing,
  projection: AnyProjection<Event>,
  { fingerprint, unrecorded }: PreparedProjection<Event>,
  { load, limited, ...saving }: Saving & { readonly load: ViewStore['load']; readonly limited: Limited }
): Promise<E.Either<NotOursAnyMore | LogUnavailable, void>> => {
  const { checkpoint, shares } = sharing
  const done = shares.done.toSorted((one, other) => one.index - other.index)
  const last = done.findLast((each) => each.last !== null)?.last ?? null
  const whole: Fingerprint = fingerprint(shares.epoch, Math.max(...done.map((each) => each.checkpoint)), last)
  const adding = additive(projection)
  if (adding === null) {
    const isOne = done.every((each) => isSameEvent(each.last, last))
    if (isOne) return savedRows(saving, checkpoint, [], [], ending(sharing, whole))
    // The log was restored in between.
    await limited(() => saving.viewStore.drop(checkpoint, saving.lease))
    return E.left(notOursAnyMore)
  }
  const stored = await limited(() => load(checkpoint))
  if (E.isLeft(stored)) return stored
  if (stored.right === null) return E.left(notOursAnyMore)
  const found = storedShares<Event>(stored.right.views, shares.of)
  const unknown = [...found.targets].filter((id) => !shares.apart.includes(id))
  if (unknown.length > 0) {
    const again: Unfinished = { shares: { ...shares, apart: [...found.targets], done: [] } }
    return savedRows(saving, checkpoint, [], found.keys, ending(sharing, again))
  }
  const rows = addedRows(unrecorded.folded, mergedShares(adding, found), () => true)
  return savedRows(saving, checkpoint, rows, found.keys, ending(sharing, whole))
}
