import { either as E, string as S } from 'fp-ts'
import { type CountryCode, countryName } from './countryCode.ts'
import { spellingKey } from './countryCodeSpelling.ts'
import { editDistance } from './nearest.ts'
import { countryNames } from './countryNames.ts'
import { countryTable } from './countryTable.ts'
import { formerCountries } from './formerCountries.ts'

// Names in use that the table's sources lack. None that two countries share, such as Korea.
const alternates: Readonly<Record<string, ReadonlyArray<string>>> = {
  AE: ['UAE', 'Emirates', 'EAU', 'ОАЭ', 'Émirats'],
  BA: ['Bosnia-Herzegovina', 'BiH', 'Bosnia and Herz.'],
  CD: ['DRC', 'DR Congo', 'Congo-Kinshasa', 'RDC', 'Dem. Rep. Congo', 'Democratic Congo', 'ДРК'],
  CF: ['CAR', 'RCA', 'Central African Rep.'],
  CG: ['Congo-Brazzaville', 'Congo Republic'],
  CI: ['Ivory Coast', 'Republic of Côte d’Ivoire', 'République de Côte d’Ivoire'],
  CN: ['PRC', 'P.R. China', 'КНР'],
  CZ: ['Czech Republic', 'République tchèque', 'República Checa'],
  FM: ['FSM', 'Micronesia, Fed. Sts.'],
  GB: ['UK', 'United Kingdom', 'Great Britain', 'Britain', 'Royaume-Uni', 'Reino Unido'],
  IE: ['Republic of Ireland'],
  KG: ['Kyrgyz Republic'],
  KP: ['DPRK', 'RPDC', 'КНДР'],
  KR: ['ROK'],
  LA: ['Laos', 'Lao PDR', 'Lao P.D.R.'],
  MK: ['Macedonia', 'FYROM', 'The former Yugoslav Republic of Macedonia'],
  MM: ['Burma'],
  NZ: ['Aotearoa New Zealand'],
  PG: ['PNG'],
  PS: ['Palestine', 'Palestinian Territories', 'Occupied Palestinian Territory', 'West Bank and Gaza'],
  RU: ['Russie', 'РФ'],
  SA: ['KSA', 'السعودية'],
  SY: ['Syrie', 'سورية'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Turquie', 'Turquía', 'Republic of Türkiye', 'Republic of Turkey', 'République de Türkiye'],
  TW: ['Chinese Taipei', 'Taiwan Province of China'],
  TZ: ['Tanzanie'],
  US: ['US', 'USA', 'United States', 'États-Unis', 'EE. UU.', 'США'],
  VA: ['Vatican'],
  VC: ['St. Vincent'],
  VE: ['Venezuela, RB'],
  VN: ['Vietnam', 'Viêt Nam']
}

/** The countries by their codes, and by the keys of their names. */
export interface NameTable {
  readonly byCode: ReadonlyMap<string, CountryCode>
  readonly byKey: ReadonlyMap<string, CountryCode>
}

/** Reads all names, those of countries of today first: they keep one that they share with one that is no more, as Burma. */
export const readNames = (): NameTable => {
  const byCode = new Map<string, CountryCode>()
  const byKey = new Map<string, CountryCode>()
  const add = <Key>(to: Map<Key, CountryCode>, key: Key, code: string): void => {
    if (!to.has(key)) to.set(key, code as CountryCode) // each code stands in a table
  }
  for (const [code, [alpha3]] of Object.entries(countryTable))
    for (const each of [code, alpha3]) add(byCode, each, code)
  for (const [code, { alpha3, alpha4 }] of Object.entries(formerCountries))
    for (const each of [code, alpha3, alpha4]) add(byCode, each, code)
  for (const line of countryNames.split('\n')) {
    const [code = '', ...names] = line.split('|')
    for (const name of names) add(byKey, spellingKey(name), code)
  }
  for (const [code, names] of Object.entries(alternates)) for (const name of names) add(byKey, spellingKey(name), code)
  for (const [code, { name, names }] of Object.entries(formerCountries))
    for (const each of [name, ...names]) add(byKey, spellingKey(each), code)
  return { byCode, byKey }
}

/** No country is called that; `near` are those whose names look most like it, the nearest first, found when it is read. */
export interface UnknownCountry {
  readonly type: 'UnknownCountry'
  readonly found: string
  readonly near: ReadonlyArray<{ readonly code: CountryCode; readonly name: string }>
}

// No name in two parts is longer, so that a hostile text costs no more than a name.
const longestInverted = 120

// Nor is any that suggestions are made for.
const longestName = 60

// An abbreviation is near every other one, and says nothing.
const shortestName = 4

const nearest = ({ byKey }: NameTable, key: string): UnknownCountry['near'] => {
  if (key.length > longestName) return []
  const tolerated = Math.max(1, Math.floor(key.length / 3))
  const distances = new Map<CountryCode, number>()
  for (const [spelling, code] of byKey) {
    if (spelling.length < shortestName || Math.abs(spelling.length - key.length) > tolerated) continue
    const distance = editDistance(key, spelling)
    if (distance <= (distances.get(code) ?? tolerated)) distances.set(code, distance)
  }
  return [...distances]
    .toSorted(([a, x], [b, y]) => x - y || S.Ord.compare(a, b))
    .slice(0, 3)
    .map(([code]) => ({ code, name: countryName(code) }))
}

const unknown = (table: NameTable, found: string, key: string): UnknownCountry => {
  let near: UnknownCountry['near'] | null = null
  return {
    type: 'UnknownCountry',
    found,
    get near() {
      return (near ??= nearest(table, key))
    }
  }
}

/**
 * A name in two parts, as data sets sort them: "Korea, Republic of", "Iran (Islamic Republic of)", "Egypt, Arab Rep.". The
 * second part goes before the first; or each is a name of the same country, as in "Myanmar (Burma)".
 */
const inverted = ({ byKey }: NameTable, name: string): CountryCode | undefined => {
  if (name.length > longestInverted) return undefined
  const parts = /^([^,()]+)(?:,([^,()]+)|\(([^()]+)\))$/.exec(name)
  if (parts === null) return undefined
  const [, first = '', afterComma, inBrackets] = parts
  const second = afterComma ?? inBrackets ?? ''
  const named = (part: string): CountryCode | undefined => byKey.get(spellingKey(part))
  const code = named(`${second} ${first}`) ?? named(`${second} of ${first}`)
  if (code !== undefined || inBrackets === undefined) return code
  const alone = named(first)
  return alone === named(second) ? alone : undefined
}

/** Resolves the names of a table. */
export const resolveAmong =
  (table: NameTable) =>
  (name: string): E.Either<UnknownCountry, CountryCode> => {
    const text = name.trim()
    // Letters of ASCII only: the capitals of "ß" are those of South Sudan.
    const byCode = /^[A-Za-z]{2,4}$/.test(text) ? table.byCode.get(text.toUpperCase()) : undefined
    if (byCode !== undefined) return E.right(byCode)
    const key = spellingKey(text)
    const code = table.byKey.get(key) ?? inverted(table, text)
    return code === undefined ? E.left(unknown(table, name, key)) : E.right(code)
  }

/** Read once, when the first name is asked for. */
let read: NameTable | null = null

/**
 * The country that a text names: a code of two or three letters, a short or formal name in Arabic, Chinese, English,
 * French, Russian or Spanish, or another name or abbreviation in common use. Case, diacritics, articles, kinds of
 * apostrophe and other punctuation make no difference, nor does the inverted form of "Korea, Republic of".
 *
 * Only whole names resolve. A form of state is never cut off, since "State of Georgia" is not Georgia; the formal names
 * that states have are in the table. A state that is no more resolves to its own code, never to that of an heir: the USSR
 * is `SU`. `XK` is no code of ISO 3166.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { resolveCountry } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * assert.deepEqual(resolveCountry('the Islamic Republic of Iran'), E.right('IR'))
 * assert.deepEqual(resolveCountry('Cote d’Ivoire'), E.right('CI'))
 * assert.deepEqual(resolveCountry('المغرب'), E.right('MA'))
 * assert.deepEqual(resolveCountry('Tanzania, United Republic of'), E.right('TZ'))
 * assert.deepEqual(resolveCountry('USSR'), E.right('SU'))
 * assert.deepEqual(
 *   resolveCountry('Uzbekstan'),
 *   E.left({ type: 'UnknownCountry', found: 'Uzbekstan', near: [{ code: 'UZ', name: 'Uzbekistan' }] })
 * )
 * @category countries
 * @since 0.1.0
 */
export const resolveCountry = (name: string): E.Either<UnknownCountry, CountryCode> =>
  resolveAmong((read ??= readNames()))(name)
