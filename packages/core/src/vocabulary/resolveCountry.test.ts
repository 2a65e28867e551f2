import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { CountryCode } from './countryCode.ts'
import { spellingKey } from './countryCodeSpelling.ts'
import { countryNames } from './countryNames.ts'
import { countryTable } from './countryTable.ts'
import { formerCountries } from './formerCountries.ts'
import { readNames, resolveAmong, resolveCountry } from './resolveCountry.ts'

// Reads the names before any test does, so that no mutant is kept in what is read once.
resolveCountry('Japan')

describe('the names of countries, as they are read', () => {
  it('have all codes, and that of a country of today where one that is no more had it, too', () => {
    const codes = {
      ...Object.fromEntries(
        Object.entries(formerCountries).flatMap(([code, { alpha3, alpha4 }]) =>
          [code, alpha3, alpha4].map((each) => [each, code])
        )
      ),
      ...Object.fromEntries(
        Object.entries(countryTable).flatMap(([code, [alpha3]]) => [code, alpha3].map((each) => [each, code]))
      )
    }
    expect(Object.fromEntries(readNames().byCode)).toEqual(codes)
  })

  it('lead to their countries, whether official, in common use, or of a country that is no more', () => {
    const { byKey } = readNames()
    const ofToday = countryNames.split('\n').flatMap((line) =>
      line
        .split('|')
        .slice(1)
        .map((name) => [name, line.slice(0, 2)] as const)
    )
    const ofFormer = Object.entries(formerCountries).flatMap(([code, { name, names }]) =>
      [name, ...names].map((each) => [each, code] as const)
    )
    const inUse = [
      ['Burma', 'MM'],
      ['East Timor', 'TL'],
      ['Ivory Coast', 'CI'],
      ['Vatican', 'VA']
    ] as const
    const expected = new Map([...ofFormer, ...ofToday, ...inUse].map(([name, code]) => [spellingKey(name), code]))
    expect(expected.size).toBeGreaterThan(1_500)
    for (const [key, code] of expected) expect([key, byKey.get(key)]).toEqual([key, code])
  })
})

describe('a name that is none of a table', () => {
  const nearAmong = (names: Readonly<Record<string, string>>, name: string): unknown => {
    const byKey = new Map(Object.entries(names)) as ReadonlyMap<string, string> as ReadonlyMap<string, CountryCode> // codes by their looks
    const resolved = resolveAmong({ byCode: new Map(), byKey })(name)
    return E.isLeft(resolved) ? resolved.left.near.map(({ code }) => code) : resolved.right
  }

  it('is near one that differs in at most a third of its letters, and in one letter where it is short', () => {
    expect(nearAmong({ abcdef: 'UZ' }, 'abcdxy')).toEqual(['UZ'])
    expect(nearAmong({ abcdef: 'UZ' }, 'abcxyz')).toEqual([])
    expect(nearAmong({ abcdefgh: 'UZ' }, 'abcdef')).toEqual(['UZ'])
    expect(nearAmong({ abcdefghi: 'UZ' }, 'abcdef')).toEqual([])
    expect(nearAmong({ abcd: 'UZ' }, 'abc')).toEqual(['UZ'])
    expect(nearAmong({ abcd: 'UZ' }, 'ab')).toEqual([])
  })

  it('is never near an abbreviation', () => {
    expect(nearAmong({ abc: 'UZ' }, 'abd')).toEqual([])
    expect(nearAmong({ abcx: 'UZ' }, 'abdx')).toEqual(['UZ'])
  })

  it('is as near a country as the nearest of its names, whichever comes first', () => {
    expect(nearAmong({ tankxy: 'AF', tankax: 'AF', tankxb: 'ZW' }, 'tankab')).toEqual(['AF', 'ZW'])
    expect(nearAmong({ tankax: 'AF', tankxy: 'AF', tankxb: 'ZW' }, 'tankab')).toEqual(['AF', 'ZW'])
    expect(nearAmong({ tankxy: 'AF', tankxb: 'ZW' }, 'tankab')).toEqual(['ZW', 'AF'])
  })

  it('is near three countries at most, equally near ones in the order of their codes', () => {
    expect(nearAmong({ tanka: 'UZ', tanke: 'NE', tanki: 'JP', tanko: 'MA' }, 'tank')).toEqual(['JP', 'MA', 'NE'])
  })

  it('has the nearest names found once', () => {
    const resolved = resolveCountry('Uzbekstan')
    expect(E.isLeft(resolved) && resolved.left.near === resolved.left.near).toBe(true)
  })
})

describe('a name in two parts', () => {
  it.each([
    'Asia, Korea, Republic of',
    'Korea, Republic of, Asia',
    'Asia (Korea (Republic of)',
    'Korea (Republic of) Asia',
    'Japan, Japón',
    'Atlantis (Lemuria)',
    'Japan (Atlantis)'
  ])('is not taken from %j', (name) => {
    expect(E.isLeft(resolveCountry(name))).toBe(true)
  })

  it('has its parts apart by any space, up to 120 characters in all', () => {
    const apart = (length: number): string => `Korea,${'Republic of'.padStart(length - 'Korea,'.length)}`
    expect(resolveCountry('Korea,Republic of')).toEqual(E.right('KR'))
    expect(resolveCountry('Korea  ( Republic of )')).toEqual(E.right('KR'))
    expect(resolveCountry(apart(120))).toEqual(E.right('KR'))
    expect(E.isLeft(resolveCountry(apart(121)))).toBe(true)
  })
})

describe('a code', () => {
  it.each(['ſwe', 'auſ', 'u', 'uz.', 'uzbek'])('is not read from %j, which has other letters or too many', (text) => {
    expect(E.isLeft(resolveCountry(text))).toBe(true)
  })

  it.each([
    ['suhh', 'SU'],
    ['Swe', 'SE'],
    ['nE', 'NE']
  ])('is read from %s in any case', (text, code) => {
    expect(resolveCountry(text)).toEqual(E.right(code))
  })
})
