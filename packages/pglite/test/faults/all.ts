import { must } from '@communique/fixtures'
import { postgresEventLog, postgresViewStore } from '@communique/postgres'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { embeddedClock } from '../../../postgres/test/faults/embeddedClock.ts'
import { filledDisk } from '../../../postgres/test/faults/filledDisk.ts'
import { killedWriter } from '../../../postgres/test/faults/killedWriter.ts'
import { smallDisk } from '../../../sqlite/test/disks.ts'
import { type PgliteDatabase, pgliteDatabase } from '../../src/pgliteDatabase.ts'
import { freshDirectory } from '../freshDirectory.ts'

/** Kills writers to a log in a directory. */
export const killedPgliteWriter = (directory: string, rounds: number): Promise<FaultReport> => {
  const open = async () => {
    const database = must(await pgliteDatabase(directory)())
    return { log: must(await postgresEventLog(database, { schema: 'faults' })()), close: database.close }
  }
  const program = fileURLToPath(new URL('pgliteWriter.ts', import.meta.url))
  return killedWriter({ engine: 'PGlite', rounds, program, args: [directory], open })
}

const inDirectory = async <A>(directory: string, use: (database: PgliteDatabase) => Promise<A>): Promise<A> => {
  const database = must(await pgliteDatabase(directory)())
  return use(database).finally(database.close)
}

const clock = async (rounds: number): Promise<FaultReport> => {
  const directory = await freshDirectory()
  return inDirectory(directory, async (database) => {
    const log = must(await postgresEventLog(database)())
    const viewStore = must(await postgresViewStore(database)())
    return embeddedClock({ log, viewStore }, 'PGlite', rounds)
  }).finally(() => rm(directory, { recursive: true }))
}

/** `null`: this user may not mount a small disk. An empty directory takes some 40 MB, and its journal 16 at a time. */
const fullDisk = async (rounds: number): Promise<FaultReport | null> => {
  const disk = await smallDisk(128)
  if (disk === null) return null
  return inDirectory(join(disk.folder, 'record'), async (database) =>
    filledDisk(must(await postgresEventLog(database)()), disk.folder, 'PGlite', rounds)
  ).finally(disk.unmount)
}

/** The faults of a log on PGlite. */
export const pgliteFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (rounds: number) => Promise<FaultReport | null>]
> = [
  ['disk full', fullDisk],
  ['clock turned back', clock],
  [
    'writer killed',
    async (rounds) => {
      const directory = await freshDirectory()
      return killedPgliteWriter(directory, rounds).finally(() => rm(directory, { recursive: true }))
    }
  ]
]
