import { inMemoryEventLog } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { roleAccounts, testOffice, visit } from '../../test/testOffice.ts'

const json = { 'content-type': 'application/json' }
const body = JSON.stringify(visit('tashkent-2024'))
const login = (token: string): RequestInit => ({ method: 'POST', headers: { authorization: `Bearer ${token}` } })

describe('a session', () => {
  it('is a cookie that no script reads and no other site makes a browser send, and answers for its account', async () => {
    const { send, get } = testOffice({ authenticate: roleAccounts })
    const begun = await send('/session', login('recorder'))
    const cookie = begun.headers.get('set-cookie') ?? ''
    expect(cookie).toBe('communique-session=recorder; Path=/; HttpOnly; SameSite=Strict')
    const shown = { cookie: `other=1; ${cookie.split(';')[0]}` }
    expect((await get('/session', shown)).body).toEqual({ recorder: 'desk-recorder', role: 'recorder' })
    expect((await get('/session')).status).toBe(401)
    expect((await get('/session', { cookie: 'communique-session=nobody' })).status).toBe(401)
    expect((await get('/session', { cookie: 'communique-session=' })).status).toBe(401)
  })

  it('is sent over TLS alone, but to this machine', async () => {
    const { service } = testOffice({ authenticate: roleAccounts, hosts: ['office.example.org'] })
    const request = new Request('https://office.example.org/session', login('reader'))
    const { headers } = await service.fetch(request, { peer: '192.0.2.7' })
    expect(headers.get('set-cookie')).toMatch(/; Secure$/)
  })

  it('writes for pages of the service alone, which the browser says they are', async () => {
    const { send } = testOffice({ authenticate: roleAccounts })
    const post = (headers: Readonly<Record<string, string>>) =>
      send('/commands', {
        method: 'POST',
        body,
        headers: { ...json, cookie: 'communique-session=recorder', ...headers }
      })
    expect((await post({})).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ origin: 'null' })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    expect((await post({ origin: 'http://localhost:8080' })).status).toBe(200)
  })

  it('is not begun with wrong credentials, nor with what no cookie can hold, and ends when it is asked to', async () => {
    const { send, post } = testOffice({ authenticate: roleAccounts })
    expect((await send('/session', login('king'))).headers.get('set-cookie')).toBe(null)
    const long = testOffice({ authenticate: () => roleAccounts('Bearer reader') })
    expect((await long.send('/session', login('x'.repeat(4_000)))).status).toBe(413)
    expect((await post('/session/end', '')).headers.get('set-cookie')).toMatch(/^communique-session=; .*Max-Age=0$/)
  })

  it('is nothing to keep where there are no accounts', async () => {
    const { send, get } = testOffice({})
    const { headers, body: account } = await send('/session', login('any'))
    expect([headers.get('set-cookie') !== null, account['role']]).toEqual([true, 'administrator'])
    expect((await get('/session')).body).toEqual({ recorder: 'local', role: 'administrator' })
  })
})

describe('files', () => {
  const page = { path: '/', type: 'text/html', content: '<p>ä</p>', policy: "default-src 'none'; script-src 'self'" }

  it('are read without an account, under their policy, and not sent twice', async () => {
    const { get } = testOffice({ authenticate: roleAccounts, files: [page] })
    const { status, text, headers } = await get('/')
    expect([status, text, headers.get('content-security-policy')]).toEqual([200, '<p>ä</p>', page.policy])
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect((await get('/', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
    expect((await get('/openapi.json')).text).not.toContain('"/":')
  })
})

describe('the record', () => {
  it('comes in pages that go on from a cursor, also where nothing is on record', async () => {
    const office = testOffice({ organisation: 'our-organisation' })
    await office.ready()
    const empty = (await office.get('/record')).body
    expect(empty).toMatchObject({ organisation: 'our-organisation', items: [], more: false, total: 0 })
    for (const name of ['a', 'b', 'c']) await office.post('/commands', visit(name))
    await expect.poll(async () => (await office.get('/record')).body['total']).toBe(3)
    const first = (await office.get('/record?limit=2')).body
    expect(first).toMatchObject({ items: [{ position: 1 }, { position: 2 }], more: true })
    const rest = (await office.get(`/record?after=${encodeURIComponent(String(first['cursor']))}`)).body
    expect(rest).toMatchObject({ items: [{ position: 3 }], more: false })
    const none = (await office.get(`/record?after=${encodeURIComponent(String(rest['cursor']))}`)).body
    expect(none).toMatchObject({ items: [], more: false, cursor: rest['cursor'] })
    const since = (await office.get(`/record?after=${encodeURIComponent(String(empty['cursor']))}`)).body
    expect(since['items']).toHaveLength(3)
  })

  it('refuses cursors of another record, and lengths that are none', async () => {
    const office = testOffice({ log: inMemoryEventLog() })
    await office.ready()
    for (const query of ['limit=0', 'limit=10001', 'limit=many', 'after=elsewhere', 'after='])
      expect((await office.get(`/record?${query}`)).status).toBe(400)
  })

  it('gives the texts that are at hand', async () => {
    const { get } = testOffice({ textOf: (digest) => (String(digest) === 'abc' ? 'The words.' : null) })
    expect((await get('/texts/abc')).text).toBe('The words.')
    expect((await get('/texts/constructor')).status).toBe(404)
  })
})

describe('the calendar', () => {
  it('is subscribed to with a token as the password, and is not sent twice', async () => {
    const office = testOffice({ authenticate: roleAccounts })
    await office.ready()
    await office.post('/commands', visit('tashkent-2024'), { authorization: 'Bearer recorder' })
    const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` })
    const { status, text, headers } = await office.get('/calendar.ics', basic('any:reader'))
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20240530[^]*END:VCALENDAR\r\n$/)
    const tag = headers.get('etag') ?? ''
    expect((await office.get('/calendar.ics', { ...basic('any:reader'), 'if-none-match': tag })).status).toBe(304)
    const none = await office.get('/calendar.ics')
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="communique", charset="UTF-8", Bearer realm="communique"'
    ])
    expect((await office.get('/calendar.ics', basic('any:king'))).status).toBe(401)
    // Elsewhere a browser could send a password that it remembers.
    expect((await office.get('/parties', basic('any:reader'))).status).toBe(401)
  })
})

describe('compression', () => {
  it('is for those who ask for it, and the tag is as good as that of the plain answer', async () => {
    const office = testOffice()
    await office.ready()
    const plain = await office.get('/openapi.json')
    const { service } = office
    const asked = new Request('http://localhost/openapi.json', { headers: { 'accept-encoding': 'br, gzip' } })
    const packed = await service.fetch(asked, { peer: '127.0.0.1' })
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null])
    const bytes = new Uint8Array(await packed.arrayBuffer())
    expect(bytes.length * 4).toBeLessThan(plain.text.length)
    expect(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()).toBe(
      plain.text
    )
    const list = await service.fetch(
      new Request('http://localhost/parties', { headers: { 'accept-encoding': 'gzip' } }),
      {
        peer: '127.0.0.1'
      }
    )
    await list.body?.cancel()
    const tag = list.headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\//)
    expect((await office.get('/parties', { 'if-none-match': tag, 'accept-encoding': 'gzip' })).status).toBe(304)
  })
})
