import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { type Problem, problem } from '../http/problem.ts'
import type { Listing, Row } from './listing.ts'
import { comparePlaces, orderIn, placeOf, type RowOrder, type RowPlace } from './rows.ts'

/** The parameters of a page. */
export const pageParameters = ['limit', 'cursor', 'fields'] as const

const [usual, most] = [100, 1_000]

/** A part of a list; `next` is the cursor of the part after it, null at the end. */
export interface Page {
  readonly items: ReadonlyArray<Row>
  readonly total: number
  readonly next: string | null
}

const Place = t.tuple([t.string, t.boolean, t.union([t.string, t.number]), t.string])

const written = ({ field, descending }: RowOrder, [value, key]: RowPlace): string =>
  Buffer.from(JSON.stringify([field, descending, value, key])).toString('base64url')

const placeIn = (cursor: string, order: RowOrder): E.Either<Problem, RowPlace> => {
  const place = E.tryCatch(
    (): unknown => JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    () => null
  )
  if (E.isLeft(place) || !Place.is(place.right))
    return E.left(problem('not-a-query', 'The cursor is none that a page gave out.'))
  const [field, descending, value, key] = place.right
  return field === order.field && descending === order.descending
    ? E.right([value, key])
    : E.left(problem('not-a-query', 'The cursor belongs to another order. Begin at the first page.'))
}

const limitIn = (query: URLSearchParams): E.Either<Problem, number> => {
  const text = query.get('limit')
  if (text === null) return E.right(usual)
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= most
    ? E.right(limit)
    : E.left(problem('not-a-query', `Give "limit" as a number from 1 to ${most}.`))
}

/** The fields of a row that a query asks for; its key always. */
const pick = (listing: Listing, query: URLSearchParams): E.Either<Problem, (row: Row) => Row> => {
  const text = query.get('fields')
  if (text === null) return E.right((row) => row)
  const fields = [...new Set([listing.key, ...text.split(',').map((field) => field.trim())])]
  return fields.every((field) => Object.hasOwn(listing.fields, field))
    ? E.right((row) => Object.fromEntries(fields.map((field) => [field, row[field]])))
    : E.left(
        problem('not-a-query', 'Name fields of the list, with commas between them.', {
          facts: { fields: Object.keys(listing.fields) }
        })
      )
}

/**
 * The page of a list that a query asks for.
 *
 * Law: following `next` from the first page, a reader meets every row that was there all the time once, whatever is
 * recorded meanwhile. A row whose place in the order changes may be met twice, or not.
 *
 * @param rows all rows, in the order of the query
 */
export const pageOf = (listing: Listing, rows: ReadonlyArray<Row>, query: URLSearchParams): E.Either<Problem, Page> => {
  const [order, limit, picked] = [orderIn(listing, query), limitIn(query), pick(listing, query)]
  if (E.isLeft(order)) return order
  if (E.isLeft(limit)) return limit
  if (E.isLeft(picked)) return picked
  const cursor = query.get('cursor')
  const after = cursor === null ? E.right(null) : placeIn(cursor, order.right)
  if (E.isLeft(after)) return after
  const place = (row: Row): RowPlace => placeOf(row, order.right, listing.key)
  const behind =
    after.right === null
      ? 0
      : rows.findIndex((row) => comparePlaces(place(row), after.right ?? ['', ''], order.right) > 0)
  const items = behind === -1 ? [] : rows.slice(behind, behind + limit.right)
  const last = items.at(-1)
  const isMore = last !== undefined && behind + items.length < rows.length
  return E.right({
    items: items.map(picked.right),
    total: rows.length,
    next: isMore ? written(order.right, place(last)) : null
  })
}
