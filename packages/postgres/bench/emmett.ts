import type { EventToAppend } from '@communique/kernel'
import type pg from 'pg'

/** The measured part of Emmett's store on PostgreSQL, without its types, which need further libraries. */
export interface EmmettStore {
  readonly append: (stream: string, version: number, events: ReadonlyArray<EventToAppend>) => Promise<unknown>
  readonly readStream: (stream: string) => Promise<unknown>
  /** Has all that is there handled by a consumer of its own, a page at a time, from the beginning to the end. */
  readonly consume: (pageSize: number, handle: (event: EmmettEvent) => void) => Promise<unknown>
}

/** An event as its consumers are given it. */
export interface EmmettEvent {
  readonly type: string
  readonly data: unknown
}

interface EmmettConsumer {
  readonly reactor: (options: object) => unknown
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
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
    readonly consumer: (options: object) => EmmettConsumer
  }
}

/** Each reads from the beginning, under a name of its own. */
let readers = 0

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
    readStream: (stream) => store.readStream(stream),
    consume: async (batchSize, handle) => {
      const consumer = store.consumer({ pulling: { batchSize }, stopWhen: { noMessagesLeft: true } })
      consumer.reactor({
        processorId: `reader-${(readers += 1)}`,
        startFrom: 'BEGINNING',
        eachMessage: (event: EmmettEvent) => handle(event)
      })
      await consumer.start()
      await consumer.close()
    }
  }
}
