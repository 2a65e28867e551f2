import type { Cursor, EventLog } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import type { Listing, Row } from '../asking/listing.ts'
import { type AskingSetup, problemsOf, rowParametersOf, stateFor } from '../asking/listingRoutes.ts'
import { rowsFor } from '../asking/rows.ts'
import { refusal } from '../http/problem.ts'
import { respond } from '../http/respond.ts'
import type { Asked, Route } from '../http/route.ts'
import { eventsBefore } from '../record/eventsBefore.ts'
import type { RecordState } from '../record/liveRecord.ts'
import { listSource, type RowsHad, snapshotOf } from './liveList.ts'
import type { Topics } from './topics.ts'

/** The media type of server-sent events. */
export const streamType = 'text/event-stream'
/** The headers of a live answer. */
export const streamHeaders = { 'content-type': streamType, 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

/** The live form of each list: all rows, then every change. A reader that was cut off gets what it missed. */
export const liveRoutes = (
  { log, topics, ...setup }: AskingSetup & { readonly log: EventLog; readonly topics: Topics },
  listings: ReadonlyArray<Listing>
): ReadonlyArray<Route> => {
  /** The rows that a reader has, by the id of the last event that it got. */
  const rowsHad =
    (listing: Listing, { request, params, url }: Asked) =>
    async (state: RecordState): Promise<RowsHad> => {
      const last = request.headers.get('last-event-id')
      if (last === null || last === '') return null
      // The log judges what kind of cursor it is.
      const events = eventsBefore(log, last as Cursor, state)
      if (events === null) return null
      const named = { params, query: url.searchParams }
      const rows = listing.rows(await setup.past.when(state, events, listing.parts), named)
      const asked = E.flatMap((all: ReadonlyArray<Row>) => rowsFor(listing, all, named.query))(rows)
      return E.isLeft(asked) ? null : snapshotOf(listing, state, asked.right).rows
    }

  return listings.map((listing): Route => ({
    method: 'GET',
    path: `/live${listing.path}`,
    role: 'reader',
    gives: streamType,
    operation: {
      id: `follow${listing.name}`,
      tag: 'Following',
      summary: `${listing.summary.replace(/\?$/, '')}: now, and whenever it changes.`,
      parameters: [
        ...rowParametersOf(listing),
        { name: 'Last-Event-ID', in: 'header', description: 'The id of the last event that the reader got.' }
      ],
      answers: {
        200: {
          description: 'An event `snapshot` with `items`, then events `change` with `put` and `removed`.',
          codec: t.string
        }
      },
      problems: problemsOf(listing)
    },
    answer: async (asked) => {
      const { request, url, params } = asked
      const state = await stateFor(setup.record, url.searchParams)
      if (E.isLeft(state)) return refusal(state.left)
      // Its head costs no stream.
      if (request.method === 'HEAD') return respond(null, 200, streamHeaders)
      const named = { params, query: url.searchParams }
      const open = (now: RecordState) => listSource(setup, listing, named, now)
      const stream = await topics.follow(url.pathname + url.search, open, rowsHad(listing, asked))
      return E.isLeft(stream) ? refusal(stream.left) : respond(stream.right, 200, streamHeaders)
    }
  }))
}
