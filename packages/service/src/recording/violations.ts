import { renderViolation } from '@communique/core'
import type { Violation } from '@communique/kernel'

/** A problem lists so many violations, and counts the others. */
const mostShown = 20
/** A violation says so much of the value that was found. */
const longestLine = 300

/** The facts and the sentence of violations: each said once, and not more of them than help. */
export const violationFacts = (violations: ReadonlyArray<Violation>, subject: string) => {
  const shown = violations.slice(0, mostShown)
  return {
    detail:
      violations.length === 1
        ? `The ${subject} breaks a rule; see "violations".`
        : `The ${subject} breaks ${violations.length} rules; ${violations.length > mostShown ? `the first ${mostShown} are` : 'all are'} in "violations".`,
    facts: {
      violations: shown.map((violation) => ({
        path: violation.path,
        rule: violation.rule,
        message: renderViolation(violation).slice(0, longestLine)
      })),
      violationCount: violations.length
    }
  }
}
