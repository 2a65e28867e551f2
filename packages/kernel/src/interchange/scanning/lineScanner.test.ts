import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it, vi } from 'vitest'
import { nonEmptyArray, nullable, refined, Text } from '../../validation/refinement.ts'
import { hasField, lineScanner, spanPlace } from './lineScanner.ts'

const window = new Uint8Array(1 << 16)
const textOf = (from: number, to: number): string => new TextDecoder().decode(window.subarray(from, to))

const Kind = t.keyof({ first: null, second: null, überdies: null })
const Even = refined('Even', t.number, (value) => (value % 2 === 0 ? null : 'Even'))
const Span = refined('Span', t.type({ from: t.number, to: t.number }), ({ from, to }) =>
  from < to ? null : 'Reversed'
)
const Named = refined(
  'Named',
  t.type({ name: Text, span: nullable(Span), other: t.type({ span: nullable(Span) }) }),
  ({ name, span, other }) => (name === 'none' && (span ?? other.span) !== null ? 'NamedNone' : null)
)
const Sparse = refined('Sparse', t.intersection([t.type({ a: t.number }), t.partial({ b: t.number })]), ({ a, b }) =>
  a === b ? 'Same' : null
)
const Choice = t.union([
  t.type({ type: t.literal('one'), value: t.number }),
  t.type({ type: t.literal('two'), value: t.string })
])
const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`field${at}`, t.number]))

/** Codecs of every sort of node, and values: some are theirs. */
const sorts: Readonly<Record<string, readonly [codec: t.Mixed, values: ReadonlyArray<unknown>]>> = {
  Boolean: [t.boolean, [true, false, 'true', 1]],
  Number: [t.number, [0, 7, -7, 1.5, 123_456_789_012_345, '7', null]],
  Literal: [t.union([t.literal('yes'), t.null]), ['yes', 'no', null, 'yes ']],
  LiteralNumber: [t.literal(4), [4, 5]],
  LiteralBoolean: [t.literal(true), [true, false]],
  LiteralBeyond: [t.literal('größer'), ['größer', 'grösser']],
  KeyOf: [Kind, ['first', 'second', 'überdies', 'third', 4]],
  KeyOfPlain: [t.keyof({ a: null, bb: null }), ['a', 'bb', 'b', 'toString']],
  List: [t.array(t.string), [[], ['a'], ['a', 'b'], [1], 'a', {}]],
  Lists: [t.array(t.array(t.boolean)), [[], [[]], [[true], [false, true]], [[1]]]],
  NonEmpty: [nonEmptyArray(t.number), [[], [1], [1, 2]]],
  Even: [Even, [2, 3, -4]],
  Span: [Span, [{ from: 1, to: 2 }, { from: 2, to: 1 }, { to: 2, from: 1 }, { from: 1 }, null]],
  Named: [
    Named,
    [
      { name: 'a', span: null, other: { span: null } },
      { name: 'none', span: null, other: { span: null } },
      { name: 'none', span: { from: 1, to: 2 }, other: { span: null } },
      { name: 'none', span: null, other: { span: { from: 1, to: 2 } } },
      { name: ' ', span: null, other: { span: null } }
    ]
  ],
  Sparse: [Sparse, [{ a: 1 }, { a: 1, b: 1 }, { a: 1, b: 2 }, { b: 1 }]],
  Partial: [t.partial({ a: t.string }), [{}, { a: 'a' }, { a: 1 }, []]],
  Intersection: [
    t.intersection([t.type({ a: t.string }), t.partial({ b: nullable(t.number) })]),
    [{ a: 'a' }, { a: 'a', b: null }, { b: 1, a: 'a' }, { b: 1 }]
  ],
  Overlapping: [t.intersection([t.type({ a: t.string }), t.type({ a: Text })]), [{ a: 'a' }, { a: ' ' }, { a: 1 }]],
  Tagged: [
    Choice,
    [
      { type: 'one', value: 1 },
      { type: 'two', value: 'b' },
      { value: 1, type: 'one' },
      { type: 'one', value: 'b' },
      { type: 'three', value: 1 }
    ]
  ],
  Rivals: [t.union([t.type({ a: t.number }), t.type({ b: t.number })]), [{ a: 1 }, { b: 1 }, { c: 1 }]],
  Dictionary: [t.record(t.string, t.number), [{}, { a: 1 }, { a: 'b' }, { a: 1, b: 2 }]],
  Anything: [t.unknown, [1, 'a', null, [{ a: [] }], { a: { b: true } }, false]],
  AnyList: [t.UnknownArray, [[], [1], {}]],
  BigInt: [t.bigint, [1]],
  Undefined: [t.undefined, [null]],
  Many: [t.type(many), [Object.fromEntries(Object.keys(many).map((name) => [name, 1])), { field0: 1 }]],
  BeyondAscii: [t.type({ größe: t.number }), [{ größe: 1 }, { größe: 'a' }]]
}

const codecs = Object.fromEntries(
  Object.entries(sorts).map(([type, [codec]]) => [
    type,
    t.type({ type: t.literal(type), data: t.type({ value: codec }) })
  ])
)
const versions = Object.fromEntries(Object.keys(sorts).map((type) => [type, 1]))
const scanner = lineScanner(codecs, versions, window, textOf)

const lineOf = (type: string, value: string): string =>
  `{"specversion":"1.0","id":"a","source":"/","type":"${type}","subject":"a/b","time":"2024-06-03T09:00:00.000Z","sequence":"1","streamversion":"1","schemaversion":"1","recordedby":"a","correlationid":"b","data":{"event":{"value":${value}},"citations":[]}}\n`

const takes = (line: string): boolean => {
  const bytes = new TextEncoder().encode(line)
  window.set(bytes)
  const end = scanner?.scan(0) ?? -1
  expect([-1, bytes.length]).toContain(end)
  return end !== -1
}

describe('a scanner of the codecs of any domain', () => {
  it.each(Object.entries(sorts))('takes the values that the codec accepts as they are: %s', (type, [codec, values]) => {
    for (const value of values) {
      const text = JSON.stringify(value)
      expect(takes(lineOf(type, text)), text).toBe(E.isRight(codec.decode(value)))
    }
  })

  it.each([
    '01',
    '-0',
    '1e3',
    '1.',
    '.5',
    '-',
    '1234567890123456',
    '0.1234567890123456',
    '"a\tb"',
    '"\\u0041"',
    '"\\x"',
    '"a',
    '[1,]',
    '[1 ,2]',
    '{"a":1,}',
    '{"a" :1}',
    '{a:1}',
    'nul',
    'truth',
    'fals',
    '',
    ' 1 ',
    `${'['.repeat(60)}${']'.repeat(60)}`,
    `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`
  ])('leaves text that is not plainly JSON to the readers: %s', (text) => {
    expect(takes(lineOf('Anything', text))).toBe(false)
  })

  it.each(['[ ]', '[1, 2]', '{ }', '{ "a": 1, "b": [ "c"]}', ' true', '"\\"\\\\\\/\\n"', '-1.5', '"ü"'])(
    'takes JSON with a space behind brackets, commas and colons: %s',
    (text) => {
      expect(takes(lineOf('Anything', text))).toBe(true)
    }
  )

  it('remembers texts that obeyed, and no others', () => {
    for (const name of ['a', 'a', 'a\\nb', 'ein langer Name '.repeat(8), 'ü', ' ', 'a'])
      expect(takes(lineOf('Named', `{"name":"${name}","span":null,"other":{"span":null}}`))).toBe(name !== ' ')
  })

  it('keeps the places of fields, and none of a type that it does not know', () => {
    expect(takes(lineOf('Number', '12'))).toBe(true)
    if (scanner === null) throw new Error('there is no scanner')
    const facts = scanner.fieldsOf('Number')
    const place = spanPlace(facts, 'value')
    expect(textOf(scanner.spans[place] as number, scanner.spans[place + 1] as number)).toBe('12')
    expect(hasField(scanner.spans, facts, place)).toBe(true)
    expect(hasField(scanner.spans, facts, spanPlace(facts, 'none'))).toBe(false)
    expect(scanner.fieldsOf('None').fields).toEqual([])
    expect(takes(lineOf('None', '1'))).toBe(false)
    expect(
      takes(lineOf('Number', '1').replace('"type":"Number",', '').replace('"data"', '"type":"Number","data"'))
    ).toBe(true)
    expect(takes(lineOf('Number', '1').replace('"type":"Number",', '').replace('}\n', ',"type":"Number"}\n'))).toBe(
      false
    )
  })

  it('is none where code may not be generated', () => {
    vi.stubGlobal('Function', () => {
      throw new EvalError('a content security policy forbids it')
    })
    expect(lineScanner(codecs, versions, window, textOf)).toBeNull()
    vi.unstubAllGlobals()
  })
})
