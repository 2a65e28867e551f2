import type { Paper } from './output/layout.ts'

/** Everything that a run of the program has of its process. */
export interface Surroundings {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly columns: number
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly folder: string
  readonly now: () => Date
  readonly version: string
}

/**
 * The codes with which the program ends, part of its contract with scripts.
 *
 * - `Done`: what was asked for was done
 * - `Refused`: the answer is no: a document has faults, a rule refuses a claim, a check found something
 * - `Misused`: the command line itself is wrong
 * - `Failed`: a file, a store or a database did not do its part
 */
export const exitCodes = { Done: 0, Refused: 1, Misused: 2, Failed: 3 } as const
/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The reason for which a command ends, in words for standard error, and the code that it ends with. */
export class Stop extends Error {
  readonly code: ExitCode
  constructor(code: ExitCode, message: string) {
    super(message)
    this.code = code
  }
}

const [narrowest, widest] = [40, 120]

/** The paper that answers are laid out on: as wide as the terminal, in colour where it shows colour and nobody objects. */
export const paperOf = ({ columns, isTerminal, env }: Surroundings): Paper => ({
  columns: Math.min(Math.max(columns, narrowest), widest),
  colour: isTerminal && (env['NO_COLOR'] ?? '') === ''
})
