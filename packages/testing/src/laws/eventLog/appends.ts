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

/** Types that a database may take amiss. */
export const oddTypes: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('TextSigned', 'TextCommented'),
  fc.constantFrom(
    'NULL',
    '{}',
    '{"a",NULL}',
    "it's",
    '"',
    '\\',
    '\\u0000',
    'a\u0000b',
    '\ud800',
    '\uf8ff0000',
    'ß日本𝄞',
    '__proto__'
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
)

/** Any text, also such as no database has a place for. */
const oddTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\u0000',
    'a\ud83d',
    '\udc00b',
    '\\u0000',
    '\\ud800',
    '\uf8ff0000',
    "'; drop table events; --",
    '\ufeff',
    '\u2028',
    '1e999'
  )
)

/** Any JSON, with names and texts as odd as can be. */
export const oddJson: fc.Arbitrary<unknown> = fc.letrec<{ readonly json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -0, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, 0.1),
    oddTexts,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
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
