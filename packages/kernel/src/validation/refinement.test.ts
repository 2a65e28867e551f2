import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { nonEmptyArray, nullable, refined, Text } from './refinement.ts'
import { validate } from './violation.ts'

const Even = refined('Even', t.number, (value) => (value % 2 === 0 ? null : 'NotEven'))

describe('a refined value', () => {
  it('is a value of its base that breaks no rule', () => {
    expect(Even.is(2)).toBe(true)
    expect(Even.is(3)).toBe(false)
    expect(Even.is('2')).toBe(false)
    expect(validate(Even)(4)).toEqual(E.right(4))
    expect(Even.encode(2 as t.TypeOf<typeof Even>)).toBe(2) // 2 is even
  })

  it('is refused under the rule it breaks, or under its name where it is of another kind', () => {
    const rules = (input: unknown): unknown => {
      const result = validate<unknown, unknown>(Even)(input)
      return E.isLeft(result) ? result.left.map(({ rule, expected }) => [rule, expected]) : []
    }
    expect(rules(3)).toEqual([['NotEven', 'Even']])
    expect(rules('3')).toEqual([['Even', 'Even']])
  })

  it('gives its name as the rule of a valid value, and of a value of another kind', () => {
    expect(Even.brokenRule(3)).toBe('NotEven')
    expect(Even.brokenRule(2)).toBe('Even')
    expect(Even.brokenRule('3')).toBe('Even')
  })

  it('that narrows another refined value is refused under the rule of that other where it breaks it', () => {
    const Tall = refined('Tall', Even, (value) => (value > 10 ? null : 'NotTall'))
    expect(Tall.brokenRule(4)).toBe('NotTall')
    expect(Tall.brokenRule(13)).toBe('NotEven')
    expect(Tall.brokenRule(12)).toBe('Tall')
    expect(Tall.brokenRule('13')).toBe('Even')
  })

  it('stays a codec that others can walk', () => {
    expect(Even._tag).toBe('RefinementType')
    expect(Even.name).toBe('Even')
    expect(Even.type).toBe(t.number)
  })
})

describe('a value that may be missing', () => {
  it('is the value or null, never undefined', () => {
    const codec = nullable(Even)
    expect(codec.name).toBe('Even | null')
    expect([2, null].every(codec.is)).toBe(true)
    expect([3, undefined, 'null'].some(codec.is)).toBe(false)
  })
})

describe('a text', () => {
  it.each(['a', ' a ', '日本'])('%j says something', (text) => {
    expect(validate(Text)(text)).toEqual(E.right(text))
  })

  it.each(['', ' ', '\n\t', '\u00a0'])('%j says nothing', (found) => {
    expect(validate(Text)(found)).toEqual(E.left([{ path: [], rule: 'BlankText', expected: 'Text', found }]))
  })
})

describe('a list with members', () => {
  it('has one at least', () => {
    const codec = nonEmptyArray(Text)
    expect(codec.is(['a'])).toBe(true)
    const refused = validate<unknown, unknown>(codec)([])
    expect(E.isLeft(refused) && refused.left.map(({ rule, expected }) => [rule, expected])).toEqual([
      ['EmptyList', 'NonEmpty']
    ])
  })

  it('reports the member that breaks a rule', () => {
    const refused = validate<unknown, unknown>(nonEmptyArray(Text))(['a', ' '])
    expect(E.isLeft(refused) && refused.left.map(({ path, rule }) => [path, rule])).toEqual([[['1'], 'BlankText']])
  })
})
