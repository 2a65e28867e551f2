import type { ExitCode, Outcome, Surroundings } from '../surroundings.ts'
import type { Options, OptionSpec, Takes } from './options.ts'

/** Runs a command with its operands and options. */
export type Action = (
  operands: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
) => Promise<Outcome<ExitCode>>

/** A command of the program: one description, from which help, completions and the man page come. */
export interface CommandSpec {
  readonly name: string
  /** As commander writes them: `<file>`, `[countries...]`. */
  readonly operands?: string
  readonly takes?: Takes
  readonly summary: string
  readonly options?: ReadonlyArray<OptionSpec>
  /** Arguments that the tests run on a record of one release. */
  readonly examples?: ReadonlyArray<string>
  /** Loads the code of the command when it is run, so that starting costs little. */
  readonly action: () => Promise<Action>
}
