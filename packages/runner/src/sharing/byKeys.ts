import type { AnyEvent } from '@communique/kernel'
import { type AnyProjection, ofKeys } from '@communique/projections/advanced'
import type { Projection } from '@communique/projections'
import { either as E } from 'fp-ts'
import { afterPage, newGeneration } from '../machine/generation.ts'
import { upToOthers } from '../machine/groups.ts'
import { prepareProjection } from '../prepared/preparedProjection.ts'
import { addedRows, isRoute } from '../prepared/storedEntries.ts'
import { decodedPage } from '../running/decodedPage.ts'
import { readingOn } from '../running/readingOn.ts'
import { notOursAnyMore } from './keptLease.ts'
import type { Made, ShareSetup, Share } from './share.ts'

/** Reports whether a key belongs to a share: the shares are ranges of the hashes of keys, of equal lengths. */
export const isOfShare =
  ({ index, of }: Pick<Share, 'index' | 'of'>) =>
  (key: string): boolean => {
    let hash = 0x811c9dc5
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
    // FNV leaves the upper bits of short texts alike.
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    return Math.floor((((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32) * of) === index
  }

/** Reads all of the log, and folds the views of a range of keys: whatever a projection is, a view depends on no other. */
export const shareOfKeys = async <Event extends AnyEvent, Name extends string>({
  log,
  read,
  clock,
  limited,
  name,
  projection,
  pageSize,
  share,
  keep
}: ShareSetup<Event, Name>): Made<Name> => {
  // The views of a projection are its own affair.
  const some = projection as unknown as Projection<Event, unknown, unknown, unknown>
  const ours = ofKeys(some, isOfShare(share)) as unknown as AnyProjection<Event>
  const prepared = prepareProjection<Event>(name, ours, 'Stop', read.fingerprint ?? '')
  const decode = decodedPage(read)
  // It starts over with its record where something is corrected.
  let folded = newGeneration(prepared, '', false)
  for (;;) {
    const order = folded.cursor === null ? E.right(-1) : log.compareCursors(folded.cursor, share.upTo)
    if (E.isLeft(order)) return E.left(notOursAnyMore)
    if (order.right >= 0) break
    const { cursor, last } = folded
    const page = await limited(() => readingOn(log, cursor, last, pageSize))
    // The log was restored, and the views are to be begun anew.
    if (E.isLeft(page)) return E.left(page.left.type === 'LogUnavailable' ? page.left : notOursAnyMore)
    folded = afterPage(prepared, folded, upToOthers(log, decode(page.right), cursor, [share.upTo]), log.cursorAfter)
    if (folded.stopped !== null) return E.left({ type: 'ProjectionStopped', projection: name, fault: folded.stopped })
    const kept = await keep()
    if (E.isLeft(kept)) return kept
    await clock.breathe()
  }
  const { followed, last } = folded
  // All shares have the same routes.
  const isSaved = (key: string): boolean => share.index === 0 || !isRoute(key)
  return E.right({
    rows: addedRows(prepared.unrecorded.folded, followed.folded, isSaved),
    last,
    checkpoint: followed.checkpoint
  })
}
