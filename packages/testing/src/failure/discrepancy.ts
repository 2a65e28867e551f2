import { asCompared, type Comparison } from './comparison.ts'
import { type Difference, differencesBetween } from './difference.ts'

/** The finding of a law in a case that breaks it. Thrown, so that fast-check sees a failing case, and caught by the law. */
export class Discrepancy extends Error {
  readonly differences: ReadonlyArray<Difference>

  constructor(finding: string, differences: ReadonlyArray<Difference>) {
    super(finding)
    this.differences = differences
  }
}

// Set for the time of one check, so that not every comparison of every law has to hand it on.
let comparison: Comparison = { exact: true }

/** Runs a check in which values are compared like this. */
export const comparedBy = (chosen: Comparison, check: () => void): void => {
  const before = comparison
  comparison = chosen
  try {
    check()
  } finally {
    comparison = before
  }
}

/** Breaks the law if these two differ. */
export const expectSame = (finding: string, expected: unknown, found: unknown): void => {
  const differences = differencesBetween(asCompared(expected, comparison), asCompared(found, comparison))
  if (differences.length > 0) throw new Discrepancy(finding, differences)
}

/** Breaks the law if this does not hold. */
export const expectThat = (finding: string, holds: boolean): void => {
  if (!holds) throw new Discrepancy(finding, [])
}
