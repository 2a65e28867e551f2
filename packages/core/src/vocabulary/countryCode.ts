import { either as E, type ord as Ord, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { refined, validate, type Validated } from '@communique/kernel'
import { editDistance, spellingKey } from './countryCodeSpelling.ts'
import { countryTable } from './countryTable.ts'

/**
 * A country or territory: its alpha-2 code of ISO 3166-1, upper case; anything else is refused under the rule
 * `UnknownCountryCode`. A code says nothing about statehood.
 *
 * @category countries
 * @since 0.1.0
 */
export const CountryCode = refined('CountryCode', t.string, (value) =>
  Object.hasOwn(countryTable, value) ? null : 'UnknownCountryCode'
)
export type CountryCode = t.TypeOf<typeof CountryCode>

/** Reads a code of two capital letters; `resolveCountry` also reads names. */
export const countryCode: (value: string) => Validated<CountryCode> = validate(CountryCode)

/** By the letters of the code, not by the country's name. */
export const ordCountryCode: Ord.Ord<CountryCode> = S.Ord

// Names in use that the table's source lacks. None that two countries share, such as Korea.
const alternates: Readonly<Record<string, ReadonlyArray<string>>> = {
  AE: ['UAE', 'Emirates'],
  BA: ['Bosnia-Herzegovina'],
  BO: ['Plurinational State of Bolivia'],
  CD: ['DRC', 'DR Congo', 'Congo-Kinshasa'],
  CG: ['Congo-Brazzaville'],
  CI: ['Ivory Coast', "Republic of Côte d'Ivoire", "République de Côte d'Ivoire"],
  CZ: ['Czech Republic'],
  GB: ['UK', 'United Kingdom', 'Great Britain', 'Britain', 'Royaume-Uni'],
  IE: ['Republic of Ireland'],
  KG: ['Kyrgyz Republic'],
  KR: ['ROK'],
  KP: ['DPRK'],
  LA: ['Laos'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  PS: ['Palestine', 'Palestinian Territories'],
  RU: ['Russie'],
  SA: ['KSA'],
  SY: ['Syrie'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Turquie', 'Republic of Türkiye', 'Republic of Turkey', 'République de Türkiye'],
  TZ: ['Tanzanie'],
  US: ['USA', 'United States', 'États-Unis'],
  VA: ['Vatican'],
  VN: ['Vietnam']
}

const entries = Object.entries(countryTable).map(
  // Each key of the table is a country code.
  ([code, [alpha3, ...names]]) => ({
    code: code as CountryCode,
    alpha3,
    names: [...names, ...(alternates[code] ?? [])]
  })
)

const spellings: ReadonlyArray<readonly [string, CountryCode]> = entries.flatMap(({ code, names }) =>
  names.map((name) => [spellingKey(name), code] as const)
)

const codeOfSpelling: ReadonlyMap<string, CountryCode> = new Map(spellings)

const codeOfCode: ReadonlyMap<string, CountryCode> = new Map(
  entries.flatMap(({ code, alpha3 }) => [[code, code] as const, [alpha3, code] as const])
)

/** No country is called that; `near` are those whose names look most like it, the nearest first. */
export interface UnknownCountry {
  readonly type: 'UnknownCountry'
  readonly found: string
  readonly near: ReadonlyArray<{ readonly code: CountryCode; readonly name: string }>
}

/** The short English name that the United Nations use, without its article; of other territories, that of Unicode CLDR. */
export const countryName = (code: CountryCode): string => countryTable[code]?.[1] ?? code

// No name is longer, so that a hostile text costs no more than a name.
const longestName = 60

const nearest = (key: string): UnknownCountry['near'] => {
  if (key.length > longestName) return []
  const tolerated = Math.max(1, Math.floor(key.length / 3))
  const distances = new Map<CountryCode, number>()
  for (const [spelling, code] of spellings) {
    const distance = editDistance(key, spelling)
    if (distance <= Math.min(tolerated, distances.get(code) ?? tolerated)) distances.set(code, distance)
  }
  return [...distances]
    .toSorted(([a, x], [b, y]) => x - y || S.Ord.compare(a, b))
    .slice(0, 3)
    .map(([code]) => ({ code, name: countryName(code) }))
}

/**
 * The country that a text names: a code of two or three letters, a short or formal name in English or French, or another
 * name in common use. Case, diacritics, articles, kinds of apostrophe and other punctuation make no difference.
 *
 * Only whole names resolve. A form of state is never cut off, since "State of Georgia" is not Georgia; the formal names
 * that states have are in the table.
 *
 * @example
 * import { resolveCountry } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * assert.deepEqual(resolveCountry('the Islamic Republic of Iran'), E.right('IR'))
 * assert.deepEqual(resolveCountry('Cote d’Ivoire'), E.right('CI'))
 * assert.deepEqual(
 *   resolveCountry('Uzbekstan'),
 *   E.left({ type: 'UnknownCountry', found: 'Uzbekstan', near: [{ code: 'UZ', name: 'Uzbekistan' }] })
 * )
 * @category countries
 * @since 0.1.0
 */
export const resolveCountry = (name: string): E.Either<UnknownCountry, CountryCode> => {
  const key = spellingKey(name)
  const code = codeOfCode.get(name.trim().toUpperCase()) ?? codeOfSpelling.get(key)
  return code === undefined ? E.left({ type: 'UnknownCountry', found: name, near: nearest(key) }) : E.right(code)
}
