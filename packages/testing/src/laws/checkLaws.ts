import { faultOf, type LawBroken, type LawBrokenError, replayLine } from '../failure/lawBroken.ts'
import type { Law } from './law.ts'

/** The error of laws that do not hold, with all faults. */
export interface LawsBrokenError extends Error {
  readonly faults: ReadonlyArray<LawBroken>
}

/** Broken laws of one cause: the one that explains the others, and these. */
type Cause = readonly [LawBrokenError, ...Array<LawBrokenError>]

/** Laws with the law that explains them; what explains most stands first, then what has the shortest story. */
const causesOf = (broken: ReadonlyArray<LawBrokenError>): ReadonlyArray<Cause> => {
  const byLaw = new Map(broken.map((each) => [each.fault.law, each]))
  const rootOf = (each: LawBrokenError): LawBrokenError => {
    const explanation = each.explainedBy === null ? undefined : byLaw.get(each.explainedBy)
    return explanation === undefined ? each : rootOf(explanation)
  }
  return broken
    .filter((each) => rootOf(each) === each)
    .map((root): Cause => [root, ...broken.filter((each) => each !== root && rootOf(each) === root)])
    .toSorted((a, b) => b.length - a.length || a[0].fault.story.length - b[0].fault.story.length)
}

/** A cause as people read it: one story, then the laws that were folded into it. */
const textOfCause = ([best, ...folded]: Cause): string => {
  const [same, others] = [
    folded.filter(({ fault }) => fault.finding === best.fault.finding),
    folded.filter(({ fault }) => fault.finding !== best.fault.finding)
  ]
  return [
    best.wholeStory,
    ...(same.length === 0
      ? []
      : [`Folded, with the same finding: ${same.map(({ fault }) => `"${fault.law}"`).join(', ')}.`]),
    ...(others.length === 0
      ? []
      : [
          'Folded, since the law above usually explains them:',
          ...others.flatMap(({ fault }) => [
            `  "${fault.law}": ${fault.finding.split('\n')[0]}`,
            `    ${replayLine(fault.replay)}`
          ])
        ])
  ].join('\n')
}

/**
 * Checks all laws and throws one error with every fault. One cause is told once, by the story that explains best, with the
 * laws that were folded into it.
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
  const others: Array<Error> = []
  for (const [, check] of laws) {
    try {
      check()
    } catch (error) {
      if (faultOf(error) !== null) broken.push(error as LawBrokenError)
      else if (broken.length === 0) throw error
      // The case that was found is told as well.
      else others.push(error as Error)
    }
  }
  if (broken.length === 0) return
  const causes = causesOf(broken)
  const heading = `${broken.length} of ${laws.length} laws are broken${causes.length < broken.length ? `, of ${causes.length === 1 ? 'one cause' : `${causes.length} causes`}` : ''}.`
  const error = new Error([heading, ...causes.map(textOfCause), ...others.map(({ message }) => message)].join('\n\n'))
  error.name = 'LawsBroken'
  error.stack = `${error.name}: ${error.message}`
  throw Object.defineProperty(error, 'faults', { value: causes.flat().map(({ fault }) => fault) })
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
