import type { Difference } from './difference.ts'

/** The place of one case: the law, and the seed and path from which fast-check draws it again. */
export interface Replay {
  readonly law: string
  readonly seed: number
  readonly path: string
}

/**
 * A broken law: its statement, the shortest case that breaks it, and the finding.
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
  /** The shortest case: a record and its steps, a history and a command, or a value. */
  readonly counterexample: unknown
  /** The case in the words of the field, one line an event. */
  readonly story: ReadonlyArray<string>
  /** The expectation that failed, or the error that was thrown. */
  readonly finding: string
  readonly differences: ReadonlyArray<Difference>
  /** The comparison in words, where numbers of many digits, -0 or undefined differ. */
  readonly comparison: string | null
  /** The remedy, where a broken law of this kind mostly has the same one. */
  readonly remedy: string | null
  /** The number of cases until one broke the law, and of the steps that shortened it. */
  readonly runs: number
  readonly shrinks: number
  readonly replay: Replay
}

/** The error of a broken law. The facts are beside the message, where runners do not print them a second time. */
export interface LawBrokenError extends Error {
  readonly fault: LawBroken
  /** The law that is broken as well and usually explains this one, by name; null: there is none. */
  readonly explainedBy: string | null
  /** The whole story, also where the message leaves it to another law. */
  readonly wholeStory: string
}

/** A difference as people read it. */
export const differenceLine = ({ path, expected, found }: Difference): string =>
  `  ${path === '' ? 'the whole' : path}: expected ${expected}, found ${found}`

const textOf = (name: string): string => `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The option that replays one case, ready to be pasted. */
export const replayLine = ({ law, seed, path }: Replay): string =>
  `replay: { law: ${textOf(law)}, seed: ${seed}, path: ${textOf(path)} }`

/**
 * A broken law as people read it: the law, the story, the finding, the way to see it again, and the way to except it.
 *
 * @param explanation a more basic law that is broken as well: the story is left to it, and only the finding is given.
 */
export const renderLawBroken = (fault: LawBroken, call: string, explanation: LawBroken | null = null): string => {
  const { of, law, means, story, finding, differences, comparison, remedy, runs, shrinks, replay } = fault
  const found = [
    differences.length > 0 ? `${finding}:` : finding,
    ...differences.map(differenceLine),
    ...(comparison === null ? [] : [comparison])
  ]
  const again = `one of the options of ${call}:`
  if (explanation !== null)
    return [
      `${of} breaks a law: ${law}.`,
      ...(explanation.finding === finding
        ? [`  The cause is the same as of "${explanation.law}", where the story stands: ${finding}`]
        : [
            `  It also breaks "${explanation.law}", which usually explains this: mend that first. Here it was found that`,
            ...found.slice(0, 3).map((line) => `    ${line.trim()}`)
          ]),
      `  The story of this case, with ${again}`,
      `    ${replayLine(replay)}`
    ].join('\n')
  return [
    `${of} breaks a law: ${law}.`,
    `  ${means}`,
    '',
    ...story,
    '',
    ...found,
    '',
    `Found in run ${runs}${shrinks === 0 ? '' : `, shortened in ${shrinks} ${shrinks === 1 ? 'step' : 'steps'}`}. This case alone, with ${again}`,
    `  ${replayLine(replay)}`,
    ...(remedy === null ? [] : [remedy]),
    `If it is meant to be so: except: { ${textOf(law)}: 'the reason' }`
  ].join('\n')
}

/** An error that carries the fault. */
export const lawBroken = (fault: LawBroken, call: string, explanation: LawBroken | null = null): LawBrokenError => {
  const error = new Error(renderLawBroken(fault, call, explanation))
  error.name = 'LawBroken'
  // The place where it was thrown says nothing: the case does.
  error.stack = `${error.name}: ${error.message}`
  Object.defineProperty(error, 'explainedBy', { value: explanation?.law ?? null })
  Object.defineProperty(error, 'wholeStory', { value: renderLawBroken(fault, call) })
  return Object.defineProperty(error, 'fault', { value: fault }) as LawBrokenError
}

/** The fault that an error carries; null: it is another error. */
export const faultOf = (thrown: unknown): LawBroken | null => {
  const fault = thrown instanceof Error ? (thrown as Partial<LawBrokenError>).fault : undefined
  return fault?.type === 'LawBroken' ? fault : null
}
