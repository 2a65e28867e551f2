import type { LeaseStore, ViewStore, EventLog, LogUnavailable } from '@communique/kernel'
import { type DirectoryInUse, pgliteDatabase } from '@communique/pglite'
import { type Database, pgDatabase, postgresViewStore, postgresEventLog } from '@communique/postgres'
import { function as F, taskEither as TE } from 'fp-ts'
import pg from 'pg'

/** Where the record and the views are kept. */
export interface Store {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly close: () => Promise<void>
}

const storeOn = (database: Database, close: () => Promise<void>): TE.TaskEither<LogUnavailable, Store> =>
  F.pipe(
    TE.Do,
    TE.bind('log', () => postgresEventLog(database)),
    TE.bind('viewStore', () => postgresViewStore(database)),
    TE.map((ports) => ({ ...ports, close }))
  )

/** On the PostgreSQL of a URL; or, where none is given, on one of our own in a directory. */
export const openStore = (
  url: string | undefined,
  directory: string
): TE.TaskEither<LogUnavailable | DirectoryInUse, Store> => {
  if (url === undefined || url === '')
    return F.pipe(
      pgliteDatabase(directory),
      TE.flatMap((database) => storeOn(database, database.close))
    )
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 })
  return storeOn(pgDatabase(pool), () => pool.end())
}
