import { must } from '@communique/fixtures'
import { pgliteDatabase } from '@communique/pglite'
import { postgresEventLog } from '@communique/postgres'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { sqliteStore } from '../src/sqliteStore.ts'
import { bareSqlite, benchFolder } from './setting.ts'

const opened = async (path: string): Promise<void> => {
  const { close } = must(await sqliteStore(path)())
  await close()
}

/** From nothing, or from an empty log on file, to an open log, and closed again. */
export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = benchFolder()
  let count = 0
  const path = (): string => join(folder, `${(count += 1)}`)
  const again = path()
  await opened(again)
  return [
    {
      title: 'opening an empty store',
      contenders: {
        'a new file on SQLite': { run: () => opened(path()) },
        'a file on SQLite, again': { run: () => opened(again) },
        'a new bare file': { run: () => bareSqlite(path()).database.close() },
        'a directory on PGlite': {
          run: async () => {
            const database = must(await pgliteDatabase(path())())
            must(await postgresEventLog(database)())
            await database.close()
          }
        }
      },
      reference: 'a directory on PGlite',
      // Ten milliseconds of 2,450.
      goals: [
        { contender: 'a new file on SQLite', atMost: 10 / 2_450 },
        { contender: 'a file on SQLite, again', atMost: 10 / 2_450 },
        { contender: 'a new file on SQLite', against: 'a new bare file', atMost: 1.4 }
      ],
      rounds: 7
    }
  ]
}
