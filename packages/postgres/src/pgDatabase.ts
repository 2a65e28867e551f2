import { arrayLiteral } from './arrayLiteral.ts'
import type { Connection, Database, Row } from './database.ts'
import { leavesSessionSound } from './databaseError.ts'
import { type Listen, listening } from './listening.ts'
import type { PgClient, PgPool, PgQuery } from './pgPool.ts'
import { within } from './timeLimit.ts'

/** The time limits of a database, in milliseconds. */
export interface PgTimeLimits {
  /** The time until a connection of the pool is free, or a new one is open; 10,000 by default. */
  readonly connectWithin?: number
  /** The time until a statement is answered; 30,000 by default. */
  readonly answerWithin?: number
}

/** Values stay text, whatever parsers the service has set; the caller parses them. */
const asText = { getTypeParser: () => (text: string) => text }

const literal = (value: unknown): unknown => (Array.isArray(value) ? arrayLiteral(value) : value)

const connectionOf = (client: PgClient, answerWithin: number): Connection => {
  let silent = false
  const send = (query: PgQuery): ReturnType<PgClient['query']> => {
    // A statement after one without an answer, such as a rollback, would wait behind it.
    if (silent) return Promise.reject(new Error('the session does not answer'))
    return within(answerWithin, client.query(query), () => {
      silent = true
      return new Error(`no answer within ${answerWithin} ms`)
    })
  }
  return {
    query: async ({ name, text, values = [] }) => {
      const { rows } = await send({
        text,
        values: values.map(literal),
        rowMode: 'array',
        types: asText,
        ...(name !== undefined && { name })
      })
      // By the row mode and the types.
      return rows as ReadonlyArray<Row>
    },
    script: async (text) => {
      await send({ text })
    }
  }
}

/** The state that all databases on a pool share. */
interface SharedPool {
  readonly connections: WeakMap<PgClient, Connection>
  readonly listen: Listen
}
const sharedPools = new WeakMap<PgPool, SharedPool>()

// Node ends the process for an error event without a listener. A session may end before its first user gets it.
const ignore = (): void => {}

const shared = (pool: PgPool, connect: () => Promise<PgClient>, answerWithin: number): SharedPool => {
  const known = sharedPools.get(pool)
  if (known !== undefined) return known
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  // A pool of one connection would have none left for statements.
  const listen: Listen = pool.options?.max === 1 ? () => () => {} : listening(connect, answerWithin)
  const fresh = { connections: new WeakMap<PgClient, Connection>(), listen }
  sharedPools.set(pool, fresh)
  return fresh
}

/** The reason for which no connection was to be had, with the state of the pool. */
const poolExhausted = ({ options, totalCount, idleCount, waitingCount }: PgPool, milliseconds: number): Error => {
  const state =
    totalCount === undefined
      ? ''
      : `: of ${totalCount}${options?.max === undefined ? '' : ` of at most ${options.max}`} connections ${idleCount} are idle, and ${waitingCount} requests wait`
  return new Error(`the pool gave no connection within ${milliseconds} ms${state}`)
}

/**
 * Adapts a pool of `pg` as a database for logs and views. The size and the end of the pool are the caller's. All logs on a
 * pool share one connection for listening, which is opened with the first listener.
 *
 * Every request has a time limit. A session that does not answer in time is discarded, and the caller gets
 * `LogUnavailable`; the server may yet execute the statement. A pool that sets no `connectionTimeoutMillis` gets one, so
 * that connections which are never established do not fill it.
 *
 * @category connecting
 * @since 0.1.0
 */
export const pgDatabase = (
  pool: PgPool,
  { connectWithin = 10_000, answerWithin = 30_000 }: PgTimeLimits = {}
): Database => {
  // Later than our own limit, whose error describes the pool.
  if (pool.options !== undefined) pool.options.connectionTimeoutMillis ||= connectWithin + 1_000

  const connect = async (): Promise<PgClient> => {
    const connecting = pool.connect()
    try {
      return await within(connectWithin, connecting, () => poolExhausted(pool, connectWithin))
    } catch (error) {
      connecting.then((client) => client.release(), ignore)
      throw error
    }
  }
  const { connections, listen } = shared(pool, connect, answerWithin)

  const connectionTo = (client: PgClient): Connection => {
    const known = connections.get(client)
    if (known !== undefined) return known
    const connection = connectionOf(client, answerWithin)
    // The pool may have opened it before this database existed.
    client.on('error', ignore)
    connections.set(client, connection)
    return connection
  }

  return {
    use: async (run) => {
      const client = await connect()
      try {
        const result = await run(connectionTo(client))
        client.release()
        return result
      } catch (error) {
        client.release(!leavesSessionSound(error))
        throw error
      }
    },
    listen
  }
}
