// The import of coded events, against the same commands given as objects.
import {
  commandContext,
  type CommandContext,
  type CooperationLedgerCommand,
  cooperationLedger,
  inMemoryEventLog,
  ledgerCommand
} from '@communique/core'
import { must } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { csvRows, importRows } from '../src/importing.ts'
import { partyNames, rowReader } from '../src/importing/rowReader.ts'
import { codedFile, codedMapping } from './codedEvents.ts'

const rows = 10_000
const account = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'office' }

/** The commands of the rows, ready to be recorded. */
const commandsOf = async (): Promise<ReadonlyArray<readonly [CooperationLedgerCommand, CommandContext]>> => {
  const read = rowReader(codedMapping, partyNames([]))
  const commands: Array<readonly [CooperationLedgerCommand, CommandContext]> = []
  for await (const row of csvRows(codedFile(rows), codedMapping))
    for (const plain of must(read(row)))
      commands.push([
        must(ledgerCommand(plain)),
        must(commandContext({ ...account, commandId: `command-${commands.length}`, correlationId: 'coded' }))
      ])
  return commands
}

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const commands = await commandsOf()
  return [
    {
      title: `${rows.toLocaleString('en')} coded events, ${commands.length.toLocaleString('en')} commands`,
      contenders: {
        'commands as objects': {
          units: rows,
          run: async () => {
            const ledger = cooperationLedger({ log: inMemoryEventLog(), cache: new Map() })
            for (const [command, context] of commands) must(await ledger.record(command, context)())
          }
        },
        'import of the file': {
          units: rows,
          run: async () => {
            const log = inMemoryEventLog()
            for await (const outcome of importRows(csvRows(codedFile(rows), codedMapping), codedMapping, {
              log,
              ...account
            }))
              must(outcome)
          }
        }
      },
      reference: 'commands as objects',
      goals: [{ contender: 'import of the file', atMost: 2 }],
      rounds: 5
    }
  ]
}
