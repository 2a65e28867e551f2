import { isLocalHost } from '../http/origin.ts'

/** The cookie that holds the credential of a browser. Scripts cannot read it, and pages of other sites do not send it. */
const cookie = 'communique-session'

/** Bytes of a credential that every browser keeps in a cookie. */
const mostBytes = 3_900

const written = (url: URL, value: string, rest: string): string =>
  `${cookie}=${value}; Path=/; HttpOnly; SameSite=Strict${rest}${isLocalHost(url.hostname) ? '' : '; Secure'}`

/** The cookie that holds the state of a log-in at a provider while it is under way. */
export const loginCookie = 'communique-login'

/** Reads a cookie of a request; null where there is none, or an empty one. */
export const cookieIn = (request: Request, wanted: string): string | null => {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [name = '', ...value] = pair.trim().split('=')
    if (name === wanted && value.length > 0) return value.join('=') === '' ? null : value.join('=')
  }
  return null
}

/** Reads the token in the cookie of a request; null where there is none. */
export const sessionToken = (request: Request): string | null => cookieIn(request, cookie)

/** Writes a token as a cookie that ends with the browser; null where it is too long for one. */
export const sessionCookie = (url: URL, token: string): string | null =>
  token.length > mostBytes ? null : written(url, token, '')

/** Writes the cookie that takes the place of another one and ends at once. */
export const endedSession = (url: URL): string => written(url, '', '; Max-Age=0')
