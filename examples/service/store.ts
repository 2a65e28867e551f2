import type { LeaseStore, ViewStore, EventLog, LogUnavailable } from '@communique/kernel'
import { pgDatabase, postgresEventLog, postgresViewStore, type UnsupportedIsolation } from '@communique/postgres'
import { type SqliteOpenFailure, sqliteStore } from '@communique/sqlite'
import { function as F, taskEither as TE } from 'fp-ts'
import { join } from 'node:path'
import pg from 'pg'

/** A record and its views. */
export interface Store {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly close: () => Promise<void>
}

const storeOnServer = (url: string): TE.TaskEither<LogUnavailable | UnsupportedIsolation, Store> => {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 })
  const database = pgDatabase(pool)
  return F.pipe(
    TE.Do,
    TE.bind('log', () => postgresEventLog(database)),
    TE.bind('viewStore', () => postgresViewStore(database)),
    TE.map((ports) => ({ ...ports, close: () => pool.end() }))
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
