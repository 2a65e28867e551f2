import { type CooperationCommand, cooperationLedger } from '@communique/core'
import { cooperationCommand, recordStory } from '@communique/fixtures'
import { inMemoryEventLog } from '@communique/kernel'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { testOffice, type TestOffice, visit } from '../../test/testOffice.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<{ readonly name: string; readonly in: string }>
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

let office: TestOffice
let description: Readonly<Record<string, unknown>> = {}
let paths: Paths = {}
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const schemaAt = (...path: ReadonlyArray<string>) =>
  ajv.compile({ $ref: `service#/${path.map((each) => encodeURIComponent(each.replaceAll('/', '~1'))).join('/')}` })

beforeAll(async () => {
  const log = inMemoryEventLog()
  await recordStory(cooperationLedger({ log }))()
  office = testOffice({ log })
  await office.ready()
  description = (await office.get('/openapi.json')).body
  paths = description['paths'] as Paths
  ajv.addSchema(description, 'service')
})

describe('the description of the service', () => {
  it('stands on itself, and names each operation once', () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    const { schemas } = description['components'] as { readonly schemas: Readonly<Record<string, unknown>> }
    for (const [, name] of references) expect(Object.keys(schemas)).toContain(name)
    const ids = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
    expect(new Set(ids).size).toBe(ids.length)
    for (const [path, operations] of Object.entries(paths))
      for (const { parameters = [] } of Object.values(operations)) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(named)
        const all = parameters.map((each) => `${each.in} ${each.name}`)
        expect(new Set(all).size).toBe(all.length)
      }
  })

  it('describes every answer to a question about the ten releases', async () => {
    const given: Readonly<Record<string, string>> = {
      country: 'NE',
      party: 'none',
      source: 'release-07',
      treaty: 'none',
      duties: '?day=2024-06-30&until=2034-06-30'
    }
    for (const [path, { get }] of Object.entries(paths)) {
      if (get === undefined || path.startsWith('/live/')) continue
      const query = [
        ...(path.includes('/duties') || path.includes('/treaties/{treaty}')
          ? ['day=2024-06-30', 'until=2034-06-30']
          : []),
        ...(path.startsWith('/differences/') ? ['knownFrom=2024-06-03'] : [])
      ]
      const known = new Set(get.parameters?.map(({ name }) => name))
      const asked = query.filter((each) => known.has(each.split('=')[0] ?? ''))
      const answer = await office.get(
        `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? 'none')}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
      )
      const type = answer.headers.get('content-type') ?? ''
      expect(Object.keys(get.responses[String(answer.status)]?.content ?? {})).toContain(type.split(';')[0])
      // The schemas of texts say that they are texts.
      if (!type.includes('json')) continue
      const validates = schemaAt('paths', path, 'get', 'responses', String(answer.status), 'content', type, 'schema')
      expect([path, answer.status, validates(answer.body) ? [] : validates.errors]).toEqual([path, answer.status, []])
      expect([200, 404]).toContain(answer.status)
    }
  })

  it('describes every command that the service takes, with and without what may be left out', () => {
    const described = schemaAt('paths', '/commands', 'post', 'requestBody', 'content', 'application/json', 'schema')
    fc.assert(
      fc.property(cooperationCommand, (command: CooperationCommand) => {
        expect(described(JSON.parse(JSON.stringify(command))) ? [] : described.errors).toEqual([])
      }),
      { numRuns: 100 }
    )
    const { type, data } = visit('tashkent-2024')
    const { participants: _participants, unnamed: _unnamed, ...short } = data
    expect(described({ type, data: short })).toBe(true)
    expect(described({ type, data: { ...short, visitId: 'Tashkent 2024' } })).toBe(false)
    expect(described({ type: 'RecordVisit', data: {} })).toBe(false)
    expect(described({ type: 'Unheard', data })).toBe(false)
    expect(described({ type, data, citations: [{ source: 'release-of-may' }] })).toBe(true)
  })

  it('describes the problems of a request', async () => {
    const answers = [
      ['/commands', 'post', await office.post('/commands', '{')],
      ['/commands', 'post', await office.post('/commands', {})],
      ['/parties', 'get', await office.get('/parties?colour=red')],
      ['/timelines/{country}', 'get', await office.get('/timelines/Atlantis')]
    ] as const
    for (const [path, method, { status, body }] of answers) {
      const validates = schemaAt(
        'paths',
        path,
        method,
        'responses',
        String(status),
        'content',
        'application/problem+json',
        'schema'
      )
      expect([status, validates(body) ? [] : validates.errors]).toEqual([status, []])
    }
  })
})
