/** The way in which a half is rounded: away from zero, or to the even neighbour. */
export type Rounding = 'HalfUp' | 'HalfEven'

interface Rounded {
  /** Decimals of the result; all where not given. */
  readonly decimals?: number
  /** Half up, away from zero, where not given. */
  readonly rounding?: Rounding
}

/** A decimal number without a binary fraction: `digits` divided by ten to the power of `scale`. */
interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

/** The number as its shortest text writes it. */
const decimalOf = (value: number | string): Decimal => {
  const text = String(value)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/i.exec(text) ?? []
  if (whole === '') throw new Error(`Not a decimal number: ${text}`)
  const digits = BigInt(sign + whole + fraction)
  const scale = fraction.length - Number(exponent)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

const scaledTo = (scale: number, { digits, scale: own }: Decimal): bigint => digits * 10n ** BigInt(scale - own)

const roundedTo = (decimals: number, rounding: Rounding, { digits, scale }: Decimal): Decimal => {
  if (scale <= decimals) return { digits, scale }
  const divisor = 10n ** BigInt(scale - decimals)
  const size = digits < 0n ? -digits : digits
  const [whole, rest] = [size / divisor, size % divisor]
  const isHalf = rest * 2n === divisor
  const isUp = isHalf ? rounding === 'HalfUp' || whole % 2n === 1n : rest * 2n > divisor
  const rounded = isUp ? whole + 1n : whole
  return { digits: digits < 0n ? -rounded : rounded, scale: decimals }
}

/**
 * Adds numbers up as they are written, in decimals of any length, and rounds once at the end: the oracle of a sum that is
 * kept in floating point, or rounded at every event.
 *
 * @throws for a number that is not finite, or a text that is no decimal number.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { exactSum } from '@communique/testing/oracles'
 *
 * assert.equal(exactSum([0.1, 0.2]), 0.3)
 * assert.equal(exactSum([0.333, 0.333, 0.333], { decimals: 2 }), 1)
 * assert.equal(exactSum([0.125], { decimals: 2, rounding: 'HalfEven' }), 0.12)
 * @category oracles
 * @since 0.1.0
 */
export const exactSum = (
  values: Iterable<number | string>,
  { decimals, rounding = 'HalfUp' }: Rounded = {}
): number => {
  const all = Array.from(values, decimalOf)
  const scale = Math.max(0, ...all.map((each) => each.scale))
  const sum = { digits: all.reduce((total, each) => total + scaledTo(scale, each), 0n), scale }
  const { digits, scale: places } = decimals === undefined ? sum : roundedTo(decimals, rounding, sum)
  const text = `${digits < 0n ? -digits : digits}`.padStart(places + 1, '0')
  const at = text.length - places
  return Number(`${digits < 0n ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}`)
}
