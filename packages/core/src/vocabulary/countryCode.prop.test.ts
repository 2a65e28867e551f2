import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { CountryCode, resolveCountry } from './countryCode.ts'
import { editDistance, spellingKey } from './countryCodeSpelling.ts'
import { countryTable } from './countryTable.ts'

const named = fc.constantFrom(
  ...Object.entries(countryTable).flatMap(([code, [, ...names]]) => names.map((name) => [name, code] as const))
)
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', ''))

describe('the name of a country', () => {
  it('resolves whatever its case, apostrophes, diacritics and spaces', () => {
    const writings: ReadonlyArray<(name: string) => string> = [
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => name.replaceAll('’', "'"),
      (name) => name.normalize('NFD'),
      (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
      (name) => `  the ${name.replaceAll(' ', '  ')} `
    ]
    fc.assert(
      fc.property(named, fc.constantFrom(...writings), ([name, code], write) => {
        expect(resolveCountry(write(name))).toEqual(E.right(code))
      })
    )
  })

  it('resolves or is unknown, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const resolved = resolveCountry(text)
        expect(E.isRight(resolved) ? CountryCode.is(resolved.right) : resolved.left.found === text).toBe(true)
      })
    )
  })
})

describe('the key of a spelling', () => {
  it('has a key that is itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(spellingKey(spellingKey(text))).toBe(spellingKey(text))
      })
    )
  })
})

describe('the distance of two texts', () => {
  it('is a metric', () => {
    const short = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(short, short, short, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      })
    )
  })
})
