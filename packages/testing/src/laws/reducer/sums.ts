/** Significant digits beyond which a sum of short amounts has nothing of its own. */
const digits = 12

const rounded = (value: number): number => Number(value.toPrecision(digits))

/** The difference that a few additions of floating-point numbers leave, in relation to the number. */
const noise = 4e-15

const isNoisy = (value: number): boolean =>
  Number.isFinite(value) && rounded(value) !== value && Math.abs(rounded(value) - value) <= noise * Math.abs(value)

const numbersIn = function* (value: unknown): Iterable<number> {
  if (typeof value === 'number') yield value
  else if (typeof value === 'object' && value !== null)
    for (const member of value instanceof Map ? value.values() : Object.values(value)) yield* numbersIn(member)
}

const isShort = (value: number): boolean => Number(value.toPrecision(10)) === value

/**
 * The first number shown that carries the noise of floating-point sums, where every number of the history is short; null:
 * there is none. A quotient such as a third has digits to the end, and is no noise.
 */
export const floatingNoise = (
  history: ReadonlyArray<unknown>,
  shown: unknown
): { readonly expected: number; readonly found: number } | null => {
  for (const value of numbersIn(history)) if (!isShort(value)) return null
  const all = [...numbersIn(history)].map(Math.abs).filter((value) => value > 0)
  const least = Math.min(...all)
  for (const value of numbersIn(shown)) {
    if (isNoisy(value)) return { expected: rounded(value), found: value }
    // The remainder of a sum whose parts were subtracted again.
    if (value !== 0 && Math.abs(value) < least * 1e-12) return { expected: 0, found: value }
  }
  return null
}
