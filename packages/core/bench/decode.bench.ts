import { cooperationEvents } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { test } from 'vitest'
import { CooperationEvent } from '../src/cooperationEvent.ts'
import { Citation } from '../src/kernel/citation.ts'
import { compiled } from '../src/kernel/compiledCodec/compiled.ts'
import { eventCodec } from '../src/kernel/eventCodec.ts'
import { Envelope } from '../src/kernel/recorded.ts'
import { identifier } from '../src/kernel/identifier.ts'
import { nullable, Text } from '../src/kernel/refinement.ts'

/**
 * Decoding by io-ts and by the same codec compiled. The rules of refined values cost both the same, so the ratio
 * depends on what they are: drafts have none, letters those of identifiers, texts and instants, and the events of the
 * catalogue parse dates and amounts.
 *
 * Goals, as times that io-ts takes: 4.5 as code and 2 as closures; what is refused 1.
 */
const rounds = 61
const loops = 10

const letterTypes = ['Sent', 'Received', 'Filed', 'Answered', 'Lost', 'Found', 'Copied', 'Sealed', 'Opened', 'Burnt']
const letterCodec = (id: t.Mixed, text: t.Mixed, citation: t.Mixed, around: t.Mixed): t.Mixed => {
  const facts = t.type({
    letterId: id,
    from: t.type({ name: text, seat: nullable(t.string) }),
    to: t.readonlyArray(t.type({ name: text, role: t.keyof({ Addressee: null, Copy: null }) })),
    pages: t.number,
    enclosed: t.readonlyArray(t.type({ title: t.string, pages: t.number, secret: t.boolean })),
    register: t.record(t.string, t.number),
    answers: nullable(id),
    rests: t.readonlyArray(citation)
  })
  return t.union(
    // Ten are more than two.
    letterTypes.map((type) => t.intersection([eventCodec(`Letter${type}`, 1, facts), around])) as unknown as [
      t.Mixed,
      t.Mixed
    ]
  )
}
const Letter = letterCodec(identifier('LetterId'), Text, Citation, Envelope)
const Draft = letterCodec(
  t.string,
  t.string,
  t.type({ source: t.string }),
  t.type({ id: t.string, stream: t.string, version: t.number, position: t.number, causationId: nullable(t.string) })
)
const letters: ReadonlyArray<unknown> = Array.from({ length: 500 }, (_, at) => ({
  id: `event-${at}`,
  schemaVersion: 1,
  stream: `letter/letter-${at}`,
  version: 1,
  position: at + 1,
  recordedAt: '2024-06-03T09:00:00.000Z',
  recordedBy: 'registry',
  correlationId: 'post-of-june',
  causationId: at % 2 === 0 ? null : `event-${at - 1}`,
  citations: [],
  type: `Letter${letterTypes[at % letterTypes.length]}`,
  data: {
    letterId: `letter-${at}`,
    from: { name: 'the registry', seat: at % 3 === 0 ? null : 'Rabat' },
    to: Array.from({ length: 1 + (at % 4) }, (_, index) => ({ name: `office ${index}`, role: 'Addressee' })),
    pages: at % 9,
    enclosed: Array.from({ length: at % 5 }, (_, index) => ({ title: `annex ${index}`, pages: index, secret: false })),
    register: { volume: at % 7, folio: at },
    answers: null,
    rests: [{ source: 'file-1', digest: null, position: null, quote: { exact: 'a', prefix: '', suffix: '' } }]
  }
}))

const events: ReadonlyArray<unknown> = Object.values<fc.Arbitrary<unknown>>(cooperationEvents).flatMap((values) =>
  fc.sample(values, { seed: 1, numRuns: 10 })
)

/** As it would be read from a file, with nonsense in the place of one fact, another one each time. */
const parsed = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  values.map((value): unknown => JSON.parse(JSON.stringify(value)))
const damaged = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  parsed(values).map((value, at) => {
    const data = Object.entries(Object(Object(value).data))
    const facts = data.map(([key, fact], index) => [key, index === at % data.length ? { nonsense: null } : fact])
    return { ...Object(value), data: Object.fromEntries(facts) }
  })

const median = (times: ReadonlyArray<number>): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN

const microseconds = (codec: t.Mixed, values: ReadonlyArray<unknown>, accepted: boolean): number => {
  const start = performance.now()
  for (let loop = 0; loop < loops; loop += 1)
    for (const value of values)
      if (E.isRight(codec.decode(value)) !== accepted) throw new Error(`${codec.name} decodes otherwise than expected`)
  return ((performance.now() - start) * 1000) / (loops * values.length)
}

const workloads: ReadonlyArray<{
  readonly name: string
  readonly codec: t.Mixed
  readonly values: ReadonlyArray<unknown>
  readonly accepted: boolean
}> = [
  { name: 'drafts', codec: Draft, values: parsed(letters), accepted: true },
  { name: 'drafts, damaged', codec: Draft, values: damaged(letters), accepted: false },
  { name: 'letters', codec: Letter, values: parsed(letters), accepted: true },
  { name: 'letters, damaged', codec: Letter, values: damaged(letters), accepted: false },
  { name: 'events of the catalogue', codec: CooperationEvent, values: parsed(events), accepted: true },
  { name: 'events, damaged', codec: CooperationEvent, values: damaged(events), accepted: false }
]

test.each(workloads)('decoding: $name', ({ name, codec, values, accepted }) => {
  const ways = [
    ['io-ts', codec],
    ['as code', compiled(codec)],
    ['as closures', compiled(codec, 'Closures')]
  ] as const
  // Interleaved, so that whatever else the machine does slows all of them.
  const times = Array.from({ length: rounds }, () => ways.map(([, way]) => microseconds(way, values, accepted)))
  const medians = ways.map((_, index) => median(times.slice(10).map((round) => round[index] ?? NaN)))
  const [baseline = NaN] = medians
  console.table(
    Object.fromEntries(
      ways.map(([way], index) => {
        const own = medians[index] ?? NaN
        return [
          `${name}: ${way}`,
          { 'µs a value': own.toFixed(2), 'times as fast as io-ts': (baseline / own).toFixed(2) }
        ]
      })
    )
  )
})
