import type { DecimalString } from './money.ts'

const decimalsOf = (value: string): number => (value.split('.')[1] ?? '').length

/** The number without its point, as a whole number of its smallest decimal place. */
const scaled = (value: string, decimals: number): bigint => {
  const [whole = '', fraction = ''] = value.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

const written = (value: bigint, decimals: number): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - decimals)
  return `${value < 0n ? '-' : ''}${whole}${decimals === 0 || fraction === '' ? '' : `.${fraction}`}`
}

/** The order of two decimal numbers: below zero, zero or above it. */
export const compareDecimals = (a: DecimalString, b: DecimalString): -1 | 0 | 1 => {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b))
  const [x, y] = [scaled(a, decimals), scaled(b, decimals)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The exact sum of decimal numbers, without trailing zeros; zero of none. */
export const sumOfDecimals = (values: ReadonlyArray<DecimalString>): DecimalString => {
  const decimals = Math.max(0, ...values.map(decimalsOf))
  const sum = values.reduce((total, value) => total + scaled(value, decimals), 0n)
  return written(sum, decimals) as DecimalString // of digits, a sign and a point
}
