import fc from 'fast-check'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { nullable, Text } from './refinement.ts'
import { renderViolation } from './renderViolation.ts'
import { validate, violations } from './violation.ts'

const Delegate = t.type({ name: Text, title: nullable(Text) }, 'Delegate')
const Meeting = t.type({ delegates: t.readonlyArray(Delegate), place: t.union([t.string, t.number]) }, 'Meeting')

const violationsIn = (codec: t.Mixed, input: unknown): unknown => {
  const result = validate<unknown, unknown>(codec)(input)
  return E.isLeft(result) ? result.left : 'nothing'
}

describe('everything that is wrong with an input', () => {
  it('has a path, a rule, the expected codec and the value found', () => {
    expect(
      violationsIn(Meeting, {
        delegates: [
          { name: 'A', title: null },
          { name: ' ', title: 3 }
        ],
        place: 'Tashkent'
      })
    ).toEqual([
      { path: ['delegates', '1', 'name'], rule: 'BlankText', expected: 'Text', found: ' ' },
      { path: ['delegates', '1', 'title'], rule: 'Text', expected: 'Text', found: 3 },
      { path: ['delegates', '1', 'title'], rule: 'null', expected: 'null', found: 3 }
    ])
  })

  it('names a field that is missing', () => {
    expect(violationsIn(Delegate, { title: null })).toEqual([
      { path: ['name'], rule: 'Text', expected: 'Text', found: undefined }
    ])
  })

  it('names a field whose name is empty', () => {
    expect(violationsIn(t.type({ '': Text }), { '': ' ' })).toEqual([
      { path: [''], rule: 'BlankText', expected: 'Text', found: ' ' }
    ])
  })

  it('stands at the root where the input as a whole is of another kind', () => {
    expect(violationsIn(Delegate, 7)).toEqual([{ path: [], rule: 'Delegate', expected: 'Delegate', found: 7 }])
  })

  it('counts no member of a union or an intersection as a field', () => {
    const Both = t.intersection([t.type({ name: Text }), t.type({ place: Text })], 'Both')
    expect(violationsIn(Both, { name: ' ', place: '' })).toEqual([
      { path: ['name'], rule: 'BlankText', expected: 'Text', found: ' ' },
      { path: ['place'], rule: 'BlankText', expected: 'Text', found: '' }
    ])
    expect(violationsIn(t.union([t.type({ 0: Text }), t.null], 'Odd'), { 0: '' })).toEqual([
      { path: ['0'], rule: 'BlankText', expected: 'Text', found: '' },
      { path: [], rule: 'null', expected: 'null', found: { 0: '' } }
    ])
  })

  it('lists the accepted names where they are few', () => {
    expect(
      violationsIn(t.type({ mode: t.keyof({ InPerson: null, Video: null }, 'MeetingMode') }), { mode: 'Phone' })
    ).toEqual([
      { path: ['mode'], rule: 'MeetingMode', expected: 'MeetingMode', found: 'Phone', oneOf: ['InPerson', 'Video'] }
    ])
  })

  it('is nothing where the input is right', () => {
    expect(validate(Delegate)({ name: 'A', title: null })).toEqual(E.right({ name: 'A', title: null }))
  })

  it('is reported even for a codec that refuses without an error or without a context', () => {
    const silent = new t.Type<string>(
      'Silent',
      (value): value is string => typeof value === 'string',
      () => E.left([]),
      String
    )
    expect(violationsIn(silent, 3)).toEqual([{ path: [], rule: 'Silent', expected: 'Silent', found: 3 }])
    expect(violations([{ value: 3, context: [] }])).toEqual([
      { path: [], rule: 'unknown', expected: 'unknown', found: 3 }
    ])
  })

  it('is returned for any JSON, and never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = validate<unknown, unknown>(Meeting)(value)
        expect(E.isRight(result)).toBe(Meeting.is(value))
        expect(E.isLeft(result) ? result.left.length : 1).toBeGreaterThan(0)
      })
    )
  })
})

describe('a violation in words', () => {
  const wordsOf = (found: unknown): string =>
    renderViolation({ path: ['name'], rule: 'Text', expected: 'a name', found })

  it('shows sixty characters of what was found, however long it is', () => {
    expect(wordsOf('a'.repeat(2 ** 27))).toBe(`name: must be a name; found "${'a'.repeat(58)}…`)
    expect(wordsOf('𝒜'.repeat(59))).toBe(`name: must be a name; found "${'𝒜'.repeat(58)}…`)
    expect(wordsOf('𝒜'.repeat(58))).toBe(`name: must be a name; found "${'𝒜'.repeat(58)}"`)
  })
})
