import { must } from '@communique/fixtures'
import { pgliteDatabase } from '@communique/pglite'
import { postgresEventLog } from '@communique/postgres'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { sqliteStore } from '../src/sqliteStore.ts'
import { benchFolder } from './setting.ts'

/** From nothing to an open log, and closed again. */
export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = benchFolder()
  let count = 0
  const path = (): string => join(folder, `${(count += 1)}`)
  return [
    {
      title: 'opening an empty store',
      contenders: {
        'a file on SQLite': {
          run: async () => {
            const { close } = must(await sqliteStore(path())())
            await close()
          }
        },
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
      goals: [{ contender: 'a file on SQLite', atMost: 10 / 2_450 }],
      rounds: 3
    }
  ]
}
