import type { EventLog } from '@communique/kernel'
import { must } from '../../fixtures/src/must.ts'
import { either as E, type taskEither as TE } from 'fp-ts'
import pg from 'pg'
import type { Database } from '../src/database.ts'
import { pgDatabase, type PgTimeLimits } from '../src/pgDatabase.ts'
import { postgresEventLog, type PostgresOptions } from '../src/postgresEventLog.ts'

let schemas = 0

/** The name of a schema that no other test uses, in any process on the same server. */
export const freshSchema = (): string => `test_${process.pid}_${(schemas += 1)}_${Date.now().toString(36)}`

/** A server as the tests use it. */
export interface TestDatabase {
  readonly pool: pg.Pool
  readonly database: Database
  readonly freshLog: (options?: PostgresOptions) => Promise<EventLog>
  readonly end: () => Promise<void>
}

export const testDatabase = (url: string, settings: pg.PoolConfig = {}, limits: PgTimeLimits = {}): TestDatabase => {
  const pool = new pg.Pool({ connectionString: url, max: 12, ...settings })
  const database = pgDatabase(pool, limits)
  const made: Array<string> = []
  return {
    pool,
    database,
    freshLog: async (options = {}) => {
      const schema = freshSchema()
      made.push(schema)
      return must(await postgresEventLog(database, { schema, ...options })())
    },
    end: async () => {
      for (const schema of made) await pool.query(`drop schema if exists "${schema}" cascade`)
      await pool.end()
    }
  }
}

/** The number of times that an opening is tried. */
const attempts = 40

/** Opens within limits so short that a busy machine keeps to them only in the end. */
export const openedInTheEnd = async <A>(open: TE.TaskEither<unknown, A>): Promise<A> => {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await open()
    if (E.isRight(opened) || attempt === attempts) return must(opened)
  }
}
