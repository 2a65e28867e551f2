import { commandContext, type CooperationLedger, ledgerCommand } from '@communique/core'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import type { PlainCommand } from '../src/iati/activityCommands.ts'

/** Records commands one after another. @returns the types of those that were refused, or that are no commands. */
export const recordPlain = async (
  ledger: CooperationLedger,
  commands: ReadonlyArray<PlainCommand>,
  recordedAt = '2024-06-03T09:00:00.000Z'
): Promise<ReadonlyArray<string>> => {
  const refused: Array<string> = []
  for (const [at, plain] of commands.entries()) {
    const command = ledgerCommand(plain)
    const context = must(
      commandContext({
        commandId: `command-${recordedAt.slice(0, 10)}-${at + 1}`,
        recordedAt,
        recordedBy: 'office',
        correlationId: 'import'
      })
    )
    if (E.isLeft(command) || E.isLeft(await ledger.record(command.right, context)())) refused.push(plain.type)
  }
  return refused
}
