import { must } from '@communique/fixtures'
import { postgresEventLog } from '@communique/postgres'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import type { Fault } from '../../../postgres/test/faults/all.ts'
import { killedWriter } from '../../../postgres/test/faults/killedWriter.ts'
import { pgliteDatabase } from '../../src/pgliteDatabase.ts'

/** Kills writers to a log in a directory. */
export const killedPgliteWriter = (directory: string, rounds: number): Promise<FaultReport> => {
  const open = async () => {
    const database = must(await pgliteDatabase(directory)())
    return { log: must(await postgresEventLog(database, { schema: 'faults' })()), close: database.close }
  }
  const program = fileURLToPath(new URL('pgliteWriter.ts', import.meta.url))
  return killedWriter({ engine: 'PGlite', rounds, program, args: [directory], open })
}

/** The faults of a log on PGlite. */
export const pgliteFaults: ReadonlyArray<Fault> = [
  [
    'writer killed',
    async (rounds) => {
      const directory = await mkdtemp(join(tmpdir(), 'communique-pglite-'))
      return killedPgliteWriter(directory, rounds).finally(() => rm(directory, { recursive: true }))
    }
  ]
]
