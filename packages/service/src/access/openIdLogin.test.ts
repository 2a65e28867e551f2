import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openIdProvider, type TestProvider } from '../../test/openIdProvider.ts'
import { testOffice } from '../../test/testOffice.ts'
import { openIdAccounts } from './openIdConnect.ts'

const clientId = 'communique'
const address = 'http://localhost:8080'

let provider: TestProvider
beforeAll(async () => {
  provider = await openIdProvider({ id: clientId, returnsTo: `${address}/login/callback` })
})
afterAll(() => provider.close())

const cookiesOf = (headers: Headers): ReadonlyArray<string> =>
  headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

/** Goes where the provider sends a browser, until it is sent back to the service. */
const throughProvider = async (first: string): Promise<string> => {
  const jar = new Map<string, string>()
  let location = first
  for (let step = 0; step < 10 && !location.startsWith(address); step += 1) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(location, { redirect: 'manual', headers: { cookie } })
    for (const each of cookiesOf(answer.headers)) jar.set(each.split('=')[0] ?? '', each.split('=').slice(1).join('='))
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`${location} answered ${answer.status}: ${await answer.text()}`)
    location = new URL(next, location).href
  }
  return location.slice(address.length)
}

const office = (issuer = provider.issuer) =>
  testOffice({
    authenticate: openIdAccounts({ issuer, audience: clientId }),
    login: { issuer, clientId, clientSecret: null, address }
  })

/** A browser that was sent to the provider and back: the path to which it returns, and its cookie. */
const returned = async ({ get }: ReturnType<typeof office>) => {
  const begun = await get('/login')
  expect(begun.status).toBe(303)
  const to = new URL(begun.headers.get('location') ?? '')
  expect(to.searchParams.get('code_challenge_method')).toBe('S256')
  const [cookie = ''] = cookiesOf(begun.headers)
  return { path: await throughProvider(to.href), cookie, begun }
}

describe('a log-in in a browser', () => {
  it('ends in a session of the account that the provider names, and leaves a line in the audit trail', async () => {
    provider.person({ preferred_username: 'desk-one', communique_role: 'recorder' })
    const own = office()
    const { path, cookie, begun } = await returned(own)
    expect(begun.headers.get('set-cookie')).toMatch(/; Path=\/login; HttpOnly; SameSite=Lax; Max-Age=600$/)
    const ended = await own.get(path, { cookie })
    expect([ended.status, ended.headers.get('location')]).toEqual([303, '/'])
    const [session = '', over] = ended.headers.getSetCookie()
    expect(session).toMatch(/^communique-session=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(over).toMatch(/^communique-login=; .*Max-Age=0$/)
    const shown = { cookie: session.split(';')[0] ?? '' }
    expect((await own.get('/session', shown)).body).toEqual({ recorder: 'desk-one', role: 'recorder' })
    expect(own.audit).toMatchObject([{ path: '/login/callback', facts: { login: 'desk-one' } }])
    expect(JSON.stringify(own.audit)).not.toContain(session.split(/[=;]/)[1])
  })

  it('is refused where another browser began it, where it was not begun, and a second time', async () => {
    provider.person({ preferred_username: 'desk-one', communique_role: 'recorder' })
    const own = office()
    const [one, other] = [await returned(own), await returned(own)]
    expect((await own.get(one.path)).status).toBe(401)
    expect((await own.get(one.path, { cookie: other.cookie })).status).toBe(401)
    expect((await own.get(`${one.path}x`, { cookie: one.cookie })).status).toBe(401)
    expect((await own.get('/login/callback?error=access_denied', { cookie: one.cookie })).status).toBe(401)
    expect((await own.get(one.path, { cookie: 'communique-login=bm9uZQ' })).status).toBe(401)
    expect((await own.get(other.path, { cookie: other.cookie })).status).toBe(303)
    expect((await own.get(other.path, { cookie: other.cookie })).status).toBe(401)
    expect(own.audit).toHaveLength(1)
  })

  it('gives no session to an account without a role', async () => {
    provider.person({ preferred_username: 'visitor' })
    const own = office()
    const { path, cookie } = await returned(own)
    const ended = await own.get(path, { cookie })
    expect([ended.status, ended.headers.get('set-cookie')]).toEqual([403, null])
  })

  it('says so where the provider does not answer, and that there is a log-in where an account is asked for', async () => {
    const away = office('http://127.0.0.1:9')
    expect((await away.get('/login')).status).toBe(503)
    expect((await away.get('/parties')).body).toMatchObject({ login: '/login' })
    expect(
      (await testOffice({ authenticate: async () => E.left({ type: 'NoCredentials' }) }).get('/login')).status
    ).toBe(404)
  })
})
