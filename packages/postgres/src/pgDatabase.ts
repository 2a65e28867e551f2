import { arrayLiteral } from './arrayLiteral.ts'
import type { Connection, Database, Row } from './database.ts'
import { leavesSessionSound } from './databaseError.ts'

interface PgQuery {
  text: string
  name?: string
  values?: Array<unknown>
  rowMode?: 'array'
  types?: { getTypeParser: () => (text: string) => string }
}

/** What is used of a client of `pg`. */
export interface PgClient {
  query(query: PgQuery): Promise<{ readonly rows: ReadonlyArray<unknown> }>
  release(destroy?: boolean): void
  on(event: 'error' | 'end', listener: () => void): unknown
  on(event: 'notification', listener: () => void): unknown
}

/** What tells of errors that concern no query. */
export interface PgErrors {
  on(event: 'error', listener: () => void): unknown
}

/** What is used of a pool of `pg`, so that any version of it will do. */
export interface PgPool {
  connect(): Promise<PgClient>
  on(event: 'error', listener: () => void): unknown
  on(event: 'connect', listener: (client: PgErrors) => void): unknown
}

/** Values as they come: what they mean is known to whoever asks, whatever parsers the service has set. */
const asText = { getTypeParser: () => (text: string) => text }

const literal = (value: unknown): unknown => (Array.isArray(value) ? arrayLiteral(value) : value)

const connectionOf = (client: PgClient): Connection => ({
  query: async ({ name, text, values = [] }) => {
    const { rows } = await client.query({
      text,
      values: values.map(literal),
      rowMode: 'array',
      types: asText,
      ...(name !== undefined && { name })
    })
    // The mode and the types say so.
    return rows as ReadonlyArray<Row>
  },
  script: async (text) => {
    await client.query({ text })
  }
})

const reconnectAfter = 1_000

const listenOn = (pool: PgPool, channel: string, listener: () => void): (() => void) => {
  let stopped = false
  let release = (): void => {}
  let retry: ReturnType<typeof setTimeout> | null = null

  const again = (): void => {
    release()
    release = () => {}
    if (stopped || retry !== null) return
    retry = setTimeout(() => {
      retry = null
      void connect()
    }, reconnectAfter)
    // Waiting for a server keeps no process alive.
    retry.unref?.()
  }
  const connect = async (): Promise<void> => {
    try {
      const client = await pool.connect()
      let held = true
      release = () => {
        if (held) client.release(true)
        held = false
      }
      if (stopped) return release()
      client.on('error', again)
      client.on('end', again)
      client.on('notification', listener)
      await client.query({ text: `listen "${channel}"` })
      // Something may have happened while nobody listened.
      listener()
    } catch {
      again()
    }
  }
  void connect()
  return () => {
    stopped = true
    if (retry !== null) clearTimeout(retry)
    release()
  }
}

/**
 * A pool of `pg` as a database for logs and views. Its size, its timeouts and its end are the caller's; listening takes
 * one of its connections.
 *
 * Errors of idle connections are none of anybody's business: they are replaced when the next one is needed.
 *
 * @category connecting
 * @since 0.1.0
 */
export const pgDatabase = (pool: PgPool): Database => {
  const connections = new WeakMap<PgClient, Connection>()
  // An error event that nobody listens to ends the process. A server may end a session in the very moment in which it is
  // connected, before whoever asked for it has it.
  const unheard = (): void => {}
  pool.on('error', unheard)
  pool.on('connect', (client) => client.on('error', unheard))

  const connectionTo = (client: PgClient): Connection => {
    const known = connections.get(client)
    if (known !== undefined) return known
    const connection = connectionOf(client)
    client.on('error', unheard)
    connections.set(client, connection)
    return connection
  }

  return {
    use: async (run) => {
      const client = await pool.connect()
      try {
        const result = await run(connectionTo(client))
        client.release()
        return result
      } catch (error) {
        client.release(!leavesSessionSound(error))
        throw error
      }
    },
    listen: (channel, listener) => listenOn(pool, channel, listener)
  }
}
