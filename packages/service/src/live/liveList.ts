import { either as E } from 'fp-ts'
import type { Listing, Named, Row } from '../asking/listing.ts'
import { type AskingSetup, rowsAt } from '../asking/listingRoutes.ts'
import type { Problem } from '../http/problem.ts'
import type { RecordState } from '../record/liveRecord.ts'

/** The rows of a list at a state, each as JSON under its key. */
export interface ListSnapshot {
  readonly state: RecordState
  readonly rows: ReadonlyMap<string, string>
}

/** Rows that are new or read otherwise, as JSON, and the keys of those that are gone. */
export interface ListChange {
  readonly put: ReadonlyArray<string>
  readonly removed: ReadonlyArray<string>
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

/** The present snapshot of a list. */
export const presentList = async (
  setup: AskingSetup,
  listing: Listing,
  state: RecordState,
  named: Named
): Promise<E.Either<Problem, ListSnapshot>> =>
  E.map((rows: ReadonlyArray<Row>) => snapshotOf(listing, state, rows))(await rowsAt(setup, listing, state, {}, named))
