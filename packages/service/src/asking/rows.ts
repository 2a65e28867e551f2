import { either as E } from 'fp-ts'
import { type Problem, problem } from '../http/problem.ts'
import type { Listing, Row } from './listing.ts'

/** The parameters of every list that choose and order its rows. */
export const rowParameters = ['q', 'from', 'until', 'sort'] as const

/** Says whether a value is a text, or has it in it: one of a list, or a field of an object. */
const holds = (value: unknown, text: string): boolean => {
  if (Array.isArray(value)) return value.some((each) => holds(each, text))
  if (typeof value === 'object' && value !== null)
    return Object.values(value).some((each) => typeof each !== 'object' && String(each) === text)
  return String(value) === text
}

const marks = /\p{M}/gu
const plain = (text: string): string => text.normalize('NFKD').replaceAll(marks, '').toLowerCase()

const texts = new WeakMap<object, string>()
const textOf = (row: Row): string => {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = plain(JSON.stringify(row))
  texts.set(row, text)
  return text
}

interface Days {
  readonly earliest: string | null
  readonly latest: string | null
}

const daysOf = (value: unknown): Days | null =>
  typeof value === 'object' && value !== null && 'earliest' in value ? (value as Days) : null

/** The value by which a row is sorted: that of a field, a date by its first day or, where that is open, its last. */
export const sortKey = (value: unknown): string | number => {
  if (typeof value === 'number' || typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  const days = daysOf(value)
  return days === null ? JSON.stringify(value) : (days.earliest ?? days.latest ?? '')
}

/** Numbers before texts, each in its order; texts by code units, which no locale changes. */
const compare = (one: string | number, other: string | number): number => {
  if (one === other) return 0
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1
  return one < other ? -1 : 1
}

/** The order of the rows of a request. */
export interface RowOrder {
  readonly field: string
  readonly descending: boolean
}

/** The place of a row in an order; equal places are places of one row. */
export type RowPlace = readonly [value: string | number, key: string]

/** The place of a row. */
export const placeOf = (row: Row, { field }: RowOrder, key: string): RowPlace => [sortKey(row[field]), String(row[key])]

/** Compares two places in an order. */
export const comparePlaces = (one: RowPlace, other: RowPlace, { descending }: RowOrder): number => {
  const order = compare(one[0], other[0]) || compare(one[1], other[1])
  return descending ? -order : order
}

/** Reads the order of a query. */
export const orderIn = (listing: Listing, query: URLSearchParams): E.Either<Problem, RowOrder> => {
  const named = query.get('sort') ?? listing.sort
  const descending = named.startsWith('-')
  const field = descending ? named.slice(1) : named
  return Object.hasOwn(listing.fields, field)
    ? E.right({ field, descending })
    : E.left(
        problem('not-a-query', 'Sort by one of the fields, with a hyphen before it for the opposite order.', {
          facts: { fields: Object.keys(listing.fields) }
        })
      )
}

const day = /^-?\d{4,}-\d\d-\d\d$/

/** The rows that a query asks for, in its order. */
export const rowsFor = (
  listing: Listing,
  rows: ReadonlyArray<Row>,
  query: URLSearchParams
): E.Either<Problem, ReadonlyArray<Row>> => {
  const order = orderIn(listing, query)
  if (E.isLeft(order)) return order
  const [from, until] = [query.get('from'), query.get('until')]
  // A list without dates may have an "until" of its own.
  if (listing.date !== null)
    for (const bound of [from, until])
      if (bound !== null && !day.test(bound))
        return E.left(problem('not-a-query', 'Give "from" and "until" as days, such as 2024-06-30.'))
  const filters = Object.keys(listing.fields).flatMap((field) => {
    const values = query.getAll(field)
    return values.length === 0 ? [] : [{ field, values }]
  })
  const words = plain(query.get('q') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const isAsked = (row: Row): boolean => {
    if (!filters.every(({ field, values }) => values.some((value) => holds(row[field], value)))) return false
    if (listing.date !== null && (from !== null || until !== null)) {
      const days = daysOf(row[listing.date])
      if (days === null) return false
      if (from !== null && days.latest !== null && days.latest < from) return false
      if (until !== null && days.earliest !== null && days.earliest > until) return false
    }
    return words.every((word) => textOf(row).includes(word))
  }
  return E.right(
    rows
      .filter(isAsked)
      .map((row) => [row, placeOf(row, order.right, listing.key)] as const)
      .toSorted(([, one], [, other]) => comparePlaces(one, other, order.right))
      .map(([row]) => row)
  )
}
