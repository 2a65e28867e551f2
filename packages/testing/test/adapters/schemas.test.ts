import { Type } from '@sinclair/typebox'
import { toStandardJsonSchema } from '@valibot/to-json-schema'
import { type } from 'arktype'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { historyOf } from '../../src/histories/historyOf.ts'

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
    const refined = z.object({ type: z.literal('Lent'), prime: z.int().refine((n) => n === 7919) })
    expect(() => fc.sample(historyOf(refined), 20)).toThrow(/prime/)
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
