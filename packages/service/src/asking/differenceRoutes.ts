import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { type Problem, problem, refusal } from '../http/problem.ts'
import { answer } from '../http/respond.ts'
import type { Asked, Route } from '../http/route.ts'
import { changeBetween, snapshotOf } from '../live/liveList.ts'
import type { RecordState } from '../record/liveRecord.ts'
import { type Point, pointIn } from '../record/point.ts'
import type { Listing, Row } from './listing.ts'
import { type AskingSetup, problemsOf, rowCodec, rowParametersOf, rowsAt, stateFor } from './listingRoutes.ts'

/** The difference of each list between two instants of what was known. */
export const differenceRoutes = (setup: AskingSetup, listings: ReadonlyArray<Listing>): ReadonlyArray<Route> => {
  const pointAt = (query: URLSearchParams, name: 'knownFrom' | 'knownTo'): E.Either<Problem, Point> => {
    const known = query.get(name)
    if (known === null && name === 'knownFrom')
      return E.left(problem('not-a-query', 'Give "knownFrom" as an instant in UTC, or a day.'))
    return pointIn(new URLSearchParams(known === null ? {} : { known }))
  }

  const snapshotAt = async (
    listing: Listing,
    state: RecordState,
    { url, params }: Asked,
    name: 'knownFrom' | 'knownTo'
  ): Promise<E.Either<Problem, ReadonlyMap<string, string>>> => {
    const point = pointAt(url.searchParams, name)
    if (E.isLeft(point)) return point
    const rows = await rowsAt(setup, listing, state, point.right, { params, query: url.searchParams })
    return E.map((found: ReadonlyArray<Row>) => snapshotOf(listing, state, found).rows)(rows)
  }

  return listings.map((listing): Route => ({
    method: 'GET',
    path: `/differences${listing.path}`,
    role: 'reader',
    gives: 'application/json',
    operation: {
      id: `compare${listing.name}`,
      tag: 'Asking',
      summary: `The rows of ${listing.path} that came, changed or went since an instant.`,
      parameters: [
        ...rowParametersOf(listing),
        {
          name: 'knownFrom',
          in: 'query',
          description: 'As known by then: an instant in UTC, or a day. It must be given.'
        },
        { name: 'knownTo', in: 'query', description: 'As known by then; by default now.' },
        { name: 'after', in: 'query', description: 'A cursor of the record: waits until everything up to it is shown.' }
      ],
      answers: {
        200: {
          description: 'The rows that came or read otherwise, and the keys of those that are gone.',
          codec: t.type(
            { put: t.readonlyArray(rowCodec(listing)), removed: t.readonlyArray(t.string) },
            `${listing.name}Difference`
          )
        }
      },
      problems: problemsOf(listing)
    },
    answer: async (asked) => {
      const state = await stateFor(setup.record, asked.url.searchParams)
      if (E.isLeft(state)) return refusal(state.left)
      const before = await snapshotAt(listing, state.right, asked, 'knownFrom')
      if (E.isLeft(before)) return refusal(before.left)
      const after = await snapshotAt(listing, state.right, asked, 'knownTo')
      if (E.isLeft(after)) return refusal(after.left)
      const { put, removed } = changeBetween(before.right, after.right)
      return answer({ put: put.map((json): unknown => JSON.parse(json)), removed })
    }
  }))
}
