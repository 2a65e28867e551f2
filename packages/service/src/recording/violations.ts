import { renderViolation } from '@communique/core'
import type { Violation } from '@communique/kernel'

/** A problem lists so many violations, and counts the others. */
const mostShown = 20
/** A violation says so much of the value that was found. */
const longestLine = 300

/** The first violations, each said once. */
const firstOf = (violations: ReadonlyArray<Violation>): ReadonlyArray<object> => {
  const shown = new Map<string, object>()
  for (const violation of violations) {
    const { path, rule } = violation
    const message = renderViolation(violation).slice(0, longestLine)
    shown.set(message, { path, rule, message })
    if (shown.size === mostShown) break
  }
  return [...shown.values()]
}

/** The facts and the sentence of violations: each said once, and not more of them than help. */
export const violationFacts = (violations: ReadonlyArray<Violation>, subject: string) => ({
  detail: `The ${subject} breaks ${violations.length === 1 ? 'a rule' : 'rules'}; see "violations".`,
  facts: { violations: firstOf(violations), violationCount: violations.length }
})
