import type { CommandSpec } from './command.ts'
import { documentCommands } from './documentCommands.ts'
import { questionCommands } from './questionCommands.ts'
import { serviceCommands } from './serviceCommands.ts'
import { initCommand, storeCommands } from './storeCommands.ts'

/** Commands about the program itself. */
const programCommands: ReadonlyArray<CommandSpec> = [
  {
    name: 'completion',
    operands: '<shell>',
    takes: 'shell',
    summary: 'prints the completion script of bash, zsh or fish',
    examples: ['completion bash', 'completion fish'],
    action: async () => (await import('./completion.ts')).completionOf(commands)
  },
  {
    name: 'man',
    summary: 'prints the manual page, for man',
    examples: ['man'],
    action: async () => (await import('./manPage.ts')).manOf(commands)
  }
]

/** Every command of the program, in the order of its help. */
export const commands: ReadonlyArray<CommandSpec> = [
  initCommand,
  ...documentCommands,
  ...questionCommands,
  ...storeCommands,
  ...serviceCommands,
  ...programCommands
]
