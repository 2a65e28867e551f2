import { type Difference, differencesBetween } from './difference.ts'

/** What a law finds in a case that breaks it. Thrown, so that fast-check sees a failing case, and caught where it is told. */
export class Discrepancy extends Error {
  readonly differences: ReadonlyArray<Difference>

  constructor(finding: string, differences: ReadonlyArray<Difference>) {
    super(finding)
    this.differences = differences
  }
}

/** Breaks the law, if these two are not the same. */
export const expectSame = (finding: string, expected: unknown, found: unknown): void => {
  const differences = differencesBetween(expected, found)
  if (differences.length > 0) throw new Discrepancy(finding, differences)
}

/** Breaks the law, if this does not hold. */
export const expectThat = (finding: string, holds: boolean): void => {
  if (!holds) throw new Discrepancy(finding, [])
}
