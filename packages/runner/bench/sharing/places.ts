import type { EventLog, LeaseStore, ViewStore } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { jetstreamStore } from '@communique/jetstream'
import { postgresEventLog, postgresViewStore } from '@communique/postgres'
import { sqliteStore } from '@communique/sqlite'
import { connectTo } from '../../../jetstream/test/connections.ts'
import { testDatabase } from '../../../postgres/test/databases.ts'

/** A log, and a store for views of it. */
export interface Place {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly close: () => Promise<void>
}

export type EngineName = 'SQLite' | 'PostgreSQL' | 'JetStream'

/** @param where the file or the server of the log. @param views the file of the views, where the engine is not PostgreSQL. */
export const placeOn: Readonly<Record<EngineName, (where: string, views: string) => Promise<Place>>> = {
  SQLite: async (where, views) => {
    const [record, stored] = [must(await sqliteStore(where)()), must(await sqliteStore(views)())]
    return {
      log: record.log,
      viewStore: stored.viewStore,
      close: async () => {
        await record.close()
        await stored.close()
      }
    }
  },
  PostgreSQL: async (where) => {
    const { database, end } = testDatabase(where)
    return {
      log: must(await postgresEventLog(database)()),
      viewStore: must(await postgresViewStore(database)()),
      close: end
    }
  },
  JetStream: async (where, views) => {
    const connection = await connectTo(where)
    const { log, close } = must(await jetstreamStore(connection, { name: 'record' })())
    const stored = must(await sqliteStore(views)())
    return {
      log,
      viewStore: stored.viewStore,
      close: async () => {
        await close()
        await connection.close()
        await stored.close()
      }
    }
  }
}
