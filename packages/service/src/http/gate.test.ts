import { describe, expect, it } from 'vitest'
import { roleAccounts, testOffice, visit } from '../../test/testOffice.ts'
import { matchesTag, preferredType } from './accepted.ts'

const json = { 'content-type': 'application/json' }
const body = JSON.stringify(visit('tashkent-2024'))
const post = (headers: Readonly<Record<string, string>>): RequestInit => ({ method: 'POST', body, headers })

describe('the gate', () => {
  it('answers this machine alone where there are no accounts', async () => {
    const { send } = testOffice()
    expect((await send('/commands', post(json), '127.0.0.1')).status).toBe(201)
    expect((await send('/commands', post(json), '::1')).status).toBe(200)
    for (const peer of ['192.0.2.7', '::ffff:192.0.2.7', '127.0.0.1.example', null])
      expect((await send('/commands', post(json), peer)).status).toBe(403)
  })

  it('asks for credentials, and says nothing about those that are wrong', async () => {
    const { send, audit } = testOffice({ authenticate: roleAccounts })
    const none = await send('/commands', post(json))
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="communique"'])
    const wrong = await send('/commands', post({ ...json, authorization: 'Bearer s3cret' }))
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="communique", error="invalid_token"'
    ])
    expect(audit.map(({ status, recorder }) => [status, recorder])).toEqual([
      [401, null],
      [401, null]
    ])
    expect(JSON.stringify(audit)).not.toContain('s3cret')
  })

  it('refuses a peer that guesses, and spares others', async () => {
    const { send } = testOffice({ authenticate: roleAccounts })
    const guess = (peer: string) => send('/commands', post({ ...json, authorization: 'Bearer guess' }), peer)
    for (let at = 0; at < 31; at += 1) expect((await guess('192.0.2.7')).status).toBe(401)
    const shut = await guess('192.0.2.7')
    expect(shut.status).toBe(429)
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await guess('192.0.2.8')).status).toBe(401)
  })

  it('lets an account make so many requests in a minute, a writing one counting as five', async () => {
    const { send } = testOffice({ requestsPerMinute: 10 })
    expect((await send('/commands', post(json))).status).toBe(201)
    expect((await send('/commands', post(json))).status).toBe(200)
    expect((await send('/commands', post(json))).status).toBe(429)
  })

  it.each([
    ['a page of another origin', { ...json, origin: 'http://evil.example:8399' }],
    ['a page on another port of this machine', { ...json, origin: 'http://localhost:8399' }],
    ['a page without an origin', { ...json, origin: 'null' }],
    ['a form of another site', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['a name that points here', { ...json, host: 'evil.example:8080' }]
  ])('refuses %s', async (_who, headers) => {
    const { send, service } = testOffice()
    expect((await send('/commands', post(headers))).status).toBe(403)
    const rebound = new Request('http://evil.example:8080/commands', post(headers))
    expect((await service.fetch(rebound, { peer: '127.0.0.1' })).status).toBe(403)
  })

  it('takes pages of its own, and of origins that its operator allows', async () => {
    const { send } = testOffice({ origins: ['https://office.example'] })
    expect((await send('/commands', post({ ...json, origin: 'http://localhost:8080' }))).status).toBe(201)
    expect((await send('/commands', post({ ...json, origin: 'https://office.example' }))).status).toBe(200)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=latin1',
    ''
  ])('refuses a body of type “%s”', async (type) => {
    const { send } = testOffice()
    const answer = await send('/commands', post({ 'content-type': type }))
    expect([answer.status, answer.headers.get('accept-post')]).toEqual([415, 'application/json'])
  })

  it('says in problem documents what cannot be done', async () => {
    const { send, get } = testOffice()
    const method = await send('/commands', { method: 'DELETE' })
    expect([method.status, method.headers.get('allow'), method.headers.get('content-type')]).toEqual([
      405,
      'POST',
      'application/problem+json'
    ])
    expect((await send('/commands', post({ ...json, accept: 'text/html' }))).status).toBe(406)
    expect((await send('/commands?by=jane', post(json))).status).toBe(400)
    expect((await get('/nowhere')).body).toMatchObject({ status: 404, title: 'There is nothing here' })
    expect((await send('/commands', { ...post(json), body: '{' })).status).toBe(400)
    const large = await send('/commands', { ...post(json), body: JSON.stringify('x'.repeat(300_000)) })
    expect([large.status, large.headers.get('connection')]).toEqual([413, 'close'])
  })

  it('forbids that an answer runs, is framed or is guessed at', async () => {
    const { get } = testOffice()
    const { headers } = await get('/nowhere')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBe(null)
  })
})

describe('an Accept header', () => {
  it.each([
    [null, true],
    ['*/*', true],
    ['application/*', true],
    ['application/json;q=0.1, text/html', true],
    ['text/html', false],
    ['application/json;q=0, */*', false],
    ['*/*;q=0', false]
  ])('%s: %s', (header, taken) => {
    expect(preferredType(header, ['application/json']) !== null).toBe(taken)
  })
})

describe('an If-None-Match header', () => {
  it.each([
    [null, false],
    ['*', true],
    ['"one"', true],
    ['W/"one"', true],
    ['"two", W/"one"', true],
    ['"two"', false],
    ['one', false]
  ])('%s: %s', (header, matches) => {
    expect(matchesTag(header, '"one"')).toBe(matches)
  })
})
