import type { CooperationRecord } from '@communique/core'
import { type Cursor, type EventLog, Instant, nullable, RecorderId } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { problem, refusal } from '../http/problem.ts'
import { answer, respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import { recordFrame } from '../live/frames.ts'
import { streamHeaders, streamType } from '../live/liveRoutes.ts'
import type { Source } from '../live/source.ts'
import type { Topics } from '../live/topics.ts'
import { eventsBefore } from '../record/eventsBefore.ts'
import type { LiveRecord, RecordState } from '../record/liveRecord.ts'
import { stateFor } from './listingRoutes.ts'

const [usual, most] = [1_000, 10_000]

/** An event as the record has it, corrections among them. Its content is described with the commands. */
const RecordEntry = t.type(
  {
    id: t.string,
    type: t.string,
    stream: t.string,
    version: t.number,
    position: t.number,
    recordedAt: Instant,
    recordedBy: RecorderId,
    data: t.UnknownRecord
  },
  'RecordEntry'
)

const RecordPage = t.type(
  {
    /** The party that keeps the record; null where nobody said. */
    organisation: nullable(t.string),
    items: t.readonlyArray(RecordEntry),
    /** The place after the last item. */
    cursor: t.string,
    more: t.boolean,
    total: t.number
  },
  'RecordPage'
)

type PageOfRecord = Omit<t.TypeOf<typeof RecordPage>, 'items'> & { readonly items: ReadonlyArray<CooperationRecord> }

/** The parts of the service that read the record as a whole. */
export interface RecordRoutesSetup {
  readonly log: EventLog
  readonly record: LiveRecord
  readonly topics: Topics
  readonly organisation: string | null
  readonly textOf: (digest: string) => string | null
}

const lengthIn = (text: string | null): number | null => {
  if (text === null) return usual
  const length = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return length >= 1 && length <= most ? length : null
}

const foreign = problem(
  'not-a-cursor',
  'Another record gave it out, or this one before it was restored. Begin at the start.'
)

/** The extent of the record as a source: a hint that there is more, for readers that hold the record itself. */
const extent = (now: RecordState): Source<null> => {
  let shown = now
  const frame = (): Uint8Array => recordFrame(shown.history().length, shown.cursor ?? '')
  return {
    first: frame,
    isTouched: () => true,
    next: async (state) => {
      shown = state
      return frame()
    }
  }
}

/** The record itself, for readers that fold views of their own: in pages, and a hint whenever it grows. */
export const recordRoutes = ({
  log,
  record,
  topics,
  organisation,
  textOf
}: RecordRoutesSetup): ReadonlyArray<Route> => {
  const placeOf = (state: RecordState, after: string | null): number | null =>
    // The log judges what kind of cursor it is.
    after === null ? 0 : eventsBefore(log, after as Cursor, state)

  const pageAt = (state: RecordState, from: number, limit: number): PageOfRecord => {
    const history = state.history()
    const items = history.slice(from, from + limit)
    const more = from + items.length < history.length
    const last = items.at(-1)
    return {
      organisation,
      items,
      cursor: more && last !== undefined ? log.cursorAfter(last.position) : (state.cursor ?? ''),
      more,
      total: history.length
    }
  }

  return [
    {
      method: 'GET',
      path: '/record',
      role: 'reader',
      gives: 'application/json',
      operation: {
        id: 'readRecord',
        tag: 'Following',
        summary: 'Everything on record after a cursor, in the order of recording.',
        parameters: [
          { name: 'after', in: 'query', description: 'The `cursor` of the page before; by default the start.' },
          { name: 'limit', in: 'query', description: 'The number of events at most: 1 to 10,000.' }
        ],
        answers: { 200: { description: 'A page of the record.', codec: RecordPage } },
        problems: ['not-a-query', 'not-a-cursor', 'still-behind']
      },
      answer: async ({ url }) => {
        const limit = lengthIn(url.searchParams.get('limit'))
        if (limit === null) return refusal(problem('not-a-query', `Give "limit" as a number from 1 to ${most}.`))
        const state = await stateFor(record, new URLSearchParams())
        if (E.isLeft(state)) return refusal(state.left)
        const from = placeOf(state.right, url.searchParams.get('after'))
        return from === null ? refusal(foreign) : answer(pageAt(state.right, from, limit))
      }
    },
    {
      method: 'GET',
      path: '/live/record',
      role: 'reader',
      gives: streamType,
      operation: {
        id: 'followRecord',
        tag: 'Following',
        summary: 'The extent of the record: now, and whenever it grows.',
        answers: {
          200: {
            description: 'Events `record` with `total`; the id of each is a cursor of the record.',
            codec: t.string
          }
        },
        problems: ['still-behind']
      },
      answer: async ({ request }) => {
        const state = await stateFor(record, new URLSearchParams())
        if (E.isLeft(state)) return refusal(state.left)
        if (request.method === 'HEAD') return respond(null, 200, streamHeaders)
        const stream = await topics.follow(
          '/live/record',
          async (now) => E.right(extent(now)),
          async () => null
        )
        return E.isLeft(stream) ? refusal(stream.left) : respond(stream.right, 200, streamHeaders)
      }
    },
    {
      method: 'GET',
      path: '/texts/{digest}',
      role: 'reader',
      gives: 'text/plain',
      operation: {
        id: 'getText',
        tag: 'Asking',
        summary: 'The text of a source, by the digest that its citations name.',
        parameters: [{ name: 'digest', in: 'path', description: 'SHA-256 in hexadecimal.' }],
        answers: { 200: { description: 'The text, to the letter.', codec: t.string } },
        problems: ['not-found']
      },
      answer: ({ params }) => {
        const text = textOf(params['digest'] ?? '')
        return text === null
          ? refusal(problem('not-found', 'No text with this digest is at hand.'))
          : respond(text, 200, {
              'content-type': 'text/plain; charset=utf-8',
              'cache-control': 'private, max-age=31536000, immutable'
            })
      }
    }
  ]
}
