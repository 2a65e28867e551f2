import type { Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import type { Parameter } from '../description/operation.ts'
import { matchesTag } from '../http/accepted.ts'
import { type Problem, problem, type ProblemName, refusal } from '../http/problem.ts'
import { respond } from '../http/respond.ts'
import type { Asked, Route } from '../http/route.ts'
import type { LiveRecord, RecordState } from '../record/liveRecord.ts'
import type { PastOffice } from '../record/pastOffice.ts'
import { type Point, pointIn, pointParameters } from '../record/point.ts'
import { answerCache, type KeptAnswer } from './answerCache.ts'
import type { Listing, Named, Row } from './listing.ts'
import { pageOf, pageParameters } from './page.ts'
import { rowParameters, rowsFor } from './rows.ts'

/** Milliseconds for which a reader waits for what was just recorded. */
const patience = 5_000

const parameterTexts: Readonly<Record<string, string>> = {
  q: 'Words: rows that have all of them, in any script, whatever their case and accents.',
  from: 'A day: rows that may be on it or later.',
  until: 'A day: rows that may be on it or earlier.',
  sort: 'A field; with a hyphen before it, the opposite order.',
  limit: 'The number of rows at most: 1 to 1,000.',
  cursor: 'The `next` of the page before.',
  fields: 'Fields with commas between them; by default all.',
  known: 'As known by then: an instant in UTC, or a day.',
  occurred: 'As far as it had occurred by the end of that day.',
  published: 'As far as its sources were published by the end of that day.',
  certainty: '`Certainly` (the default) or `Possibly`: of dates that are intervals.',
  after: 'A cursor of the record: waits until everything up to it is shown.'
}

const inQuery = (name: string): Parameter => ({
  name,
  in: 'query',
  description: parameterTexts[name] ?? '',
  ...(name === 'certainty' && { codec: t.keyof({ Certainly: null, Possibly: null }) })
})

/** The parameters of the rows of a listing: those of its own, filters by field, and those of every list. */
export const rowParametersOf = (listing: Listing): ReadonlyArray<Parameter> => {
  const own = listing.parameters ?? []
  const isOwn = (name: string): boolean => own.some((parameter) => parameter.name === name)
  const shared = rowParameters.filter((name) => listing.date !== null || (name !== 'from' && name !== 'until'))
  return [
    ...own,
    ...Object.keys(listing.fields)
      .filter((field) => !isOwn(field) && !(shared as ReadonlyArray<string>).includes(field))
      .map((field): Parameter => ({
        name: field,
        in: 'query',
        description: `Rows with this ${field}, or with it among several.`,
        repeats: true
      })),
    ...shared.filter((name) => !isOwn(name)).map(inQuery)
  ]
}

const pageCodec = (listing: Listing): t.Mixed =>
  t.type(
    { items: t.readonlyArray(rowCodec(listing)), total: t.number, next: t.union([t.string, t.null]) },
    `${listing.name}Page`
  )

/** The codec of a row, by its name. */
export const rowCodec = (listing: Listing): t.Mixed => t.type(listing.fields, listing.name)

/** The problems of every question about a list. */
export const problemsOf = ({ path }: Listing): ReadonlyArray<ProblemName> => [
  'not-a-query',
  'not-a-cursor',
  'still-behind',
  'unavailable',
  ...(path.includes('{country}') ? (['unknown-country'] as const) : [])
]

/** The record that listings are asked of. */
export interface AskingSetup {
  readonly record: LiveRecord
  readonly past: PastOffice
}

/** Waits until the record has what a request asks for, and says up to where it goes. */
export const stateFor = async (record: LiveRecord, query: URLSearchParams): Promise<E.Either<Problem, RecordState>> => {
  const after = query.get('after')
  if (after === null) {
    const state = record.now()
    return state.cursor !== null && record.isReady()
      ? E.right(state)
      : E.left(problem('still-behind', 'The record is being read for the first time. Ask again.'))
  }
  // The log judges what kind of cursor it is.
  const reached = await record.reached(after as Cursor, patience)()
  if (E.isRight(reached)) return reached
  return E.left(
    reached.left.type === 'ForeignCursor'
      ? problem('not-a-cursor', 'Another record gave it out, or this one before it was restored.')
      : problem('still-behind', 'Ask again.')
  )
}

/** The rows of a listing that a request asks for, at a point. */
export const rowsAt = async (
  { past }: AskingSetup,
  listing: Listing,
  state: RecordState,
  point: Point,
  named: Named
): Promise<E.Either<Problem, ReadonlyArray<Row>>> => {
  const rows = listing.rows(await past.at(state, point, listing.parts), named)
  return E.flatMap((all: ReadonlyArray<Row>) => rowsFor(listing, all, named.query))(rows)
}

/** The question of a request, however it was written. `after` is no part of it: it says when to answer. */
const askedFor = (url: URL): string => {
  if (url.search === '') return url.pathname
  const query = new URLSearchParams(url.search)
  query.delete('after')
  query.sort()
  return `${url.pathname}?${query.toString()}`
}

/** The pages of listings, and their rows one by one. */
export const listingRoutes = (setup: AskingSetup, listings: ReadonlyArray<Listing>): ReadonlyArray<Route> => {
  const cache = answerCache()

  const sent = ({ request, url }: Asked, state: RecordState, { body, tag, next }: KeptAnswer): Response => {
    const headers = {
      etag: tag,
      'cache-control': 'private, no-cache',
      vary: 'authorization, cookie, accept-encoding',
      'communique-cursor': state.cursor ?? '',
      ...(next !== null && { link: `<${nextPage(url, next)}>; rel="next"` })
    }
    return matchesTag(request.headers.get('if-none-match'), tag)
      ? respond(null, 304, headers)
      : respond(body, 200, { ...headers, 'content-type': 'application/json' })
  }

  const answering =
    (
      listing: Listing,
      find: (rows: ReadonlyArray<Row>, asked: Asked) => E.Either<Problem, object & { next?: unknown }>
    ) =>
    async (asked: Asked): Promise<Response> => {
      const { url, params } = asked
      const state = await stateFor(setup.record, url.searchParams)
      if (E.isLeft(state)) return refusal(state.left)
      const name = askedFor(url)
      const known = cache.get(state.right, name)
      if (known !== undefined) return sent(asked, state.right, known)
      const point = pointIn(url.searchParams)
      if (E.isLeft(point)) return refusal(point.left)
      const rows = await rowsAt(setup, listing, state.right, point.right, { params, query: url.searchParams })
      if (E.isLeft(rows)) return refusal(rows.left)
      const found = find(rows.right, asked)
      if (E.isLeft(found)) return refusal(found.left)
      const { next } = found.right
      const kept = cache.keep(state.right, name, JSON.stringify(found.right), typeof next === 'string' ? next : null)
      return sent(asked, state.right, kept)
    }

  const shared = { method: 'GET', role: 'reader', gives: 'application/json' } as const
  const point = [...pointParameters, 'after'].map(inQuery)

  return listings.flatMap((listing): ReadonlyArray<Route> => {
    const plural = listing.path
    const own = (listing.parameters ?? []).filter((parameter) => parameter.in === 'path')
    const page: Route = {
      ...shared,
      path: plural,
      operation: {
        id: `list${listing.name}`,
        tag: 'Asking',
        summary: listing.summary,
        parameters: [...rowParametersOf(listing), ...pageParameters.map(inQuery), ...point],
        answers: {
          200: { description: 'A page of the list.', codec: pageCodec(listing) },
          304: { description: 'It is as the asker has it.' }
        },
        problems: problemsOf(listing)
      },
      answer: answering(listing, (rows, { url }) => pageOf(listing, rows, url.searchParams))
    }
    if (own.length > 0 || (listing.parameters ?? []).length > 0) return [page]
    return [
      page,
      {
        ...shared,
        path: `${plural}/{${listing.key}}`,
        operation: {
          id: `get${listing.name}`,
          tag: 'Asking',
          summary: `The entry of ${plural} with this identity.`,
          parameters: [{ name: listing.key, in: 'path', description: 'Its identity.' }, ...point],
          answers: {
            200: { description: 'The row.', codec: rowCodec(listing) },
            304: { description: 'It is as the asker has it.' }
          },
          problems: [...problemsOf(listing), 'not-found']
        },
        answer: answering(listing, (rows, { params }) => {
          const row = rows.find((each) => String(each[listing.key]) === params[listing.key])
          return row === undefined
            ? E.left(problem('not-found', 'Nothing is on record under this identity at this point.'))
            : E.right(row)
        })
      }
    ]
  })
}

/** The address of the page after one. */
const nextPage = (url: URL, next: string): string => {
  const query = new URLSearchParams(url.search)
  query.set('cursor', next)
  query.delete('after')
  return `${url.pathname}?${query.toString()}`
}
