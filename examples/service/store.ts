import type { EventLog, LogUnavailable } from '@communique/kernel'
import { pgDatabase, postgresEventLog, type UnsupportedIsolation } from '@communique/postgres'
import { type SqliteOpenFailure, sqliteStore } from '@communique/sqlite'
import { function as F, taskEither as TE } from 'fp-ts'
import { join } from 'node:path'
import pg from 'pg'

/** A record, and the way to let go of it. */
export interface Store {
  readonly log: EventLog
  readonly close: () => Promise<void>
}

const storeOnServer = (url: string): TE.TaskEither<LogUnavailable | UnsupportedIsolation, Store> => {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 })
  return F.pipe(
    postgresEventLog(pgDatabase(pool)),
    TE.map((log) => ({ log, close: () => pool.end() }))
  )
}

/** The file of a record in its directory. */
export const recordIn = (directory: string): string => join(directory, 'record.db')

/** Opens the PostgreSQL of a URL or, where there is none, a file in a directory. */
export const openStore = (
  url: string | undefined,
  directory: string
): TE.TaskEither<LogUnavailable | UnsupportedIsolation | SqliteOpenFailure, Store> =>
  url === undefined || url === '' ? sqliteStore(recordIn(directory)) : storeOnServer(url)
