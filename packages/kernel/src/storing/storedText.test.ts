import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonOf, storedJson, storedText, textOf } from './storedText.ts'

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\0', '\ud800', 'a\udfff', '\uf8ff', '\uf8ff0000', '\\u0000', '\\ud800', '𝄞')
)

it('stores any text in a form that PostgreSQL accepts, and reads it back', () => {
  fc.assert(
    fc.property(fc.array(odd), (parts) => {
      const text = parts.join('')
      const stored = storedText(text)
      expect(stored).not.toMatch(/[\0\p{Surrogate}]/u)
      expect(textOf(stored)).toBe(text)
    })
  )
})

it('most texts are stored as they are', () => {
  for (const text of ['', 'TextSigned', 'ß日本𝄞', '\\u0000', '"', '{}']) expect(storedText(text)).toBe(text)
})

it('stores any JSON in a form that jsonb accepts, and reads it back', () => {
  const json = fc.letrec((tie) => ({
    value: fc.oneof(odd, fc.integer(), fc.constant(null), fc.array(tie('value')), fc.dictionary(odd, tie('value')))
  })).value
  fc.assert(
    fc.property(json, (value) => {
      const stored = storedJson(value)
      expect(stored).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/)
      expect(jsonOf(stored)).toEqual(value)
    })
  )
})
