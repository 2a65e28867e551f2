import { type Problem, problem } from './problem.ts'

/** The names under which the service may be asked for, without port. */
export const localHosts: ReadonlyArray<string> = ['localhost', '127.0.0.1', '[::1]']

/** Says whether a name is this machine's own, which no other machine can listen to. */
export const isLocalHost = (name: string): boolean => localHosts.includes(name)

/** Names as they were parsed. A service is asked under few, and parsing them took a fiftieth of a recording. */
const parsed = new Map<string, URL | null>()
const mostParsed = 100

/** The origin of an address, whatever stands after it; null: it is no address. */
const hostIn = (url: string): URL | null => {
  const end = url.indexOf('/', url.indexOf('//') + 2)
  const origin = end === -1 ? url : url.slice(0, end)
  const known = parsed.get(origin)
  if (known !== undefined) return known
  const found = URL.canParse(origin) ? new URL(origin) : null
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(origin, found)
  return found
}

/**
 * Refuses a name that is not the service's own, as a page has that lets its own name point here (DNS rebinding), and
 * requests of pages of other origins (CSRF).
 *
 * @param hosts the names of the service, without port
 * @param origins the other origins whose pages may use it
 */
export const originProblem = (
  { url, headers, method }: Request,
  hosts: ReadonlyArray<string>,
  origins: ReadonlyArray<string>
): Problem | null => {
  const asked = hostIn(url)
  const header = headers.get('host')
  const named = header === null ? asked : hostIn(`http://${header}`)
  if (asked === null || named === null || !hosts.includes(asked.hostname) || !hosts.includes(named.hostname))
    return problem('other-host', 'Ask under a name of the service; its operator configures further ones.')
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const isElsewhere =
    origin === null
      ? // A link to the service may be followed from anywhere.
        method !== 'GET' && method !== 'HEAD' && site !== null && site !== 'same-origin' && site !== 'none'
      : !origins.includes(origin) && hostIn(origin)?.host !== named.host
  return isElsewhere
    ? problem('other-origin', 'Open the page at the address of the service, or have its operator allow the origin.')
    : null
}

const loopback = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/

/** Says whether an address is this machine's own. */
export const isLoopback = (address: string | null): boolean => address !== null && loopback.test(address)
