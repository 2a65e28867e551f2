import type { EventToAppend } from '@communique/core'
import type pg from 'pg'

/** What is measured of Emmett's store on PostgreSQL. Its types are not read: they ask for libraries of their own. */
export interface EmmettStore {
  readonly append: (stream: string, version: number, events: ReadonlyArray<EventToAppend>) => Promise<unknown>
  readonly readStream: (stream: string) => Promise<unknown>
}

interface Emmett {
  readonly getPostgreSQLEventStore: (
    connectionString: string,
    options: object
  ) => {
    readonly schema: { readonly migrate: () => Promise<unknown> }
    readonly appendToStream: (
      stream: string,
      events: ReadonlyArray<object>,
      options: { readonly expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' }
    ) => Promise<unknown>
    readonly readStream: (stream: string) => Promise<unknown>
  }
}

const packageName = '@event-driven-io/emmett-postgresql'

/** Emmett's store on the same pool; `null` where it is not installed. */
export const openEmmett = async (url: string, pool: pg.Pool): Promise<EmmettStore | null> => {
  let emmett: Emmett
  try {
    emmett = (await import(packageName)) as Emmett
  } catch {
    return null
  }
  const store = emmett.getPostgreSQLEventStore(url, { connectionOptions: { pool } })
  await store.schema.migrate()
  return {
    append: (stream, version, events) =>
      store.appendToStream(
        stream,
        events.map(({ type, data, id, ...envelope }) => ({ type, data, metadata: { messageId: id, ...envelope } })),
        { expectedStreamVersion: version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version) }
      ),
    readStream: (stream) => store.readStream(stream)
  }
}
