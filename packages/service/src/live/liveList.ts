import { either as E } from 'fp-ts'
import type { Listing, Named, Row } from '../asking/listing.ts'
import { type AskingSetup, rowsAt } from '../asking/listingRoutes.ts'
import type { Problem } from '../http/problem.ts'
import type { RecordState } from '../record/liveRecord.ts'
import { changeFrame, type ListChange, snapshotFrame } from './frames.ts'
import type { Source } from './source.ts'

/** The rows of a list at a state, each as JSON under its key. */
export interface ListSnapshot {
  readonly state: RecordState
  readonly rows: ReadonlyMap<string, string>
}

const written = new WeakMap<Row, string>()

/** A row as JSON; a row that did not change is the same object, and is not written again. */
const jsonOf = (row: Row): string => {
  const known = written.get(row)
  if (known !== undefined) return known
  const json = JSON.stringify(row)
  written.set(row, json)
  return json
}

/** Rows as JSON, by their keys. */
export const snapshotOf = (listing: Listing, state: RecordState, rows: ReadonlyArray<Row>): ListSnapshot => ({
  state,
  rows: new Map(rows.map((row) => [String(row[listing.key]), jsonOf(row)]))
})

/** The difference between two snapshots of a list. */
export const changeBetween = (before: ListSnapshot['rows'], after: ListSnapshot['rows']): ListChange => ({
  put: [...after].flatMap(([key, json]) => (before.get(key) === json ? [] : [json])),
  removed: [...before.keys()].filter((key) => !after.has(key))
})

const presentList = async (
  setup: AskingSetup,
  listing: Listing,
  state: RecordState,
  named: Named
): Promise<E.Either<Problem, ListSnapshot>> =>
  E.map((rows: ReadonlyArray<Row>) => snapshotOf(listing, state, rows))(await rowsAt(setup, listing, state, {}, named))

/** The rows that a reader has, each as JSON under its key; null: none. */
export type RowsHad = ListSnapshot['rows'] | null

/** A list as a source: all its rows first, then the rows that change. */
export const listSource = async (
  setup: AskingSetup,
  listing: Listing,
  named: Named,
  now: RecordState
): Promise<E.Either<Problem, Source<RowsHad>>> => {
  const present = await presentList(setup, listing, now, named)
  if (E.isLeft(present)) return present
  let shown = present.right
  const changed = (before: ListSnapshot['rows']): Uint8Array | null => {
    const change = changeBetween(before, shown.rows)
    const isSame = change.put.length === 0 && change.removed.length === 0
    return isSame ? null : changeFrame(change, shown.state.cursor ?? '')
  }
  return E.right({
    first: (had) => (had === null ? snapshotFrame(shown.rows.values(), shown.state.cursor ?? '') : changed(had)),
    isTouched: (state) =>
      state.changed === null ||
      listing.parts.length === 0 ||
      listing.parts.some((part) => (state.changed?.[part].length ?? 0) > 0),
    next: async (state) => {
      const next = await presentList(setup, listing, state, named)
      if (E.isLeft(next)) return null
      const before = shown.rows
      shown = next.right
      return changed(before)
    }
  })
}
