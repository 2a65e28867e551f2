import { cooperationEvents } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { entrances } from '../../../../../scripts/hostileInputs.ts'
import { CooperationCommand, CooperationEvent } from '@communique/core'
import { StoredEvent } from '../../events/storedEvent.ts'
import { refined } from '../refinement.ts'
import { compiled, type CompiledTo } from './compiled.ts'

const ways: ReadonlyArray<CompiledTo> = ['CodeWhereAllowed', 'Closures']

type Outcome = { readonly threw: unknown } | { readonly decoded: E.Either<t.Errors, unknown> }

const outcome = (decode: () => t.Validation<unknown>): Outcome => {
  try {
    return { decoded: decode() }
  } catch (threw) {
    return { threw }
  }
}

/** All objects of a value, itself among them. */
const objectsOf = (value: unknown, found: Set<unknown> = new Set()): ReadonlySet<unknown> => {
  if (typeof value === 'object' && value !== null && !found.has(value)) {
    found.add(value)
    for (const member of Object.values(value)) objectsOf(member, found)
  }
  return found
}

/** Equality in every respect that a caller can observe: contents, identities, and errors with their contexts. */
const expectSame = (input: unknown, ours: Outcome, theirs: Outcome): void => {
  // A rule that throws is asked no oftener than io-ts asks it, and perhaps not at all.
  if ('threw' in theirs) return
  expect(ours).toStrictEqual(theirs)
  if ('threw' in ours) return
  if (E.isRight(ours.decoded) && E.isRight(theirs.decoded))
    expect(Object.is(ours.decoded.right, input)).toBe(Object.is(theirs.decoded.right, input))
  if (E.isLeft(ours.decoded) && E.isLeft(theirs.decoded)) {
    const objects = objectsOf(input)
    for (const [index, error] of ours.decoded.left.entries()) {
      const other = theirs.decoded.left[index]
      if (objects.has(other?.value)) expect(error.value === other?.value).toBe(true)
      for (const [depth, { type, actual }] of error.context.entries()) {
        const above = other?.context[depth]
        expect(type === above?.type).toBe(true)
        if (objects.has(above?.actual)) expect(actual === above?.actual).toBe(true)
      }
    }
  }
}

const expectEqualOn = (codec: t.Mixed, inputs: ReadonlyArray<unknown>): void => {
  const context = [{ key: 'above', type: t.unknown, actual: null }]
  for (const way of ways) {
    const fast = compiled(codec, way)
    for (const input of inputs) {
      const theirs = outcome(() => codec.decode(input))
      expectSame(
        input,
        outcome(() => fast.decode(input)),
        theirs
      )
      expectSame(
        input,
        outcome(() => fast.validate(input, context)),
        outcome(() => codec.validate(input, context))
      )
      expect(outcome(() => E.right(fast.is(input)))).toStrictEqual(outcome(() => E.right(codec.is(input))))
    }
  }
}

class Ambassador {
  readonly type = 'a'
  get a(): number {
    return 1
  }
}

const sparse = (): Array<unknown> => Object.assign([], { 2: 1 })

const oddities: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    NaN,
    0,
    -0,
    1,
    '',
    'a',
    'b',
    'type',
    '__proto__',
    true,
    1n,
    Symbol.iterator
  ),
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      sparse,
      () => new Ambassador(),
      () => Object.create({ a: 1, b: 'b', type: 'a' }),
      () => Object.assign(Object.create(null), { a: 1 }),
      () => ({ a: undefined }),
      () => ({ a: NaN, b: 1 }),
      () => JSON.parse('{"__proto__":{"a":1},"a":1}'),

      () => Object.assign([], { a: 1, type: 'a' }),
      () => Object.assign(() => 1, { a: 1, type: 'a' })
    )
    .map((make) => make()),
  fc.jsonValue({ maxDepth: 1 })
)

/** A codec, and values that are often nearly valid. */
interface Specimen {
  readonly codec: t.Mixed
  readonly values: fc.Arbitrary<unknown>
}

const specimen = (codec: t.Mixed, ...values: ReadonlyArray<fc.Arbitrary<unknown>>): Specimen => ({
  codec,
  values: fc.oneof({ weight: 12, arbitrary: fc.oneof(...values) }, { weight: 1, arbitrary: oddities })
})

const constant = (...values: ReadonlyArray<unknown>): fc.Arbitrary<unknown> => fc.constantFrom(...values)

const NumberFromText = new t.Type<number, string>(
  'NumberFromText',
  t.number.is,
  (u, c) => (typeof u === 'string' && u !== '' ? t.success(Number(u)) : t.failure(u, c, 'no digits')),
  String
)
const Upright = new t.Type<unknown>(
  'Upright',
  t.unknown.is,
  (u, c) => (u === 'b' ? t.failure(u, c) : t.success(u)),
  t.identity
)
/** Absent becomes present, and nothing is ever refused. */
const WithDefault = new t.Type<unknown>('WithDefault', t.unknown.is, (u) => t.success(u ?? 'a'), t.identity)
const Even = refined('Even', t.number, (value) => (value % 2 === 0 ? null : 'Odd'))
const Present = refined('Present', t.unknown, (value) => (value === undefined ? 'Absent' : null))
const Short = refined('Short', t.string, (value) => (value.length < 2 ? null : 'TooLong'))
const NotB = refined('NotB', Short, (value) => (value === 'b' ? 'B' : null))
/** A rule that not every value can be asked. */
const Long = t.refinement(t.any, (value: { readonly length: number }) => value.length > 1, 'Long')
/** As libraries of codecs make them: the kind and the fields of another codec, and a decoding of its own. */
const withFallback = (codec: t.Mixed, fallback: unknown): t.Mixed =>
  Object.assign(Object.create(Object.getPrototypeOf(codec)), codec, {
    validate: (u: unknown, c: t.Context) => E.orElse(() => t.success(fallback))(codec.validate(u, c))
  })

interface Tree {
  readonly label: string
}
const Tree: t.Type<Tree> = t.recursion('Tree', (self) =>
  t.intersection([t.type({ label: t.string }), t.partial({ next: self })])
)
const tree = { label: 'a', next: { label: 'b', next: { label: 'c' } } }

const leaves: ReadonlyArray<Specimen> = [
  specimen(t.string, constant('', 'a')),
  specimen(t.number, constant(0, -0, 1, NaN, Infinity)),
  specimen(t.boolean, fc.boolean()),
  specimen(t.bigint, constant(1n)),
  specimen(t.null, constant(null)),
  specimen(t.undefined, constant(undefined)),
  specimen(t.void, constant(undefined)),
  specimen(t.unknown, oddities),
  specimen(t.any, oddities),
  specimen(t.never as unknown as t.Mixed, oddities), // what it decodes is of no concern here
  specimen(t.UnknownArray, constant([], [NaN])),
  specimen(t.UnknownRecord, constant({}, { a: NaN })),
  specimen(t.object, constant({}, [])),
  specimen(t.Function, constant(String)),
  specimen(t.literal('a'), constant('a')),
  specimen(t.literal(0), constant(0, -0)),
  specimen(t.literal(-0), constant(0, -0)),
  specimen(t.literal(1), constant(1)),
  specimen(t.literal(NaN), constant(NaN)),
  specimen(t.literal(false), constant(false)),
  specimen(t.keyof({ a: null, b: null }), constant('a', 'b', 'toString', '__proto__')),
  specimen(t.Int, constant(1, 0, -0, 1.5, NaN)),
  specimen(Even, constant(2, 3, 0, -0)),
  specimen(Short, constant('', 'a', 'b', 'ab')),
  specimen(NotB, constant('a', 'b', 'ab')),
  specimen(t.union([NotB, t.null]), constant(null, 'a', 'b')),
  specimen(t.union([t.null, t.literal('a'), t.number]), constant(null, 'a', 1, NaN)),
  specimen(
    t.refinement(t.union([t.string, t.null]), (value) => value !== null),
    constant(null, 'a')
  ),
  specimen(Present, oddities),
  specimen(Long, constant('ab', 'a', [1, 2], [])),
  specimen(Tree, constant(tree, { label: 'a', next: { label: 1 } })),
  specimen(t.partial({ a: Present }), constant({}, { a: undefined }, { a: 1 })),
  specimen(t.type({ a: Upright }), constant({ a: NaN }, { a: 'b' }, { a: 1 })),
  // What the first member changes, the second would leave as it is.
  specimen(t.union([t.type({ a: t.undefined }), t.type({ b: t.string })]), constant({ b: 'b' }, { a: undefined })),
  specimen(t.union([t.type({ a: t.number }), t.type({ b: t.string })]), constant({ a: NaN, b: 'b' }, { b: 'b' })),
  specimen(NumberFromText, constant('1', '')),
  specimen(Upright, constant('a', 'b', 1)),
  specimen(WithDefault, constant('a', undefined)),
  specimen(withFallback(t.type({ a: t.number }), { a: 0 }), constant({ a: 1 }, { a: 'a' }, null)),
  specimen(compiled(t.type({ a: t.number })), constant({ a: 1 }, { a: 'a' }, null)),
  specimen(t.record(t.keyof({ a: null, b: null }), t.number), constant({ a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2, c: 3 })),
  specimen(t.union([t.type({ n: t.literal(NaN) }), t.type({ n: t.literal(1) })]), constant({ n: NaN }, { n: 1 }, {}))
]

const field = fc.constantFrom('a', 'b', 'type', '__proto__', 'valueOf', 'length', '"]', '')
const propsOf = (entries: ReadonlyArray<readonly [string, Specimen]>): t.Props =>
  Object.fromEntries(entries.map(([key, { codec }]) => [key, codec]))
const recordOf = (entries: ReadonlyArray<readonly [string, Specimen]>, requiredKeys: ReadonlyArray<string>) =>
  fc
    .record(Object.fromEntries(entries.map(([key, { values }]) => [`_${key}`, values])), {
      requiredKeys: requiredKeys.map((key) => `_${key}`),
      noNullPrototype: true
    })
    .map((made) => Object.fromEntries(Object.entries(made).map(([key, value]) => [key.slice(1), value])))

/** io-ts makes no union of members that show a literal in a field such as `toString`. */
const unionOf = (members: ReadonlyArray<Specimen>): Specimen => {
  // Two members are enough for io-ts.
  const codecs = members.map(({ codec }) => codec) as [t.Mixed, t.Mixed]
  const values = members.map(({ values }) => values)
  try {
    return specimen(t.union(codecs), ...values)
  } catch {
    return specimen(codecs[0], ...values)
  }
}

type Entries = ReadonlyArray<readonly [string, Specimen]>
const fieldsOf = (entries: Entries): Specimen =>
  specimen(
    t.type(propsOf(entries)),
    recordOf(
      entries,
      entries.map(([key]) => key)
    ),
    recordOf(entries, [])
  )
const partialOf = (entries: Entries): Specimen => specimen(t.partial(propsOf(entries)), recordOf(entries, []))

const tagOf = (value: unknown): Specimen => specimen(t.literal(value as string), constant(value))

/** A record whose tag shows in one of the ways that io-ts can read. */
const taggedBy = (value: unknown, way: number, [key, other]: readonly [string, Specimen]): Specimen => {
  const plain = fieldsOf([...(key === 'type' ? [] : [[key, other] as const]), ['type', tagOf(value)]])
  switch (way % 6) {
    case 0:
      return plain
    case 1:
      return { ...plain, codec: t.readonly(plain.codec) }
    case 2:
      return { ...plain, codec: t.refinement(plain.codec, ({ b }) => b !== 1) }
    case 3:
      return { ...plain, codec: t.intersection([plain.codec, t.partial({ b: t.string })]) }
    case 4:
      return { ...plain, codec: t.exact(plain.codec as t.HasProps) }
    default:
      return unionOf([
        plain,
        specimen(t.type({ type: t.literal(`${String(value)} too`) }), constant({ type: `${String(value)} too` }))
      ])
  }
}

const { specimens } = fc.letrec<{ specimens: Specimen; entries: Entries }>((tie) => ({
  entries: fc.uniqueArray(fc.tuple(field, tie('specimens')), { selector: ([key]) => key, maxLength: 4 }),
  specimens: fc.oneof(
    { maxDepth: 4, depthSize: 'large', withCrossShrink: true },
    fc.constantFrom(...leaves),
    tie('entries').map(fieldsOf),
    tie('entries').map(partialOf),
    tie('specimens').map(({ codec, values }) =>
      specimen(t.array(codec), fc.array(values, { maxLength: 3 }), constant(sparse()))
    ),
    tie('specimens').map(({ codec, values }) =>
      specimen(t.readonlyArray(codec), fc.array(values, { maxLength: 3 }), constant(sparse()))
    ),
    tie('specimens').map(({ codec, values }) => specimen(t.readonly(codec), values)),
    tie('specimens').map(({ codec, values }) =>
      specimen(
        t.refinement(codec, (value) => value !== 'b'),
        values
      )
    ),
    fc
      .tuple(
        fc.constantFrom<t.Mixed>(
          t.string,
          t.refinement(t.string, (key) => key !== 'b'),
          Upright
        ),
        tie('specimens')
      )
      .map(([domain, { codec, values }]) =>
        specimen(t.record(domain, codec), fc.dictionary(field, values, { maxKeys: 3, noNullPrototype: true }))
      ),
    fc
      .tuple(tie('specimens'), tie('specimens'))
      .map(([one, other]) => specimen(t.tuple([one.codec, other.codec]), fc.tuple(one.values, other.values))),
    fc.array(tie('specimens'), { minLength: 2, maxLength: 4 }).map(unionOf),
    fc
      .tuple(
        fc.uniqueArray(fc.constantFrom<unknown>('a', 'b', 0, 1, true, 'constructor'), { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(), fc.tuple(field, tie('specimens'))), { minLength: 4, maxLength: 4 })
      )
      .map(([tags, shapes]) => {
        return unionOf(
          tags.flatMap((tag, index) => {
            const shape = shapes[index]
            return shape === undefined ? [] : [taggedBy(tag, ...shape)]
          })
        )
      }),
    fc.tuple(tie('entries'), tie('entries')).map(([one, other]) => {
      const [left, right] = [fieldsOf(one), partialOf(other)]
      return specimen(
        t.intersection([left.codec, right.codec]),
        fc.tuple(left.values, right.values).map(([a, b]) => ({ ...Object(b), ...Object(a) })),
        left.values
      )
    }),
    fc
      .tuple(tie('specimens'), tie('specimens'))
      .map(([one, other]) => specimen(t.intersection([one.codec, other.codec]), one.values, other.values))
  )
}))

describe('a compiled codec', () => {
  it('decodes whatever comes as its codec does, whichever codec it is', () => {
    const counts = { accepted: 0, changed: 0, refused: 0, threw: 0 }
    fc.assert(
      fc.property(
        specimens.chain(({ codec, values }) =>
          fc.tuple(fc.constant({ codec, [fc.toStringMethod]: () => codec.name }), fc.array(values, { maxLength: 6 }))
        ),
        ([{ codec }, inputs]) => {
          expectEqualOn(codec, inputs)
          for (const input of inputs) {
            const theirs = outcome(() => codec.decode(input))
            if ('threw' in theirs) counts.threw += 1
            else if (E.isLeft(theirs.decoded)) counts.refused += 1
            else counts[Object.is(theirs.decoded.right, input) ? 'accepted' : 'changed'] += 1
          }
        }
      ),
      { numRuns: 2000 }
    )
    // Each way out is taken often enough to prove something.
    expect(Math.min(counts.accepted, counts.changed, counts.refused)).toBeGreaterThan(100)
  })

  it.each(leaves.map((leaf) => [leaf.codec.name, leaf] as const))('decodes as %s does', (_name, { codec, values }) => {
    expectEqualOn(codec, fc.sample(values, 60))
  })

  it('decodes events, sound and damaged, as their codec does', () => {
    const input = fc.oneof(...Object.values<fc.Arbitrary<unknown>>(cooperationEvents))
    for (const way of ways) {
      const fast = compiled<t.Mixed>(CooperationEvent, way)
      fc.assert(
        fc.property(input, fc.nat(), oddities, (event, place, other) => {
          const data = Object(Object(event).data) as Readonly<Record<string, unknown>>
          const damaged = Object.fromEntries(
            Object.entries(data).map(([key, value], index, all) => [key, index === place % all.length ? other : value])
          )
          for (const value of [event, { ...Object(event), data: damaged }])
            expectSame(
              value,
              outcome(() => fast.decode(value)),
              outcome(() => CooperationEvent.decode(value))
            )
        }),
        { numRuns: 500 }
      )
    }
  })

  it.each([
    ['event reader', StoredEvent],
    ['command', CooperationCommand]
  ] as const)('decodes hostile input as its codec does: %s', (name, codec: t.Mixed) => {
    const input = entrances.find((entrance) => entrance.name === name)?.input ?? fc.constant(null)
    fc.assert(
      fc.property(input, (value) => expectEqualOn(codec, [value])),
      { numRuns: 300 }
    )
  })
})
