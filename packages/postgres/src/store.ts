import type { LogUnavailable } from '@communique/kernel'
import { either as E, taskEither as TE } from 'fp-ts'
import type { Connection, Database } from './database.ts'
import { unavailable } from './databaseError.ts'
import { currentEpoch } from './epoch.ts'
import { type UnsupportedIsolation, unsupportedIsolation } from './isolation.ts'
import { migrate } from './migrate.ts'
import { quotedSchema } from './schemaName.ts'

/** A schema of a database, up to date, and the epoch of its log. */
export interface Store {
  /** The schema, quoted for statements. */
  readonly quoted: string
  /** The epoch, as it was last observed. */
  readonly epoch: () => string
  readonly observeEpoch: (epoch: string) => void
  /** Runs a task on a session whose epoch is known, and turns a rejection into `LogUnavailable`. */
  readonly attempt: <A>(run: (connection: Connection) => Promise<A>) => TE.TaskEither<LogUnavailable, A>
}

/**
 * Opens a schema. Restoring a database ends its sessions, so each session checks once that the log is where it was
 * written, and that its isolation level is supported.
 */
export const storeIn = (
  database: Database,
  schema: string
): TE.TaskEither<LogUnavailable | UnsupportedIsolation, Store> => {
  const quoted = quotedSchema(schema)
  if (quoted === null) return TE.left({ type: 'LogUnavailable', reason: `no name for a schema: ${schema}` })
  const known = new WeakSet<Connection>()
  let epoch = ''

  const enter = async (connection: Connection): Promise<void> => {
    epoch = await currentEpoch(connection, { quoted, origin: database.origin ?? '' })
    known.add(connection)
  }

  const attempt: Store['attempt'] = (run) => async () => {
    try {
      const answer = await database.use(async (connection) => {
        if (!known.has(connection)) {
          const isolation = await unsupportedIsolation(connection)
          if (isolation !== null) throw new Error(`sessions are ${isolation.level} now, and must be read committed`)
          await enter(connection)
        }
        return run(connection)
      })
      return E.right(answer)
    } catch (error) {
      return E.left(unavailable(error))
    }
  }

  const store: Store = {
    quoted,
    epoch: () => epoch,
    observeEpoch: (now) => {
      epoch = now
    },
    attempt
  }
  return async () => {
    try {
      return await database.use(async (connection) => {
        const isolation = await unsupportedIsolation(connection)
        if (isolation !== null) return E.left(isolation)
        await migrate(connection, quoted)
        await enter(connection)
        return E.right(store)
      })
    } catch (error) {
      return E.left(unavailable(error))
    }
  }
}
