import { either as E, eq as Eq, type ordering as O } from 'fp-ts'
import * as t from 'io-ts'
import { refined, validate, type Validated } from '@communique/kernel'
import { CurrencyCode, minorUnitOf } from './currency.ts'

/** The greatest length of an amount, far beyond any sum of money. */
const longestDecimal = 1_000

/**
 * A decimal number as text, so that no digit is lost: `0`, `12.50`, `-3`. No exponent, no plus sign, no leading zeros,
 * no bare point (rule `Decimal`), no negative zero (rule `NegativeZero`), at most 1,000 characters (rule `LongDecimal`):
 * arithmetic with a longer one would take more than linear time.
 */
export const DecimalString = refined('DecimalString', t.string, (value) => {
  if (value.length > longestDecimal) return 'LongDecimal'
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) return 'Decimal'
  return value.startsWith('-') && /^-[0.]+$/.test(value) ? 'NegativeZero' : null
})
export type DecimalString = t.TypeOf<typeof DecimalString>

/** The number of decimals written. */
const decimalsOf = (amount: string): number => {
  const point = amount.indexOf('.')
  return point === -1 ? 0 : amount.length - point - 1
}

/**
 * An amount of one currency, with at most as many decimals as ISO 4217 gives the currency (rule `TooManyDecimals`). It
 * may be below zero, since a ledger must be able to show that more was disbursed than pledged.
 *
 * The codec keeps an amount as written. `money` and all arithmetic give the canonical form: no decimals for a whole
 * amount, else all the currency has (`2090000`, `10.50`). `eqMoney` compares values, so the two never disagree.
 *
 * Laws: amounts add up exactly, in minor units, whatever their size; nothing is ever added across currencies.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { formatMoney, money } from '@communique/core'
 * import { addMoney } from '@communique/core/advanced'
 * import { either as E, function as F } from 'fp-ts'
 *
 * const total = F.pipe(
 *   E.Do,
 *   E.bindW('first', () => money('2000000', 'USD')),
 *   E.bindW('second', () => money('90000.50', 'USD')),
 *   E.chainW(({ first, second }) => addMoney(first, second))
 * )
 * assert.deepEqual(E.map(formatMoney)(total), E.right('USD 2,090,000.50'))
 * @category resources
 * @since 0.1.0
 */
export const Money = refined(
  'Money',
  t.type({ amount: DecimalString, currency: CurrencyCode }),
  ({ amount, currency }) => (decimalsOf(amount) > minorUnitOf(currency) ? 'TooManyDecimals' : null)
)
export type Money = t.TypeOf<typeof Money>

const toMinorUnits = ({ amount, currency }: Money): bigint =>
  BigInt(amount.replace('.', '') + '0'.repeat(minorUnitOf(currency) - decimalsOf(amount)))

const fromMinorUnits = (minor: bigint, currency: CurrencyCode): Money => {
  const decimals = minorUnitOf(currency)
  const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals)
  const amount = `${minor < 0n ? '-' : ''}${whole}${/^0*$/.test(fraction) ? '' : `.${fraction}`}`
  return { amount, currency } as Money // whole and fraction are digits, as many as the currency allows
}

/**
 * Reads an amount of a currency into canonical form.
 *
 * @category resources
 * @since 0.1.0
 */
export const money = (amount: string, currency: string): Validated<Money> =>
  E.map((read: Money) => fromMinorUnits(toMinorUnits(read), read.currency))(validate(Money)({ amount, currency }))

/** Two amounts of different currencies have no sum, no difference and no order. */
export interface CurrencyMismatch {
  readonly type: 'CurrencyMismatch'
  readonly first: CurrencyCode
  readonly second: CurrencyCode
}

const withMinorUnits = <A>(a: Money, b: Money, combine: (a: bigint, b: bigint) => A): E.Either<CurrencyMismatch, A> =>
  a.currency === b.currency
    ? E.right(combine(toMinorUnits(a), toMinorUnits(b)))
    : E.left({ type: 'CurrencyMismatch', first: a.currency, second: b.currency })

/** The sum, in canonical form. */
export const addMoney = (a: Money, b: Money): E.Either<CurrencyMismatch, Money> =>
  withMinorUnits(a, b, (x, y) => fromMinorUnits(x + y, a.currency))

/** The first less the second, in canonical form; below zero where more was disbursed than pledged. */
export const subtractMoney = (a: Money, b: Money): E.Either<CurrencyMismatch, Money> =>
  withMinorUnits(a, b, (x, y) => fromMinorUnits(x - y, a.currency))

/** The order of two amounts of one currency. */
export const compareMoney = (a: Money, b: Money): E.Either<CurrencyMismatch, O.Ordering> =>
  withMinorUnits(a, b, (x, y) => (x < y ? -1 : x > y ? 1 : 0))

/** True of an amount of nothing, however many zeros were written. */
export const isZero = (value: Money): boolean => toMinorUnits(value) === 0n

/** True of an amount below zero, as where more was disbursed than pledged. */
export const isNegative = (value: Money): boolean => value.amount.startsWith('-')

/** The same value in the same currency, however many zeros were written. */
export const eqMoney: Eq.Eq<Money> = Eq.fromEquals(
  (a, b) => a.currency === b.currency && toMinorUnits(a) === toMinorUnits(b)
)

/** For reading: the code, then the amount with its thousands apart, as in `USD 2,090,000`. */
export const formatMoney = ({ amount, currency }: Money): string => {
  const [whole = '', ...fraction] = amount.split('.')
  return `${currency} ${[withThousands(whole), ...fraction].join('.')}`
}

/** Groups digits from the right, in linear time, as a sum of amounts may be longer than any of them. */
const withThousands = (whole: string): string => {
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = whole.slice(sign.length)
  const groups: Array<string> = []
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end))
  return sign + groups.toReversed().join(',')
}
