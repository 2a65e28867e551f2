import { faultOf, type LawBroken } from '../failure/lawBroken.ts'
import type { Law } from './law.ts'

/** The error of laws that do not hold, with the faults of all. */
export interface LawsBrokenError extends Error {
  readonly faults: ReadonlyArray<LawBroken>
}

/**
 * Checks all laws at once, and throws one error that tells of each broken one.
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
  const faults: Array<LawBroken> = []
  const messages: Array<string> = []
  for (const [, check] of laws) {
    try {
      check()
    } catch (error) {
      const fault = faultOf(error)
      if (fault === null) throw error
      faults.push(fault)
      messages.push((error as Error).message)
    }
  }
  if (faults.length === 0) return
  const error = new Error([`${faults.length} of ${laws.length} laws are broken.`, ...messages].join('\n\n'))
  error.name = 'LawsBroken'
  error.stack = `${error.name}: ${error.message}`
  throw Object.defineProperty(error, 'faults', { value: faults })
}

/**
 * Gives each law a test of its own, in whatever runner: `it` of vitest or jest, `test` of Node.
 *
 * @example
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
export const testLaws = (test: (name: string, check: () => void) => unknown, laws: ReadonlyArray<Law>): void => {
  for (const [name, check] of laws) test(name, check)
}
