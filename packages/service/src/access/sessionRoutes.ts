import { RecorderId } from '@communique/kernel'
import * as t from 'io-ts'
import { problem, refusal } from '../http/problem.ts'
import { respond } from '../http/respond.ts'
import type { Asked, Route } from '../http/route.ts'
import { bearerToken } from './account.ts'
import { endedSession, sessionCookie } from './session.ts'

const Session = t.type(
  {
    recorder: RecorderId,
    role: t.keyof({ reader: null, recorder: null, corrector: null, administrator: null })
  },
  'Session'
)

const answered = ({ account: { recorder, role } }: Asked, cookie: string | null): Response =>
  respond(JSON.stringify({ recorder, role } satisfies t.TypeOf<typeof Session>), 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(cookie !== null && { 'set-cookie': cookie })
  })

/**
 * The session of a browser: its credential in a cookie. Every request is judged anew by it, so that a token that is
 * revoked opens nothing from then on, in any process.
 */
export const sessionRoutes: ReadonlyArray<Route> = [
  {
    method: 'GET',
    path: '/session',
    role: 'reader',
    gives: 'application/json',
    operation: {
      id: 'getSession',
      tag: 'Operating',
      summary: 'The account of the asker.',
      answers: { 200: { description: 'The account.', codec: Session } },
      problems: []
    },
    answer: (asked) => answered(asked, null)
  },
  {
    method: 'POST',
    path: '/session',
    role: 'reader',
    gives: 'application/json',
    operation: {
      id: 'startSession',
      tag: 'Operating',
      summary: 'Keeps the token of the `Authorization` in a cookie, for the page in a browser.',
      answers: { 200: { description: 'The account; the cookie is set.', codec: Session } },
      problems: ['too-large']
    },
    answer: (asked) => {
      const token = bearerToken(asked.request.headers.get('authorization') ?? '')
      // Without accounts there is nothing to keep.
      if (token === null) return answered(asked, null)
      const cookie = sessionCookie(asked.url, token)
      return cookie === null
        ? refusal(
            problem('too-large', 'No browser keeps a cookie of this length; have the provider issue shorter tokens.')
          )
        : answered(asked, cookie)
    }
  },
  {
    method: 'POST',
    path: '/session/end',
    role: null,
    gives: 'application/json',
    operation: {
      id: 'endSession',
      tag: 'Operating',
      summary: 'Takes the cookie back.',
      answers: { 204: { description: 'The browser has no session.' } },
      problems: []
    },
    answer: ({ url }) => respond(null, 204, { 'set-cookie': endedSession(url), 'cache-control': 'no-store' })
  }
]
