import type { Difference } from './difference.ts'

/** How to see one case again: the law, and where fast-check finds the case. */
export interface Replay {
  readonly law: string
  readonly seed: number
  readonly path: string
}

/**
 * A law that does not hold: what it says, the least case that breaks it, and what was found there.
 *
 * @category laws
 * @since 0.1.0
 */
export interface LawBroken {
  readonly type: 'LawBroken'
  readonly law: string
  /** The law, over all histories. */
  readonly means: string
  /** The name of the projection, decider or codec. */
  readonly of: string
  /** The least case: a record and how it was taken, or a history and a command, or a value. */
  readonly counterexample: unknown
  /** The case in the words of the field, one line an event. */
  readonly story: ReadonlyArray<string>
  /** What was to be the same, and was not; or what was thrown. */
  readonly finding: string
  readonly differences: ReadonlyArray<Difference>
  /** How many cases were tried until one broke the law, and how many steps made it the least. */
  readonly runs: number
  readonly shrinks: number
  readonly replay: Replay
}

/** The error of a broken law. The facts are beside the message, where runners do not print them a second time. */
export interface LawBrokenError extends Error {
  readonly fault: LawBroken
}

/** A difference as people read it. */
export const differenceLine = ({ path, expected, found }: Difference): string =>
  `  ${path === '' ? 'the whole' : path}: expected ${expected}, found ${found}`

const textOf = (name: string): string => `'${name.replaceAll("'", "\\'")}'`

/** A broken law as people read it: the law, the story, what was found, how to see it again. */
export const renderLawBroken = (fault: LawBroken, call: string): string => {
  const { of, law, means, story, finding, differences, runs, shrinks, replay } = fault
  return [
    `${of} breaks a law: ${law}.`,
    `  ${means}`,
    '',
    ...story,
    '',
    differences.length > 0 ? `${finding}:` : finding,
    ...differences.map(differenceLine),
    '',
    `Found in run ${runs}${shrinks === 0 ? '' : `, told at its shortest after ${shrinks} ${shrinks === 1 ? 'step' : 'steps'}`}. This case alone:`,
    `  ${call}(${of}, { …, replay: { law: ${textOf(law)}, seed: ${replay.seed}, path: ${textOf(replay.path)} } })`
  ].join('\n')
}

/** An error that carries the fault. */
export const lawBroken = (fault: LawBroken, call: string): LawBrokenError => {
  const error = new Error(renderLawBroken(fault, call))
  error.name = 'LawBroken'
  // Where it was thrown says nothing: the case does.
  error.stack = `${error.name}: ${error.message}`
  return Object.defineProperty(error, 'fault', { value: fault }) as LawBrokenError
}

/** The fault that an error carries; null: it is another error. */
export const faultOf = (thrown: unknown): LawBroken | null => {
  const fault = thrown instanceof Error ? (thrown as Partial<LawBrokenError>).fault : undefined
  return fault?.type === 'LawBroken' ? fault : null
}
