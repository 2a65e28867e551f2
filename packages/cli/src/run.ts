import { Command, CommanderError, Option } from 'commander'
import { either as E } from 'fp-ts'
import { harmless } from './output/layout.ts'
import type { CommandSpec } from './program/command.ts'
import { commands } from './program/commands.ts'
import type { Options, OptionSpec } from './program/options.ts'
import { description, endings, firstSteps } from './program/texts.ts'
import { type ExitCode, exitCodes, type Outcome, type Surroundings } from './surroundings.ts'

const optionOf = ({ flags, description: words, many = false }: OptionSpec): Option => {
  const option = new Option(flags, words)
  return many
    ? option.argParser((value: string, before: ReadonlyArray<string> | undefined) => [...(before ?? []), value])
    : option
}

const add = (
  program: Command,
  { name, operands, summary, options = [], examples = [], action }: CommandSpec,
  surroundings: Surroundings,
  end: (outcome: Outcome<ExitCode>) => void
): void => {
  const command = program
    .command(operands === undefined ? name : `${name} ${operands}`)
    .description(summary)
    .exitOverride()
  for (const option of options) command.addOption(optionOf(option))
  if (examples.length > 0)
    command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  communique ${example}`).join('\n')}`)
  command.action(async () => {
    const run = await action()
    end(await run(command.args, command.opts<Options>(), surroundings))
  })
}

/** Every command of the program. An action loads what it needs when it is run, so that starting costs little. */
const programFor = (surroundings: Surroundings, end: (outcome: Outcome<ExitCode>) => void): Command => {
  const program = new Command('communique')
    .description(description)
    .version(surroundings.version, '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: surroundings.stdout,
      writeErr: surroundings.stderr,
      getOutHelpWidth: () => Math.min(surroundings.columns, 100),
      getErrHelpWidth: () => Math.min(surroundings.columns, 100)
    })
    .showHelpAfterError('See "communique --help".')
    .addHelpText('after', `\n${firstSteps}\n\n${endings}`)
  for (const command of commands) add(program, command, surroundings, end)
  return program
}

/** Runs the program. @returns the code that it ends with; nothing throws but a bug. */
export const run = async (args: ReadonlyArray<string>, surroundings: Surroundings): Promise<ExitCode> => {
  let outcome: Outcome<ExitCode> = E.right(exitCodes.Done)
  const program = programFor(surroundings, (ended) => {
    outcome = ended
  })
  if (args.length === 0) {
    program.outputHelp()
    return exitCodes.Misused
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    // Commander throws its findings: help that was asked for, an option that is none.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.Done : exitCodes.Misused
    throw error
  }
  if (E.isRight(outcome)) return outcome.right
  surroundings.stderr(`${harmless(outcome.left.words)}\n`)
  return outcome.left.code
}
