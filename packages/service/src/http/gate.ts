import { either as E } from 'fp-ts'
import { type Account, type Authenticate, basicPassword, includes, type Role } from '../access/account.ts'
import type { From } from '../contract.ts'
import { sessionToken } from '../access/session.ts'
import { preferredType } from './accepted.ts'
import { isLoopback, originProblem } from './origin.ts'
import { type Problem, problem } from './problem.ts'
import type { RateLimit } from './rateLimit.ts'
import { typeProblem } from './requestText.ts'
import { anyType, type Route } from './route.ts'

/** The conditions under which a request is let in. */
export interface GateSetup {
  readonly authenticate: Authenticate | null
  /** The account of this machine where there are no others. */
  readonly local: Account
  readonly hosts: ReadonlyArray<string>
  readonly origins: ReadonlyArray<string>
  readonly limit: RateLimit
  /** The path at which a browser logs in; null: there is none. */
  readonly login: string | null
}

const challenge = (error: string | null, { takesPassword }: Route): Readonly<Record<string, string>> => ({
  'www-authenticate': `${takesPassword === true ? 'Basic realm="communique", charset="UTF-8", ' : ''}Bearer realm="communique"${error === null ? '' : `, error="${error}"`}`
})

/** A request that writes counts as so many. */
const pointsOf = ({ method }: Route): number => (method === 'POST' ? 5 : 1)

/** The media types of the answer of a route. */
const formsOf = ({ gives, alsoGives = [] }: Route): ReadonlyArray<string> => [gives, ...alsoGives]

/** The problem of a query with fields that the route has none of, or that are given twice. */
const queryProblem = (
  { takesAnyQuery, operation: { parameters = [] } }: Route,
  query: URLSearchParams
): Problem | null => {
  if (query.size === 0 || takesAnyQuery === true) return null
  const known = parameters.filter((parameter) => parameter.in === 'query')
  for (const name of new Set(query.keys())) {
    const parameter = known.find((each) => each.name === name)
    if (parameter === undefined)
      return problem(
        'not-a-query',
        known.length === 0 ? 'This takes no query.' : `There is no parameter of this name; see "parameters".`,
        { facts: { name: name.slice(0, 64), parameters: known.map((each) => each.name) } }
      )
    if (parameter.repeats !== true && query.getAll(name).length > 1)
      return problem('not-a-query', `Give "${name}" once.`)
  }
  return null
}

/**
 * The credentials of a request: its `Authorization`, else its cookie. A browser sends a cookie unasked, so that a request
 * that would write must say that it comes from a page of the service.
 */
const credentialsOf = (request: Request, { takesPassword }: Route): E.Either<Problem, string | null> => {
  const shown = request.headers.get('authorization')
  const password = takesPassword === true && shown !== null ? basicPassword(shown) : null
  if (password !== null) return E.right(`Bearer ${password}`)
  const token = shown === null ? sessionToken(request) : null
  if (token === null) return E.right(shown)
  const isOwn = request.headers.get('sec-fetch-site') === 'same-origin' || request.headers.get('origin') !== null
  return request.method === 'GET' || request.method === 'HEAD' || isOwn
    ? E.right(`Bearer ${token}`)
    : E.left(problem('other-origin', 'Open the page at the address of the service.'))
}

/** Lets requests in, each with its account, or says why not. */
export const gate = ({ authenticate, local, hosts, origins, limit, login }: GateSetup) => {
  const accountFor = async (
    request: Request,
    peer: string | null,
    route: Route
  ): Promise<E.Either<Problem, Account>> => {
    if (authenticate === null)
      return isLoopback(peer)
        ? E.right(local)
        : E.left(problem('not-local', 'Its operator makes accounts with "communique token", and starts it with them.'))
    const from = peer ?? 'unknown'
    const shut = await limit.mayTry(from)
    if (shut !== null) return E.left(shut)
    const credentials = credentialsOf(request, route)
    if (E.isLeft(credentials)) return credentials
    const account = await authenticate(credentials.right)
    if (E.isRight(account)) return account
    switch (account.left.type) {
      case 'NoCredentials':
        return E.left(
          problem('no-credentials', 'Send a token of the service: "Authorization: Bearer …".', {
            headers: challenge(null, route),
            ...(login !== null && { facts: { login } })
          })
        )
      case 'InvalidCredentials':
        await limit.failed(from)
        return E.left(
          problem('invalid-credentials', 'The token is unknown, was revoked, or has expired.', {
            headers: challenge('invalid_token', route)
          })
        )
      case 'CannotAuthenticate':
        return E.left(problem('unavailable', 'The accounts cannot be read just now.'))
    }
  }

  const allowed = async (
    request: Request,
    peer: string | null,
    role: Role,
    route: Route
  ): Promise<E.Either<Problem, Account>> => {
    const account = await accountFor(request, peer, route)
    if (E.isLeft(account)) return account
    const spent = await limit.spend(account.right.credential, pointsOf(route))
    if (spent !== null) return E.left(spent)
    return includes(account.right.role, role)
      ? account
      : E.left(
          problem('not-allowed', `This needs the role “${role}”.`, { headers: challenge('insufficient_scope', route) })
        )
  }

  return {
    /** The problem of where a request comes from, whatever it asks for. */
    comesFromElsewhere: (request: Request): Problem | null => originProblem(request, hosts, origins),
    /** The account of a request to a route, once everything about the request was looked at but its content. */
    admit: async (request: Request, url: URL, { peer }: From, route: Route): Promise<E.Either<Problem, Account>> => {
      const account = route.role === null ? E.right(local) : await allowed(request, peer, route.role, route)
      if (E.isLeft(account)) return account
      const bad =
        queryProblem(route, url.searchParams) ??
        (route.takes === undefined ? null : typeProblem(request, route.takes)) ??
        (route.gives !== anyType && preferredType(request.headers.get('accept'), formsOf(route)) === null
          ? problem('not-acceptable', `The answer is ${formsOf(route).join(' or ')}.`)
          : null) ??
        (request.headers.get('range')?.startsWith('bytes') === true && route.method === 'GET'
          ? problem('range-not-satisfiable', 'Ask for the whole, or for a page of a list.')
          : null)
      return bad === null ? account : E.left(bad)
    }
  }
}
