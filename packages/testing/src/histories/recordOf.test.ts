import { eventCodec, isCorrection, isCorrectionEvent, isRetraction } from '@communique/kernel'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { commandsOf } from './commandsOf.ts'
import { recordOf } from './recordOf.ts'

const Lent = eventCodec('Lent', 1, t.type({ book: t.string, to: t.string }))
type Lent = t.TypeOf<typeof Lent>
// A fixed seed, so that the outcome never varies.
const records = fc.sample(recordOf(Lent), { numRuns: 1000, seed: 1 })
const facts = records.map((record) => record.flatMap((event) => (isCorrectionEvent<Lent>(event) ? [] : [event])))

describe('hostile records of events of one’s own', () => {
  it.each<readonly [string, number, (record: (typeof records)[number], index: number) => boolean]>([
    ['nothing', 20, (record) => record.length === 0],
    ['an event delivered twice', 300, (record) => new Set(record.map(({ id }) => id)).size < record.length],
    [
      'a correction of an earlier event',
      300,
      (record) =>
        record.some((event) => isCorrection<Lent>(event) && record.some(({ id }) => id === event.data.corrects))
    ],
    [
      'a retraction of what comes later, or never',
      100,
      (record) =>
        record.some(
          (event, at) => isRetraction<Lent>(event) && !record.slice(0, at).some(({ id }) => id === event.data.retracts)
        )
    ],
    [
      'a clock that turns back',
      30,
      (record) => record.some((event, at) => event.recordedAt < (record[at - 1]?.recordedAt ?? ''))
    ],
    [
      'names that every object answers to',
      300,
      (_record, index) => (facts[index] ?? []).some(({ data }) => data.book in {})
    ],
    [
      'what was lent twice',
      500,
      (_record, index) => new Set(facts[index]?.map(({ data }) => data.book)).size < (facts[index]?.length ?? 0)
    ]
  ])('hold %s in many of a thousand', (_what, least, holds) => {
    expect(records.filter(holds).length).toBeGreaterThan(least)
  })
})

it('hold neither corrections nor retractions where the domain has none', () => {
  const added = fc.sample(recordOf(Lent, { corrections: false }), { numRuns: 1000, seed: 1 }).flat()
  expect(added.length).toBeGreaterThan(1000)
  expect(new Set(added.map(({ type }) => type))).toEqual(new Set(['Lent']))
})

it('commands come again in many a row', () => {
  const rows = fc.sample(commandsOf(Lent), { numRuns: 1000, seed: 1 })
  expect(rows.filter((row) => new Set(row).size < row.length).length).toBeGreaterThan(500)
})
