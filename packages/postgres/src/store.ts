import type { LogUnavailable } from '@communique/kernel'
import { either as E, taskEither as TE } from 'fp-ts'
import type { Connection, Database } from './database.ts'
import { unavailable } from './databaseError.ts'
import { currentEpoch } from './epoch.ts'
import { migrate } from './migrate.ts'
import { quotedSchema } from './schemaName.ts'

/** A schema of a database, up to date, and the epoch in which its log is. */
export interface Store {
  /** The schema as it stands in statements. */
  readonly quoted: string
  /** The epoch, as it was last seen. */
  readonly epoch: () => string
  readonly observeEpoch: (epoch: string) => void
  /** Runs something on a connection of which it is known that it leads to this epoch. */
  readonly attempt: <A>(run: (connection: Connection) => Promise<A>) => TE.TaskEither<LogUnavailable, A>
}

/**
 * Opens a schema. Restoring a database takes its sessions away, so that every session is asked once whether the log is
 * where it was.
 */
export const storeIn = (database: Database, schema: string): TE.TaskEither<LogUnavailable, Store> => {
  const quoted = quotedSchema(schema)
  if (quoted === null) return TE.left({ type: 'LogUnavailable', reason: `no name for a schema: ${schema}` })
  const known = new WeakSet<Connection>()
  let epoch = ''

  const attempt: Store['attempt'] = (run) => async () => {
    try {
      const answer = await database.use(async (connection) => {
        if (!known.has(connection)) {
          epoch = await currentEpoch(connection, quoted)
          known.add(connection)
        }
        return run(connection)
      })
      return E.right(answer)
    } catch (error) {
      return E.left(unavailable(error))
    }
  }

  return async () => {
    try {
      await database.use(async (connection) => {
        await migrate(connection, quoted)
        epoch = await currentEpoch(connection, quoted)
        known.add(connection)
      })
    } catch (error) {
      return E.left(unavailable(error))
    }
    return E.right({
      quoted,
      epoch: () => epoch,
      observeEpoch: (now) => {
        epoch = now
      },
      attempt
    })
  }
}
