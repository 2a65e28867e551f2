import { faultOf, type LawBroken, type LawBrokenError } from '../failure/lawBroken.ts'
import type { Law } from './law.ts'

/** The error of laws that do not hold, with all faults. */
export interface LawsBrokenError extends Error {
  readonly faults: ReadonlyArray<LawBroken>
}

/**
 * Checks all laws and throws one error with every fault, those first that explain others.
 *
 * @example
 * import { countryTimeline } from '@communique/projections'
 * import { checkLaws, projectionLaws } from '@communique/testing'
 *
 * checkLaws(projectionLaws(countryTimeline, { numRuns: 2 }))
 * @category laws
 * @since 0.1.0
 */
export const checkLaws = (laws: ReadonlyArray<Law>): void => {
  const broken: Array<LawBrokenError> = []
  for (const [, check] of laws) {
    try {
      check()
    } catch (error) {
      if (faultOf(error) === null) throw error
      broken.push(error as LawBrokenError)
    }
  }
  if (broken.length === 0) return
  // The stories that explain come first, the findings that they explain last.
  const inOrder = broken.toSorted((a, b) => Number(a.isExplained) - Number(b.isExplained))
  const heading = `${broken.length} of ${laws.length} laws are broken.`
  const error = new Error([heading, ...inOrder.map(({ message }) => message)].join('\n\n'))
  error.name = 'LawsBroken'
  error.stack = `${error.name}: ${error.message}`
  throw Object.defineProperty(error, 'faults', { value: inOrder.map(({ fault }) => fault) })
}

/**
 * Gives each law a test of its own: with `it` of vitest or jest, or `test` of Node.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import test from 'node:test'
 * import { countryTimeline } from '@communique/projections'
 * import { projectionLaws, testLaws } from '@communique/testing'
 *
 * const names: Array<string> = []
 * testLaws((name: string) => names.push(name), projectionLaws(countryTimeline))
 * assert.ok(names.includes('published views never change'))
 * assert.equal(typeof test, 'function')
 * @category laws
 * @since 0.1.0
 */
export const testLaws = <Check extends () => void | Promise<void>>(
  test: (name: string, check: Check) => unknown,
  laws: ReadonlyArray<readonly [name: string, check: Check]>
): void => {
  for (const [name, check] of laws) test(name, check)
}
