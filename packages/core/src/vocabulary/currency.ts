import { type eq as Eq, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { refined, validate, type Validated } from '@communique/kernel'
import { currencyTable } from './currencyTable.ts'
import { withdrawnCurrencies } from './withdrawnCurrencies.ts'

// ISO 4217 as well: the source of the generated table lacks it.
const besideTheTable: Readonly<Record<string, number>> = { TRY: 2 }

// Units of account of funds and development banks, in which they lend: the special drawing right of the IMF, the unit of
// account of the African Development Bank, the sucre. ISO 4217 has no minor unit for them; they are written with two decimals.
const unitsOfAccount: Readonly<Record<string, number>> = { XDR: 2, XSU: 2, XUA: 2 }

const minorUnits: Readonly<Record<string, number>> = {
  ...withdrawnCurrencies,
  ...currencyTable,
  ...besideTheTable,
  ...unitsOfAccount
}

/**
 * A currency: its alphabetic code of ISO 4217, upper case; anything else is refused under the rule
 * `UnknownCurrencyCode`. Codes that were withdrawn (`DEM`, `XEU`) and units of account (`XDR`) are known, precious metals are not.
 *
 * @category resources
 * @since 0.1.0
 */
export const CurrencyCode = refined('CurrencyCode', t.string, (value) =>
  Object.hasOwn(minorUnits, value) ? null : 'UnknownCurrencyCode'
)
export type CurrencyCode = t.TypeOf<typeof CurrencyCode>

/** Reads a code of three capital letters. */
export const currencyCode: (value: string) => Validated<CurrencyCode> = validate(CurrencyCode)

/** Equality of currency codes, letter by letter. */
export const eqCurrencyCode: Eq.Eq<CurrencyCode> = S.Eq

/** The number of decimals of a currency (ISO 4217, minor unit): 2 for the US dollar, 0 for the yen, 3 for the Tunisian dinar. */
export const minorUnitOf = (code: CurrencyCode): number => minorUnits[code] ?? 0
