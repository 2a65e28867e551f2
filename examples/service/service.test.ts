import type { CooperationCommand } from '@communique/core'
import { inMemoryViewStore, inMemoryEventLog, type LogUnavailable } from '@communique/kernel'
import { cooperationCommand } from '@communique/fixtures'
import { serve } from '@hono/node-server'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi } from './openApi.ts'
import { cooperationService } from './service.ts'

const log = inMemoryEventLog()
let answers = true
/** The log answers nothing, as on a link that has gone silent. */
let isSilent = false
const unavailable = async (): Promise<E.Either<LogUnavailable, never>> =>
  E.left({ type: 'LogUnavailable', reason: 'it is pulled out' })
let ids = 0
const service = cooperationService({
  log: {
    ...log,
    readStream: (...asked) => (answers ? log.readStream(...asked) : unavailable),
    head: () => (isSilent ? () => new Promise<never>(() => {}) : answers ? log.head() : unavailable)
  },
  viewStore: inMemoryViewStore(),
  now: () => new Date('2024-06-03T09:00:00.000Z'),
  newId: () => `command-${(ids += 1)}`
})
const server = serve({ fetch: service.app.fetch, port: 0, hostname: '127.0.0.1' })
let base = ''

beforeAll(async () => {
  service.start()
  if (!server.listening) await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  const closed = new Promise((resolve) => server.close(resolve))
  await service.stop()
  server.closeAllConnections()
  await closed
})

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const description = openApi()
ajv.addSchema(description, 'service')
const schemaAt = (...path: ReadonlyArray<string | number>) =>
  ajv.compile({
    $ref: `service#/${path.map((each) => encodeURIComponent(String(each).replaceAll('/', '~1'))).join('/')}`
  })
/** The description of an answer. */
const isDescribed = (path: string, method: string, status: number, type: string, body: unknown): void => {
  const validates = schemaAt('paths', path, method, 'responses', status, 'content', type, 'schema')
  expect(validates(body) ? [] : validates.errors).toEqual([])
}

const ask = async (path: string, method: 'get' | 'post', url: string, init: RequestInit = {}) => {
  const response = await fetch(base + url, { method: method.toUpperCase(), ...init })
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const body: unknown = response.status === 304 ? null : await response.json()
  if (response.status !== 304) isDescribed(path, method, response.status, type, body)
  return { status: response.status, body, headers: response.headers }
}
const record = (command: unknown, key?: string) =>
  ask('/commands', 'post', '/commands', {
    body: typeof command === 'string' ? command : JSON.stringify(command),
    ...(key !== undefined && { headers: { 'idempotency-key': key } })
  })
const timeline = (country: string, query = '', init: RequestInit = {}) =>
  ask('/timelines/{country}', 'get', `/timelines/${country}${query}`, init)

const visit = (visitId: string, to = 'UZ') => ({
  type: 'RecordVisit',
  data: {
    visitId,
    visitor: 'our-organisation',
    participants: [],
    unnamed: null,
    to,
    on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
  }
})
const cursorOf = ({ body }: { readonly body: unknown }): string => (body as { readonly cursor: string }).cursor

describe('the service', () => {
  it('shows a reader the event that it has just recorded', async () => {
    const recorded = await record(visit('tashkent-2024'))
    expect(recorded.status).toBe(201)
    const { status, body } = await timeline('Uzbekistan', `?after=${encodeURIComponent(cursorOf(recorded))}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ country: 'UZ', entries: [{ fact: { type: 'VisitPaid' }, roles: ['Host'] }] })
  })

  it('records a command once, however often it is sent under its key', async () => {
    const first = await record(visit('ashgabat-2024', 'TM'), 'visit-to-ashgabat')
    const again = await record(visit('ashgabat-2024', 'TM'), 'visit-to-ashgabat')
    expect(again.body).toEqual(first.body)
    expect(await record(visit('another-2024', 'TM'), 'visit-to-ashgabat')).toMatchObject({
      status: 409,
      body: { type: 'urn:communique:problem:used-before' }
    })
    const other = await record(visit('ashgabat-2024', 'TM'))
    expect(other).toMatchObject({ status: 200, body: { recorded: [], cursor: null } })
  })

  it('sends a view only to a client that does not have it', async () => {
    const after = encodeURIComponent(cursorOf(await record(visit('samarkand-2024'))))
    const { headers } = await timeline('UZ', `?after=${after}`)
    const etag = headers.get('etag') ?? ''
    expect((await timeline('UZ', '', { headers: { 'if-none-match': etag } })).status).toBe(304)
    const later = encodeURIComponent(cursorOf(await record(visit('bukhara-2024'))))
    expect((await timeline('UZ', `?after=${later}`, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('shows a timeline live', async () => {
    const leaving = new AbortController()
    const response = await fetch(`${base}/timelines/JP/live`, { signal: leaving.signal })
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const seen: Array<number> = []
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true })
      const events = [...text.matchAll(/^event: timeline\ndata: (.*)$/gm)]
      if (events.length === seen.length) continue
      seen.splice(
        0,
        seen.length,
        ...events.map(([, data]) => (JSON.parse(data ?? '') as { entries: ReadonlyArray<unknown> }).entries.length)
      )
      if (seen.length === 3) break
      await record(visit(`tokyo-${seen.length}`, 'JP'))
    }
    expect(seen).toEqual([0, 1, 2])
    leaving.abort()
  })

  it.each([
    ['no JSON', () => record('{'), 400, 'not-json'],
    ['no command', () => record('null'), 400, 'not-a-command'],
    ['a command with a wrong field', () => record(visit('Tashkent 2024')), 400, 'not-a-command'],
    ['what contradicts the record', () => record({ ...visit('tashkent-2024', 'KZ') }), 409, 'refused'],
    ['an invalid key', () => record(visit('khiva-2024'), 'no key'), 400, 'not-a-key'],
    ['more than it takes', () => record(JSON.stringify('x'.repeat(300_000))), 413, 'too-large'],
    ['a country nobody knows', () => timeline('Atlantis'), 404, 'unknown-country'],
    ['a pledge nobody made', () => ask('/pledges/{pledge}', 'get', '/pledges/none'), 404, 'not-found'],
    ['a cursor of another log', () => timeline('UZ', '?after=elsewhere:1'), 400, 'not-a-cursor']
  ])('answers %s with a problem document', async (_what, ask, status, name) => {
    const answer = await ask()
    expect(answer).toMatchObject({ status, body: { type: `urn:communique:problem:${name}`, status } })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('says which field of a command breaks which rule', async () => {
    const { body } = await record(visit('Tashkent 2024'))
    expect(body).toMatchObject({ violations: [{ path: ['data', 'visitId'] }] })
  })

  it('tells whether all is well, and how far its views are', async () => {
    const health = () => ask('/health', 'get', '/health')
    expect(await health()).toMatchObject({
      status: 200,
      body: { status: 'Up', projections: [{ state: 'Following' }, {}] }
    })
    answers = false
    expect(await health()).toMatchObject({ status: 503, body: { status: 'Degraded' } })
    expect(await record(visit('nukus-2024'), 'nukus')).toMatchObject({ status: 503 })
    answers = true
    expect(await record(visit('nukus-2024'), 'nukus')).toMatchObject({ status: 201 })
    isSilent = true
    expect(await health()).toMatchObject({ status: 503, body: { status: 'Degraded' } })
    isSilent = false
  })

  it('describes every command that it takes', () => {
    const described = schemaAt('paths', '/commands', 'post', 'requestBody', 'content', 'application/json', 'schema')
    fc.assert(
      fc.property(cooperationCommand, (command: CooperationCommand) => {
        expect(described(JSON.parse(JSON.stringify(command))) ? [] : described.errors).toEqual([])
      }),
      { numRuns: 300 }
    )
    expect(described({ type: 'RecordVisit', data: {} })).toBe(false)
    expect(described({ ...visit('tashkent-2024'), type: 'Unheard' })).toBe(false)
  })

  it('has a description that stands on itself', async () => {
    const served: unknown = await (await fetch(`${base}/openapi.json`)).json()
    expect(served).toEqual(JSON.parse(JSON.stringify(description)))
    const references = [...JSON.stringify(served).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    const { components } = served as { components: { schemas: Readonly<Record<string, unknown>> } }
    for (const [, name] of references) expect(Object.keys(components.schemas)).toContain(name)
  })
})
