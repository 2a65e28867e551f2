import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson.ts'
import { sameJson } from './sameJson.ts'

const small = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 1, '1', '', 'a'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'a,b', '1', '__proto__'), tie('json'))
  )
})).json

const reordered = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reordered)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([field, inner]) => [field, reordered(inner)])
  )
}

describe('canonicalJson', () => {
  it('is one text just when two values say the same', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(canonicalJson(a) === canonicalJson(b)).toBe(sameJson(a, b))
      })
    )
  })

  it('is one text whatever the order of the fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(canonicalJson(reordered(plain))).toBe(canonicalJson(plain))
        expect(sameJson(reordered(plain), plain)).toBe(true)
      })
    )
  })

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(small, (value) => {
        expect(sameJson(JSON.parse(canonicalJson(value)), value)).toBe(true)
      })
    )
  })
})
