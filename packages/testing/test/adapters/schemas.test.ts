import { Type } from '@sinclair/typebox'
import { toStandardJsonSchema } from '@valibot/to-json-schema'
import { type } from 'arktype'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type EventSchema, historyOf } from '../../src/histories/historyOf.ts'

interface Lent {
  readonly type: 'Lent'
  readonly bookId: string
  readonly days: number
}

const zodSchema = z.object({ type: z.literal('Lent'), bookId: z.uuid(), days: z.int().min(1).max(30) })
const schemas = {
  zod: historyOf<Lent>(zodSchema),
  arktype: historyOf<Lent>(type({ type: "'Lent'", bookId: 'string', days: '1 <= number.integer <= 30' })),
  valibot: historyOf<Lent>(
    toStandardJsonSchema(
      v.object({
        type: v.literal('Lent'),
        bookId: v.string(),
        days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30))
      })
    )
  ),
  TypeBox: historyOf<Lent>(
    Type.Object({ type: Type.Literal('Lent'), bookId: Type.String(), days: Type.Integer({ minimum: 1, maximum: 30 }) })
  ),
  'io-ts': historyOf<Lent>(t.type({ type: t.literal('Lent'), bookId: t.string, days: t.number }) as t.Type<Lent>, {
    values: { number: fc.integer({ min: 1, max: 30 }) }
  })
}

describe('histories from a schema', () => {
  it.each(Object.entries(schemas))('hold events that it accepts: %s', (_name, histories) => {
    const events = fc.sample(histories, { seed: 1, numRuns: 100 }).flat()
    expect(events.length).toBeGreaterThan(100)
    for (const event of events) {
      expect(event.type).toBe('Lent')
      expect(Number.isInteger(event.days) && event.days >= 1 && event.days <= 30).toBe(true)
    }
    // Few identities, so that events meet.
    expect(new Set(events.map(({ bookId }) => bookId)).size).toBeLessThan(events.length / 2)
  })

  it('name by its path what they cannot make', () => {
    const dated = z.object({ type: z.literal('Lent'), data: z.object({ on: z.date() }) })
    expect(() => historyOf(dated)).toThrow(/Values of data\.on cannot be made.*values: \{ 'data\.on': … \}/)
    const given = historyOf(dated, { values: { 'data.on': fc.constant(new Date(0)) } })
    expect(fc.sample(given, { seed: 1, numRuns: 20 }).flat()[0]?.data.on).toEqual(new Date(0))
    const refined = z.object({
      type: z.literal('Lent'),
      lines: z.array(z.object({ n: z.int().refine((n) => n === 7919) })).min(1)
    })
    expect(() => fc.sample(historyOf(refined), 20)).toThrow(/values of lines\[\]\.n .*values: \{ 'lines\[\]\.n': … \}/)
    const primes = historyOf(refined, { values: { 'lines[].n': fc.constant(7919) } })
    expect(fc.sample(primes, { seed: 1, numRuns: 20 }).flat().length).toBeGreaterThan(0)
  })

  it.each<readonly [string, EventSchema<unknown>, RegExp]>([
    ['a rule of JSON Schema', { type: 'object', properties: { a: { not: {} } } }, /Values of a .*"not"/],
    [
      'a value of any kind',
      { type: 'object', properties: { a: { type: 'array', items: {} } } },
      /Values of a\[\] .*'a\[\]'/
    ],
    [
      'a schema that is elsewhere',
      { type: 'object', properties: { a: { $ref: 'other.json' } } },
      /Values of a .*other\.json/
    ],
    ['undefined of TypeBox', Type.Object({ a: Type.Object({ b: Type.Undefined() }) }), /Values of a\.b .*'a\.b'/],
    ['a Date of TypeBox', Type.Object({ on: Type.Date() }), /Values of on .*'on'/],
    ['a bigint of arktype', type({ type: "'Lent'", data: { n: 'bigint' } }) as never, /Values of data\.n .*'data\.n'/]
  ])('name by its path and remedy %s', (_what, schema, message) => {
    expect(() => fc.sample(historyOf(schema), 20)).toThrow(message)
  })

  it('name by its path, and by the name of its codec, what io-ts cannot say', () => {
    const Isbn = new t.Type<string>('Isbn', t.string.is, t.string.validate, t.identity)
    const lent = t.type({ type: t.literal('Lent'), data: t.type({ books: t.array(t.type({ isbn: Isbn })) }) })
    expect(() => historyOf(lent)).toThrow(/Isbn.*data\.books\[\]\.isbn.*\{ "Isbn": … \}/)
    const Rare = t.brand(
      t.string,
      (text): text is t.Branded<string, { readonly Rare: symbol }> => text === 'a rare one',
      'Rare'
    )
    const rare = t.type({ type: t.literal('Lent'), data: t.type({ title: Rare }) })
    expect(() => fc.sample(historyOf(rare), 20)).toThrow(/Rare.*data\.title.*\{ "Rare": … \}/)
    const named = historyOf(rare, { values: { Rare: fc.constant('a rare one') } })
    expect(fc.sample(named, { seed: 1, numRuns: 20 }).flat()[0]?.data.title).toBe('a rare one')
  })

  it.each<readonly [string, fc.Arbitrary<ReadonlyArray<{ readonly n: number }>>]>([
    ['io-ts', historyOf(t.type({ n: t.Int }))],
    ['zod', historyOf(z.object({ n: z.int() }))],
    ['arktype', historyOf(type({ n: 'number.integer' }) as never)],
    ['JSON Schema', historyOf({ type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] })]
  ])('hold whole numbers that are safe, large ones too: %s', (_name, histories) => {
    const numbers = fc.sample(histories, { seed: 1, numRuns: 500 }).flatMap((history) => history.map(({ n }) => n))
    expect(numbers.filter((n) => !Number.isSafeInteger(n))).toEqual([])
    expect(numbers.some((n) => Math.abs(n) > 2 ** 40)).toBe(true)
    expect(numbers.filter((n) => Math.abs(n) < 5).length).toBeGreaterThan(numbers.length / 2)
  })

  it('are of every hour, and about one kind of event in a third of all', () => {
    const event = z.discriminatedUnion(
      'type',
      ['A', 'B', 'C', 'D'].map((name) => z.object({ type: z.literal(name), at: z.iso.datetime() })) as never
    )
    const histories = fc.sample(historyOf<{ readonly type: string; readonly at: string }>(event), {
      seed: 1,
      numRuns: 200
    })
    expect(new Set(histories.flat().map(({ at }) => at.slice(11, 13))).size).toBe(24)
    const dense = histories.filter((history) =>
      ['A', 'B', 'C', 'D'].some(
        (name) => history.length > 5 && history.filter((each) => each.type === name).length > history.length * 0.6
      )
    )
    expect(dense.length).toBeGreaterThan(30)
  })
})
