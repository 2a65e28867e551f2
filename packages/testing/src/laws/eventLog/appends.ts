import {
  type CorrelationId,
  type EventId,
  type EventToAppend,
  type ExpectedVersion,
  type Instant,
  type RecorderId,
  type StreamName,
  streamName
} from '@communique/kernel'
import * as fc from 'fast-check'
import type { readonlyNonEmptyArray as RNEA } from 'fp-ts'

export type Events = RNEA.ReadonlyNonEmptyArray<EventToAppend>

/** Names that cases do not share, so that they may share a log. */
export interface Names {
  readonly stream: (name: string) => StreamName
  readonly eventId: (name: string | number) => EventId
}

/** A log that is shared by the cases of a law, each with names of its own. */
export const naming = (): (() => Names) => {
  let cases = 0
  return () => {
    const own = `c${(cases += 1)}`
    return {
      stream: (name) => streamName('text', own, name),
      // A letter, digits and hyphens: an identifier.
      eventId: (name) => `${own}-${name}` as EventId
    }
  }
}

/** An event of some content, with what an envelope needs. */
export const eventToAppend = (id: EventId, type = 'TextCommented', data: unknown = { text: 'a' }): EventToAppend => ({
  id,
  type,
  schemaVersion: 1,
  data,
  recordedAt: '2024-06-03T09:00:00.000Z' as Instant,
  recordedBy: 'registry' as RecorderId,
  correlationId: 'june' as CorrelationId,
  causationId: null,
  citations: []
})

const [surrogates, firstSurrogate, storable] = [0x800, 0xd800, 0x10ffff - 0x800]

/** Any character but NUL and half surrogates, the plainest first: the `a`. */
const anyCharacter = fc.nat(storable - 1).map((index) => {
  const code = ((index + 0x60) % storable) + 1
  return String.fromCodePoint(code < firstSurrogate ? code : code + surrogates)
})

/** Any text, also such as a database may take amiss. */
const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: anyCharacter, maxLength })

/** Text that not every store can hold. */
const unstorableTexts = fc
  .tuple(anyText(4), fc.constantFrom('\0', '\ud83d', '\udc00'))
  .map(([text, odd]) => `${odd} ${text}`)

/** Types that a database may take amiss. */
export const oddTypes: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('TextSigned', 'TextCommented'),
  fc.constantFrom('NULL', '{}', '{"a",NULL}', "it's", '"', '\\', '\\u0000', '\uf8ff0000', 'ß日本𝄞', '__proto__'),
  anyText(12).filter((type) => type !== '')
)

/** Texts that mean something to somebody. */
const oddTexts = fc.oneof(
  anyText(12),
  fc.constantFrom('\\u0000', '\\ud800', '\uf8ff0000', "'; drop table events; --", '\ufeff', '\u2028', '1e999')
)

/** Any JSON, with names and texts as odd as can be. */
export const oddJson: fc.Arbitrary<unknown> = fc.letrec<{ readonly json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, 1e21, -5e-324, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 2 ** 64, 0.1),
    oddTexts,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(fc.oneof(oddTexts, fc.constantFrom('b', 'a', '10', '9', '__proto__', 'constructor')), tie('json')),
        {
          maxLength: 5
        }
      )
      .map((fields) => Object.fromEntries(fields))
  )
})).json

/** Nested so deep that nobody can follow. */
const nested = (levels: number): unknown => {
  let value: unknown = []
  for (let level = 1; level < levels; level += 1) value = level % 2 === 0 ? [value] : { in: value }
  return value
}

/** A value that not every store gives back as it was, and the rule of strict JSON that it breaks. */
const unstorableValues: fc.Arbitrary<readonly [rule: string, value: unknown]> = fc.oneof(
  fc.constantFrom<readonly [string, unknown]>(
    ['NegativeZero', -0],
    // As it comes from JSON.
    ['NotFinite', JSON.parse('1e400')],
    ['NotFinite', Number.NaN],
    ['NotJson', undefined],
    ['NotJson', 1n],
    ['NotJson', new Date(0)],
    ['TooDeep', nested(20_000)],
    ['TooDeep', nested(101)]
  ),
  unstorableTexts.map((text) => [text.startsWith('\0') ? 'NulCharacter' : 'HalfSurrogate', text] as const)
)

/** Such a value somewhere in JSON, and the path to it. */
export const unstorable = fc
  .record({
    odd: unstorableValues,
    beside: oddJson,
    path: fc.array(fc.oneof(fc.constantFrom('comments', 'by'), fc.constantFrom(0, 1)), { maxLength: 5 })
  })
  .map(({ odd: [rule, value], beside, path }) => ({
    rule,
    path: path.map(String),
    data: path.reduceRight<unknown>(
      (inner, step) =>
        typeof step === 'number' ? [...Array<unknown>(step).fill(beside), inner] : { a: beside, [step]: inner },
      value
    )
  }))

export const expectations = (greatest: number): fc.Arbitrary<ExpectedVersion> =>
  fc.oneof(
    fc.constantFrom<ExpectedVersion>({ type: 'Any' }, { type: 'NoStream' }, { type: 'StreamExists' }),
    fc.nat(greatest).map((version): ExpectedVersion => ({ type: 'AtVersion', version }))
  )

/** A list that has something in it. */
export const nonEmpty = <A>(members: ReadonlyArray<A>): RNEA.ReadonlyNonEmptyArray<A> => {
  const [first, ...rest] = members
  if (first === undefined) throw new Error('nothing to append')
  return [first, ...rest]
}
