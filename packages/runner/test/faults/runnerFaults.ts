import { must } from '@communique/fixtures'
import { postgresViewStore, postgresEventLog } from '@communique/postgres'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { freshSchema, testDatabase } from '../../../postgres/test/databases.ts'
import { brokenListeners } from './brokenListeners.ts'
import { poisonedEvents } from './poisonedEvents.ts'
import { restoredCopy } from './restoredCopy.ts'
import { startRunner } from './runnerProcess.ts'
import { killedRunner, racingRunners } from './sharedRunnerFaults.ts'
import { silentLink } from './silentLink.ts'

/** The faults of runners on PostgreSQL. */
export const runnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (url: string, engine: string, rounds: number) => Promise<FaultReport>]
> = (
  [
    ['runner killed', killedRunner],
    ['runners racing', racingRunners],
    ['events poisoned', poisonedEvents],
    ['session of a runner silent', silentLink],
    ['earlier copy restored under a runner', restoredCopy],
    ['listeners of a runner that throw', brokenListeners]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (url, engine, rounds) => {
    const schema = freshSchema()
    const { database, pool, end } = testDatabase(url)
    try {
      const log = must(await postgresEventLog(database, { schema })())
      const viewStore = must(await postgresViewStore(database, { schema })())
      const place = {
        url,
        schema,
        log,
        viewStore,
        startRunner: (holder: string) => startRunner('runningProcess.ts', [url, schema, holder]),
        isWritable: async () => true,
        forgetLast: async (count: number) => {
          await pool.query(
            `delete from "${schema}".events where position in
              (select position from "${schema}".events order by position desc limit $1)`,
            [count]
          )
        }
      }
      return { engine, ...(await bringAbout(place, rounds)) }
    } finally {
      await pool.query(`drop schema if exists "${schema}" cascade`)
      await end()
    }
  }
])
