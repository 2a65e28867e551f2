import { type Cursor, type EventLog, ledgerOrigin } from '@communique/kernel'
import { toCloudEventBatch } from '@communique/kernel/advanced'
import { attempt, processClock } from '@communique/runner/advanced'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { problem, refusal } from '../http/problem.ts'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'

const batchType = 'application/cloudevents-batch+json'
const origin = ledgerOrigin('urn:communique:record')
const [usual, most] = [100, 1_000]

const limitIn = (text: string | null): number | null => {
  if (text === null) return usual
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= most ? limit : null
}

const CloudEvent = t.type(
  {
    specversion: t.literal('1.0'),
    id: t.string,
    source: t.string,
    type: t.string,
    subject: t.string,
    time: t.string,
    datacontenttype: t.literal('application/json'),
    sequence: t.string,
    data: t.UnknownRecord
  },
  'CloudEvent'
)

/** Everything that was recorded since a cursor, in the order of recording: a feed that a reader polls. */
export const changesRoute = (log: EventLog, answerWithin: number): Route => ({
  method: 'GET',
  path: '/changes',
  role: 'reader',
  gives: batchType,
  operation: {
    id: 'listChanges',
    tag: 'Following',
    summary: 'Entries recorded since a cursor, as CloudEvents.',
    parameters: [
      {
        name: 'after',
        in: 'query',
        description: 'The `communique-cursor` of the answer before; by default the start.'
      },
      { name: 'limit', in: 'query', description: 'The number of events at most: 1 to 1,000.' }
    ],
    answers: {
      200: {
        description: 'A batch of events; the header `communique-cursor` is where to go on.',
        codec: t.readonlyArray(CloudEvent)
      }
    },
    problems: ['not-a-query', 'not-a-cursor', 'unavailable']
  },
  answer: async ({ url }) => {
    const limit = limitIn(url.searchParams.get('limit'))
    if (limit === null) return refusal(problem('not-a-query', `Give "limit" as a number from 1 to ${most}.`))
    // The log judges what kind of cursor it is.
    const after = url.searchParams.get('after') as Cursor | null
    const page = await attempt(processClock, answerWithin, () => log.readAll(after, limit))
    if (E.isLeft(page))
      return refusal(
        page.left.type === 'ForeignCursor'
          ? problem(
              'not-a-cursor',
              'Another record gave it out, or this one before it was restored. Begin at the start.'
            )
          : problem('unavailable', 'Ask again.')
      )
    const { events, next, more } = page.right
    const batch = E.isRight(origin) ? toCloudEventBatch(events, origin.right) : []
    const query = new URLSearchParams({ after: next, limit: String(limit) })
    return respond(JSON.stringify(batch), 200, {
      'content-type': batchType,
      'cache-control': 'private, no-cache',
      'communique-cursor': next,
      ...(more && { link: `</changes?${query.toString()}>; rel="next"` })
    })
  }
})
