import { InexactInteger } from '../validation/strictJson.ts'

/** The reviver of `JSON.parse`, which sees the text of a number (TC39, JSON.parse source text access). */
type Reviver = (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown

const integer = /^-?\d+$/

const significantDigits = (number: string): string => number.replace(/e.*$/, '').replaceAll(/[-.]|0+$/g, '')

/** An integer is kept if it is written again as it was read. Of one beyond all doubles the value alone shows it. */
const isKept = (value: number, source: string): boolean =>
  !Number.isFinite(value) || significantDigits(String(value)) === significantDigits(source)

const markInexact: Reviver = (_key, value, context) => {
  const source = context?.source
  return typeof value === 'number' && source !== undefined && integer.test(source) && !isKept(value, source)
    ? new InexactInteger(source)
    : value
}

/** Only a text with such a run of digits can have an integer that a double rounds. */
const manyDigits = /\d{16}/

/**
 * Parses JSON as `JSON.parse` does, but an integer that a double rounds becomes an `InexactInteger`, so that a check of the
 * values finds it and its place. It throws what `JSON.parse` throws.
 */
export const parseExactly = (text: string): unknown =>
  manyDigits.test(text) ? JSON.parse(text, markInexact) : JSON.parse(text)
