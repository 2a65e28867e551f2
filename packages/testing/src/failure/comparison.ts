import type { Difference } from './difference.ts'

/**
 * A choice of how two views are compared.
 *
 * @category failures
 * @since 0.1.0
 */
export interface Comparison {
  /** Distinguishes -0 from 0 and an undefined field from a missing one, although JSON does not. */
  readonly exact?: boolean
  /** Significant digits of numbers that have to agree; all where it is not given. */
  readonly digits?: number
}

/** The comparison in one sentence, with the option that chooses another. */
const comparisonText = ({ exact, digits }: Comparison): string =>
  [
    exact ? 'Compared exactly: -0 is not 0, and undefined is not missing' : 'Compared as readers of its JSON see it',
    digits === undefined ? 'numbers to the last digit' : `numbers to ${digits} digits`
  ].join('; ') + ` (by choice: compare: { exact: ${!exact}, digits: ${digits === undefined ? 12 : undefined} }).`

/** Numbers of more digits than amounts have, and what JSON does not tell apart. */
const isDelicate = (text: string): boolean => /^-0$|^undefined$|^-?\d+\.\d{9,}|e[-+]?\d+$/.test(text)

/** The comparison in one sentence, where a difference may be one of comparing; null: it is none. */
export const comparisonOf = (differences: ReadonlyArray<Difference>, comparison: Comparison): string | null =>
  differences.some(({ expected, found }) => isDelicate(expected) || isDelicate(found))
    ? comparisonText(comparison)
    : null

/** The value as it is compared. */
export const asCompared = (value: unknown, comparison: Comparison): unknown => {
  const { exact = false, digits } = comparison
  if (exact && digits === undefined) return value
  const compared = (each: unknown): unknown => {
    if (typeof each === 'number') {
      const rounded = digits === undefined || !Number.isFinite(each) ? each : Number(each.toPrecision(digits))
      return !exact && rounded === 0 ? 0 : rounded
    }
    if (each === undefined) return exact ? undefined : null
    if (typeof each !== 'object' || each === null) return each
    if (Array.isArray(each)) return each.map(compared)
    const prototype: unknown = Object.getPrototypeOf(each)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return each
    const copy = {}
    for (const [name, member] of Object.entries(each))
      if (exact || member !== undefined)
        Object.defineProperty(copy, name, {
          value: compared(member),
          configurable: true,
          enumerable: true,
          writable: true
        })
    return copy
  }
  return compared(value)
}
