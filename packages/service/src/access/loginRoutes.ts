import { either as E } from 'fp-ts'
import { type Problem, problem, refusal } from '../http/problem.ts'
import type { RateLimit } from '../http/rateLimit.ts'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import type { Authenticate } from './account.ts'
import { BegunLogin, type LoginFailure, loginFlow, type OpenIdLogin } from './openIdLogin.ts'
import { cookieIn, loginCookie, sessionCookie } from './session.ts'

/** Seconds for which a log-in may be under way. */
const lasts = 600

const notBegun = problem('invalid-credentials', 'No log-in was begun in this browser. Begin at /login.')

const failureProblem = ({ type }: LoginFailure): Problem =>
  type === 'ProviderUnavailable'
    ? problem('unavailable', 'The provider of accounts does not answer. Try again later.')
    : problem('invalid-credentials', 'The log-in was not completed. Begin again at /login.')

const begunIn = (request: Request): BegunLogin | null => {
  const text = cookieIn(request, loginCookie)
  if (text === null) return null
  const begun = E.tryCatch(
    (): unknown => JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    () => null
  )
  return E.isRight(begun) && BegunLogin.is(begun.right) ? begun.right : null
}

/** The log-in of a browser at the provider of accounts. */
export const loginRoutes = (
  login: OpenIdLogin,
  authenticate: Authenticate,
  limit: Pick<RateLimit, 'mayTry' | 'failed'>
): ReadonlyArray<Route> => {
  const flow = loginFlow(login)
  const address = new URL(login.address)
  // The way back from the provider begins at another site, so that a strict cookie would not come along.
  const written = (value: string, seconds: number): string =>
    `${loginCookie}=${value}; Path=/login; HttpOnly; SameSite=Lax; Max-Age=${seconds}${address.protocol === 'https:' ? '; Secure' : ''}`
  const shared = { method: 'GET', role: null, gives: 'text/html' } as const
  const attempted =
    (attempt: Route['answer']): Route['answer'] =>
    async (asked) => {
      const from = asked.peer ?? 'unknown'
      const shut = await limit.mayTry(from)
      if (shut !== null) return refusal(shut)
      const response = await attempt(asked)
      if (response.status >= 400) await limit.failed(from)
      return response
    }
  return [
    {
      ...shared,
      path: '/login',
      operation: {
        id: 'beginLogin',
        tag: 'Operating',
        summary: 'Sends a browser to the provider of accounts.',
        answers: { 303: { description: 'The provider.' } },
        problems: ['unavailable', 'too-many-requests']
      },
      answer: attempted(async () => {
        const started = await flow.begin()
        if (E.isLeft(started)) return refusal(failureProblem(started.left))
        const { location, begun } = started.right
        return respond(null, 303, {
          location,
          'set-cookie': written(Buffer.from(JSON.stringify(begun)).toString('base64url'), lasts),
          'cache-control': 'no-store'
        })
      })
    },
    {
      ...shared,
      path: '/login/callback',
      takesAnyQuery: true,
      operation: {
        id: 'endLogin',
        tag: 'Operating',
        summary: 'Takes a browser back from the provider of accounts, and begins its session.',
        parameters: [
          { name: 'code', in: 'query', description: 'The code of the provider.' },
          { name: 'state', in: 'query', description: 'The state with which the log-in was begun.' }
        ],
        answers: { 303: { description: 'The page; the cookie of the session is set.' } },
        problems: ['invalid-credentials', 'not-allowed', 'too-large', 'unavailable', 'too-many-requests']
      },
      answer: attempted(async ({ request, url, note }) => {
        const begun = begunIn(request)
        if (begun === null) return refusal(notBegun)
        const ended = await flow.end(url.search, begun)
        if (E.isLeft(ended)) return refusal(failureProblem(ended.left))
        const account = await authenticate(`Bearer ${ended.right}`)
        if (E.isLeft(account))
          return refusal(
            account.left.type === 'CannotAuthenticate'
              ? failureProblem({ type: 'ProviderUnavailable' })
              : problem('not-allowed', 'The provider knows the account, and gives it no role here.')
          )
        const cookie = sessionCookie(address, ended.right)
        if (cookie === null)
          return refusal(
            problem('too-large', 'No browser keeps a cookie of this length; have the provider issue shorter tokens.')
          )
        const { recorder, credential } = account.right
        note({ login: recorder, credential })
        const headers = new Headers({ location: '/', 'cache-control': 'no-store' })
        headers.append('set-cookie', cookie)
        headers.append('set-cookie', written('', 0))
        return respond(null, 303, headers)
      })
    }
  ]
}
