import type { AnyEvent } from '@communique/kernel'
import { differencesBetween } from '../failure/difference.ts'
import { differenceLine } from '../failure/lawBroken.ts'
import { saidBy } from '../failure/story.ts'

/** A specification that does not hold. */
export interface Unmet {
  readonly message: string
  /** The case: what was given, and what was asked. */
  readonly story: ReadonlyArray<string>
  readonly expected: unknown
  readonly found: unknown
}

/** The events of a story, one a line. */
export const eventLines = (events: ReadonlyArray<AnyEvent>): ReadonlyArray<string> =>
  events.length === 0 ? ['  nothing'] : events.map((event) => `  ${saidBy(event)}`)

/**
 * The error of a specification that does not hold: the case in the field's words and where both sides differ. It holds
 * both sides, for the runner's own difference.
 */
export const unmet = ({ message, story, expected, found }: Unmet): Error => {
  const differences = differencesBetween(expected, found)
  const error = new Error([message, '', ...story, '', 'They differ:', ...differences.map(differenceLine)].join('\n'))
  return Object.assign(error, { expected, actual: found, showDiff: true })
}
