import { cooperationLedger } from '@communique/core'
import { cooperationCommand, recordStory } from '@communique/fixtures'
import { inMemoryEventLog } from '@communique/kernel'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { testOffice, type TestOffice } from './testOffice.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
}
interface Operation {
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, unknown>>
}
type Described = readonly [path: string, method: string, operation: Operation]

const started = async (): Promise<{ readonly office: TestOffice; readonly operations: ReadonlyArray<Described> }> => {
  const log = inMemoryEventLog()
  await recordStory(cooperationLedger({ log }))()
  const office = testOffice({ log, requestsPerMinute: 1e9 })
  await office.ready()
  const { paths } = (await office.get('/openapi.json')).body as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Described => [path, method, operation])
  )
  return { office, operations }
}

/** Values that a careful client sends, and those that nobody sends by mistake. */
const value = fc.oneof(
  fc.constantFrom(
    'UZ',
    'Japan',
    '2024-06-03',
    '2024-06-03T09:00:00.000Z',
    '1',
    '100',
    '-position',
    'eventId,type',
    'release-07'
  ),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'null',
    '-1',
    '1e9',
    '9'.repeat(400),
    '../..',
    '%',
    '\u0000',
    '\ud800',
    '{}',
    '[]',
    '"'
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.json({ maxDepth: 3 })
)

/** Text as it can be sent: half a surrogate pair is replaced. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

/** Text as it can stand in a header. */
const headerOf = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?')

const bodyOf = fc.oneof(
  cooperationCommand.map((command) => JSON.stringify(command)),
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constant(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
  fc.constant('source: { id: a, title: b }\nclaims: [&a [*a]]')
)

const asked = (operations: ReadonlyArray<Described>) =>
  fc.constantFrom(...operations).chain(([path, method, operation]) =>
    fc
      .record({
        values: fc.tuple(...(operation.parameters ?? []).map(() => fc.option(value, { freq: 2 }))),
        body: bodyOf,
        type: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...Object.keys(operation.requestBody?.content ?? { none: null })) },
          { weight: 1, arbitrary: value }
        )
      })
      .map(({ values, body, type }) => {
        const query = new URLSearchParams()
        const headers: Record<string, string> = method === 'post' ? { 'content-type': headerOf(type) } : {}
        let address = path
        for (const [at, { name, in: place }] of (operation.parameters ?? []).entries()) {
          const text = values[at] ?? null
          if (place === 'path')
            address = address.replace(`{${name}}`, encodeURIComponent(wellFormed(text ?? 'none')) || 'none')
          else if (text !== null && place === 'query') query.append(name, text)
          else if (text !== null) headers[name] = headerOf(text)
        }
        const init: RequestInit = {
          method: method.toUpperCase(),
          headers,
          ...(method === 'post' && { body: wellFormed(body) })
        }
        return { path: `${address}?${query.toString()}`, operation, init }
      })
  )

it('answers whatever is asked as its description says, and never fails', async () => {
  const { office, operations } = await started()
  await fc.assert(
    fc.asyncProperty(asked(operations), async ({ path, init, operation }) => {
      const response = await office.service.fetch(new Request(`http://localhost${path}`, init), { peer: '127.0.0.1' })
      if (response.headers.get('content-type') === 'text/event-stream') await response.body?.cancel()
      else await response.text()
      const isDescribed = Object.hasOwn(operation.responses, String(response.status))
      expect([response.status < 500, isDescribed, response.status]).toEqual([true, true, response.status])
    }),
    { numRuns: Number(process.env['HOSTILE_REQUESTS'] ?? 400) }
  )
  await office.service.stop()
})
