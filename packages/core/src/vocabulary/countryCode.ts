import { type ord as Ord, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { refined, validate, type Validated } from '@communique/kernel'
import { countryTable } from './countryTable.ts'
import { formerCountries, type FormerCountry } from './formerCountries.ts'

/**
 * A country or territory: its alpha-2 code of ISO 3166-1, upper case; anything else is refused under the rule
 * `UnknownCountryCode`. A code says nothing about statehood.
 *
 * States that are no more have the code that they had (`SU`, `DD`, `YU`; ISO 3166-3), and so are recorded under the state
 * that acted. Where that code has been given away since, or was withdrawn twice, it is the code of four letters, which is
 * unique: `CSHH` is Czechoslovakia, `CSXX` is Serbia and Montenegro, and `CS` is refused.
 *
 * @category countries
 * @since 0.1.0
 */
export const CountryCode = refined('CountryCode', t.string, (value) =>
  Object.hasOwn(countryTable, value) || Object.hasOwn(formerCountries, value) ? null : 'UnknownCountryCode'
)
export type CountryCode = t.TypeOf<typeof CountryCode>

/** Reads a code of capital letters; `resolveCountry` also reads names. */
export const countryCode: (value: string) => Validated<CountryCode> = validate(CountryCode)

/** By the letters of the code, not by the country's name. */
export const ordCountryCode: Ord.Ord<CountryCode> = S.Ord

/**
 * The entry of ISO 3166-3 for the code of a country that is no more, with the years in which the code held; null where
 * the code holds today.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { type CountryCode, countryCode } from '@communique/core'
 * import { formerCountryOf } from '@communique/core/advanced'
 * import { either as E } from 'fp-ts'
 *
 * const until = E.map((code: CountryCode) => formerCountryOf(code)?.until ?? null)
 * assert.deepEqual([until(countryCode('SU')), until(countryCode('RU'))], [E.right(1992), E.right(null)])
 * @category countries
 * @since 0.1.0
 */
export const formerCountryOf = (code: CountryCode): FormerCountry | null =>
  Object.hasOwn(formerCountries, code) ? (formerCountries[code] ?? null) : null

/** The short English name that the United Nations use, without its article; of other territories, that of Unicode CLDR. */
export const countryName = (code: CountryCode): string => countryTable[code]?.[1] ?? formerCountryOf(code)?.name ?? code
