import {
  CooperationCommand,
  fromCloudEvent,
  fromCloudEventBatch,
  readCooperationEvent,
  readLedger,
  schemaVersions,
  StoredEvent,
  storedForm,
  toCloudEvent,
  validate
} from '@communique/core'
import { anyCooperationHistory, cooperationCommand } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'

/** What stands at every place of a JSON value, itself first. */
const places = (value: unknown): ReadonlyArray<ReadonlyArray<string>> =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, member]) => places(member).map((path) => [key, ...path]))]
    : [[]]

/** The value with something else at one of its places; `undefined` leaves the place out. */
const changed = (value: unknown, [key, ...rest]: ReadonlyArray<string>, to: unknown): unknown => {
  if (key === undefined) return to
  const entries = Object.entries(Object(value)).flatMap(([name, member]): ReadonlyArray<readonly [string, unknown]> => {
    const next = name === key ? changed(member, rest, to) : member
    return next === undefined ? [] : [[name, next]]
  })
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
}

const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'type',
  'data',
  ''
]

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    undefined,
    null,
    0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER + 1,
    '',
    ' ',
    '__proto__',
    'constructor',
    '\u0000',
    '\uD800',
    '9'.repeat(400),
    'a'.repeat(65),
    '9999-99-99',
    '[[[',
    [],
    {}
  ),
  fc
    .array(fc.tuple(fc.constantFrom(...hostileKeys), fc.jsonValue({ maxDepth: 1 })), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries)),
  // Own properties of this name come from JSON only.
  fc
    .constantFrom('{"__proto__":{"type":"VisitPaid"}}', '{"constructor":{"prototype":{}}}')
    .map((text) => JSON.parse(text))
)

/** Valid values, made once: to change one in many ways is cheap, to make one is not. */
const few = <A>(valid: fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.constantFrom(...fc.sample(valid, { seed: 1, numRuns: 500 }))

/** A valid value with up to three of its places changed. */
const mutated = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(valid, fc.array(fc.tuple(fc.nat(), hostile), { maxLength: 3 })).map(([value, changes]) =>
    changes.reduce((value: unknown, [place, to]) => {
      const all = places(value)
      return changed(value, all[place % all.length] ?? [], to)
    }, value)
  )

const source = 'https://example.org/ledgers/cooperation'

/** Events as they are stored. */
const stored: fc.Arbitrary<unknown> = few(
  anyCooperationHistory.map((history) => history.map((event) => ({ ...event, ...storedForm(event, schemaVersions) })))
).chain((history) => fc.constantFrom(...history, {}))
const cloudEvent = stored.map((event) =>
  E.fold(
    () => ({}),
    (event: StoredEvent): object => toCloudEvent(event, { source })
  )(validate(StoredEvent)(event))
)
const text = (value: unknown): string => JSON.stringify(value) ?? ''

const damagedText = fc
  .tuple(mutated(cloudEvent), fc.nat(), fc.string({ maxLength: 2 }), fc.constantFrom('', '\n', '\r\n', '\n\n'))
  .map(([value, place, char, end]) => {
    const whole = text(value)
    const at = place % (whole.length + 1)
    return place % 3 === 0 ? whole + end : whole.slice(0, at) + char + (place % 3 === 1 ? whole.slice(at) : '') + end
  })

/** How an input came out: a word to count by. */
type Outcome = string

const validated = (result: E.Either<unknown, unknown>): Outcome => (E.isRight(result) ? 'accepted' : 'refused')

export interface Entrance {
  readonly name: string
  readonly input: fc.Arbitrary<unknown>
  readonly decode: (input: unknown) => Outcome
}

/** Every place where JSON from outside enters. */
export const entrances: ReadonlyArray<Entrance> = [
  {
    name: 'event reader',
    input: fc.oneof({ weight: 9, arbitrary: mutated(stored) }, { weight: 1, arbitrary: hostile }),
    decode: (input) =>
      E.fold(
        () => 'no stored event',
        (event: StoredEvent) =>
          E.fold(
            ({ type }: { readonly type: string }) => type,
            () => 'accepted'
          )(readCooperationEvent(event))
      )(validate(StoredEvent)(input))
  },
  {
    name: 'CloudEvent',
    input: fc.oneof({ weight: 9, arbitrary: mutated(cloudEvent) }, { weight: 1, arbitrary: hostile }),
    decode: (input) => validated(fromCloudEvent(input))
  },
  {
    name: 'CloudEvent batch',
    input: mutated(fc.array(cloudEvent, { maxLength: 2 })),
    decode: (input) => validated(fromCloudEventBatch(input))
  },
  {
    name: 'command',
    input: fc.oneof({ weight: 9, arbitrary: mutated(few(cooperationCommand)) }, { weight: 1, arbitrary: hostile }),
    decode: (input) => validated(validate(CooperationCommand)(input))
  },
  {
    name: 'ledger',
    input: fc.oneof(damagedText, fc.string(), fc.uint8Array({ maxLength: 40 })),
    decode: (input) =>
      [...readLedger(typeof input === 'string' ? input : [input as Uint8Array], 'KeepReading')]
        .map((read) => (E.isRight(read) ? 'accepted' : read.left.type))
        .join(', ') || 'empty'
  }
]
