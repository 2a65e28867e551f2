import type { either as E } from 'fp-ts'
import type { Paper } from './output/layout.ts'

/** Everything that a run of the program has of its process. */
export interface Surroundings {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Shows an answer that may be long: through a pager on a terminal. Default: standard output. */
  readonly page?: (text: string) => Promise<void>
  readonly columns: number
  /** Standard output is a terminal. */
  readonly isTerminal: boolean
  /** Standard error is a terminal, so that progress may be shown there. Default: it is none. */
  readonly showsProgress?: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly folder: string
  readonly now: () => Date
  readonly version: string
  /** Stands for the code of the program: with other code, answers that were kept are made anew. Default: none is kept. */
  readonly fingerprint?: string
  /** The module of threads that scan long ledger files. Default: one thread scans them. */
  readonly scanWorker?: string
  /** Ends when the program is asked to end, such as by SIGTERM. */
  readonly askedToEnd: () => Promise<void>
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
export interface Stop {
  readonly code: Exclude<ExitCode, 0>
  readonly words: string
}

/** A value, or the reason for which the command ends without it. */
export type Outcome<A> = E.Either<Stop, A>

/** The answer is no, and these words say why. */
export const refused = (words: string): Stop => ({ code: exitCodes.Refused, words })
/** The command line is wrong, and these words say how. */
export const misused = (words: string): Stop => ({ code: exitCodes.Misused, words })
/** A file, a store or a database did not do its part. */
export const failed = (words: string): Stop => ({ code: exitCodes.Failed, words })

const [narrowest, widest] = [40, 120]

/** The paper that answers are laid out on: as wide as the terminal, in colour where it shows colour and nobody objects. */
export const paperOf = ({ columns, isTerminal, env }: Surroundings): Paper => ({
  columns: Math.min(Math.max(columns, narrowest), widest),
  colour: isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
  isolated: isTerminal
})

/** Shows an answer: on a terminal by its pager. */
export const show = async (text: string, { page, stdout }: Surroundings): Promise<void> =>
  page === undefined ? stdout(text) : page(text)
