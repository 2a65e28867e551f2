import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { CountryCode } from './countryCode.ts'
import { resolveCountry } from './resolveCountry.ts'
import { spellingKey } from './countryCodeSpelling.ts'
import { editDistance } from './nearest.ts'
import { countryNames } from './countryNames.ts'
import { formerCountries } from './formerCountries.ts'

const names = [
  ...countryNames
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', ...called] = line.split('|')
      return called.map((name) => [name, code] as const)
    }),
  ...Object.entries(formerCountries)
    .filter(([code]) => !['BU', 'TP'].includes(code)) // Myanmar and Timor-Leste are called so, too
    .flatMap(([code, { name, names }]) => [name, ...names].map((each) => [each, code] as const))
]
const named = fc.constantFrom(...names)
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

  it('resolves with its second part first, after a comma or in brackets', () => {
    const twoParts = names.filter(([name]) => /^[A-Z][^(),]* of [A-Z][^(),]*$/.test(name))
    fc.assert(
      fc.property(fc.constantFrom(...twoParts), fc.boolean(), ([name, code], comma) => {
        const at = name.lastIndexOf(' of ') + ' of'.length
        const [form, rest] = [name.slice(0, at), name.slice(at + 1)]
        expect(resolveCountry(comma ? `${rest}, ${form}` : `${rest} (${form})`)).toEqual(E.right(code))
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
