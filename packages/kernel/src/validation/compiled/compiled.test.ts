import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nullable, refined, Text } from '../refinement.ts'
import { validate } from '../violation.ts'
import { compiled } from './compiled.ts'

const letterCodec = () =>
  t.type(
    {
      type: t.literal('LetterSent'),
      to: t.readonlyArray(t.type({ name: Text, seat: nullable(t.string) })),
      via: t.union([t.type({ by: t.literal('Post'), days: t.number }), t.type({ by: t.literal('Courier') })]),
      pages: t.Int,
      tags: t.record(t.string, t.boolean)
    },
    'Letter'
  )
const letter = {
  type: 'LetterSent',
  to: [{ name: 'the ministry', seat: null }],
  via: { by: 'Post', days: 3 },
  pages: 2,
  tags: { urgent: true }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Makes io-ts throw after the first value, so that a call to it shows. */
const withoutIoTs = (codec: t.Mixed, to?: 'Closures'): t.Mixed => {
  const fast = compiled(codec, to)
  fast.decode(undefined)
  const asked = () => {
    throw new Error('io-ts was asked')
  }
  Object.assign(codec, { validate: asked, decode: asked })
  return fast
}

describe.each([undefined, 'Closures'] as const)('a letter read by a compiled codec (%s)', (to) => {
  it('is the very letter that came, and io-ts has no part in it', () => {
    const read = withoutIoTs(letterCodec(), to).decode(letter)
    expect(E.isRight(read) && read.right).toBe(letter)
  })

  it('is refused with every fault, and io-ts has no part in it', () => {
    const faulty = { ...letter, to: [{ name: ' ', seat: 1 }, null], via: { by: 'Post' }, pages: '2' }
    const read = validate(withoutIoTs(letterCodec(), to))(faulty)
    expect(read).toEqual(validate<unknown, unknown>(letterCodec())(faulty))
    expect(E.isLeft(read) && read.left.map(({ path }) => path.join('.'))).toEqual([
      'to.0.name',
      'to.0.seat',
      'to.0.seat',
      'to.1',
      'via.days',
      'pages'
    ])
  })

  it('is what io-ts makes of it, where it changes what it reads', () => {
    const Trimmed = new t.Type<string, string>(
      'Trimmed',
      t.string.is,
      (u, c) => E.map((text: string) => text.trim())(t.string.validate(u, c)),
      t.identity
    )
    const fast = compiled(t.type({ name: Trimmed }), to)
    expect(fast.decode({ name: ' a ' })).toEqual(E.right({ name: 'a' }))
    const trimmed = { name: 'a' }
    const read = fast.decode(trimmed)
    expect(E.isRight(read) && read.right).toBe(trimmed)
  })
})

describe('a compiled codec', () => {
  it.each(['CodeWhereAllowed', 'Closures'] as const)('asks no rule that io-ts does not ask (%s)', (to) => {
    const throwing = t.refinement(t.any, (value: { readonly length: number }) => value.length > 1, 'Throwing')
    const anything = new t.Type<unknown>('Anything', t.unknown.is, t.success, (value) => value)
    // The first takes a record, which it changes; the last takes no record.
    const codec = t.union([t.type({ a: t.undefined }), t.union([t.partial({ b: throwing }), anything]), t.UnknownArray])
    expect(compiled(codec, to).decode({})).toStrictEqual(codec.decode({}))
  })

  it('is made of closures where no code may be generated', () => {
    const refuse = vi.fn<() => void>(function () {
      throw new EvalError('Code generation from strings disallowed for this context')
    })
    vi.stubGlobal('Function', refuse)
    const fast = withoutIoTs(letterCodec())
    expect(refuse).toHaveBeenCalledTimes(1)
    expect(E.isRight(fast.decode(letter))).toBe(true)
    expect(E.isLeft(fast.decode({ ...letter, pages: 1.5 }))).toBe(true)
  })

  it('tries no code where closures are asked for, and makes nothing before the first value', () => {
    const generate = vi.fn<FunctionConstructor>(Function)
    vi.stubGlobal('Function', generate)
    const fast = compiled(letterCodec())
    compiled(letterCodec(), 'Closures').decode(letter)
    expect(generate).not.toHaveBeenCalled()
    fast.decode(letter)
    fast.decode(letter)
    expect(generate).toHaveBeenCalledTimes(1)
  })

  it('stays the codec that it was: name, kind, fields, guard and encoding', () => {
    const codec = letterCodec()
    const fast = compiled(codec)
    expect([fast.name, fast._tag, fast.is, fast.encode]).toEqual([codec.name, codec._tag, codec.is, codec.encode])
    expect(fast.props).toBe(codec.props)
    expect(fast).toBeInstanceOf(t.InterfaceType)
    expect(compiled(Text).brokenRule(' ')).toBe('BlankText')
  })

  it('composes: a union of compiled members keeps its tag, and paths lead through it', () => {
    const member = (type: string) => compiled(t.type({ type: t.literal(type), note: Text }))
    const union = t.type({ post: t.union([member('a'), member('b')]) })
    expect(validate<unknown, unknown>(union)({ post: { type: 'b', note: '' } })).toEqual(
      E.left([{ path: ['post', 'note'], rule: 'BlankText', expected: 'Text', found: '' }])
    )
    expect('tag' in union.props.post).toBe(true)
  })

  it('asks a codec that is no codec of io-ts, and so a compiled one', () => {
    const decoder: t.Decoder<unknown, string> = {
      name: 'Yes',
      validate: (u, c) => (u === 'yes' ? t.success('yes') : t.failure(u, c)),
      decode: (u) => (u === 'yes' ? t.success('yes') : t.failure(u, [], 'say yes'))
    }
    for (const fast of [compiled(decoder), compiled(compiled(decoder))]) {
      expect(fast.decode('yes')).toEqual(E.right('yes'))
      expect(fast.decode('no')).toEqual(decoder.decode('no'))
    }
  })

  it('takes no name of a field, no tag and no key for code', () => {
    const names = ['"]; throw 1; //', '\u2028', '`${1}`', '\\', "'"]
    const members = names.map((name) => t.type({ type: t.literal(name) })) as unknown as [t.Mixed, t.Mixed]
    const named = compiled(
      t.array(t.intersection([t.union(members), t.type({ type: t.keyof({ [names[0] ?? '']: null }) })]))
    )
    expect(named.decode([{ type: names[0] }])).toEqual(E.right([{ type: names[0] }]))
    expect(E.isLeft(named.decode([{ type: names[1] }]))).toBe(true)
    const codec = t.type(Object.fromEntries(names.map((name) => [name, t.string])))
    const value = Object.fromEntries(names.map((name) => [name, name]))
    expect(compiled(codec).decode(value)).toEqual(E.right(value))
    expect(E.isLeft(compiled(codec).decode({}))).toBe(true)
  })

  it('runs each rule once for a valid value', () => {
    const rule = vi.fn<() => null>(() => null)
    const fast = compiled(t.array(refined('Any', t.string, rule)))
    fast.decode(['a', 'b'])
    expect(rule).toHaveBeenCalledTimes(2)
  })

  it.each(['CodeWhereAllowed', 'Closures'] as const)(
    'asks a rule of its own kind only about another text than the last that obeyed (%s)',
    (to) => {
      const rule = vi.fn<(text: string) => string | null>((text) => (text === 'b' ? 'NotB' : null))
      const fast = compiled(t.array(refined('NotB', t.string, rule)), to)
      expect(E.isRight(fast.decode(['a', 'a', 'c', 'a']))).toBe(true)
      expect(rule.mock.calls.map(([text]) => text)).toEqual(['a', 'c', 'a'])
      expect(E.isLeft(fast.decode(['a', 'b']))).toBe(true)
      expect(E.isLeft(fast.decode(['b']))).toBe(true)
      rule.mockClear()
      const long = 'a'.repeat(65)
      fast.decode([long, long])
      expect(rule).toHaveBeenCalledTimes(2)
    }
  )

  it.each(['CodeWhereAllowed', 'Closures'] as const)(
    'asks any other rule each time, since it may look elsewhere (%s)',
    (to) => {
      const members = new Set(['a'])
      const Member = t.refinement(t.string, (text) => members.has(text), 'Member')
      const fast = compiled(t.array(Member), to)
      expect(E.isRight(fast.decode(['a']))).toBe(true)
      members.clear()
      expect(E.isLeft(fast.decode(['a']))).toBe(true)
    }
  )
})
