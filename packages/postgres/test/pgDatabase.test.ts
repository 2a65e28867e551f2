import { EventEmitter } from 'node:events'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { transaction } from '../src/database.ts'
import { pgDatabase } from '../src/pgDatabase.ts'
import type { PgClient, PgPool } from '../src/pgPool.ts'

/** A pool with one client, which records how it was released. */
class OneClient extends EventEmitter implements PgPool {
  readonly released: Array<boolean> = []
  readonly client: PgClient & EventEmitter = Object.assign(new EventEmitter(), {
    query: () => Promise.resolve({ rows: [['1']] }),
    release: (destroy = false) => {
      this.released.push(destroy)
    }
  })

  connect(): Promise<PgClient> {
    this.emit('connect', this.client)
    // The server ends the session before the caller gets it.
    this.client.emit('error', new Error('terminating connection'))
    return Promise.resolve(this.client)
  }
}

it('takes any pool of pg', () => {
  expectTypeOf<pg.Pool>().toExtend<PgPool>()
})

it('handles errors of idle sessions, so that they do not end the process', async () => {
  const pool = new OneClient()
  const rows = await pgDatabase(pool).use(({ query }) => query({ text: 'select 1' }))
  expect(rows).toEqual([['1']])
  expect(() => pool.emit('error', new Error('gone'))).not.toThrow()
  expect(pool.released).toEqual([false])
})

it('represents a session by the same object each time', async () => {
  const pool = new OneClient()
  const { use } = pgDatabase(pool)
  expect(await use(async (connection) => connection)).toBe(await use(async (connection) => connection))
})

it('keeps a session after a refused statement, and discards it after any other error', async () => {
  const pool = new OneClient()
  const { use } = pgDatabase(pool)
  const failing = (error: Error) => expect(use(() => Promise.reject(error))).rejects.toBe(error)
  await failing(Object.assign(new Error('duplicate'), { code: '23505' }))
  await failing(Object.assign(new Error('shutting down'), { code: '57P01' }))
  await failing(new Error('a bug'))
  expect(pool.released).toEqual([false, true, true])
})

describe('a pool', () => {
  /** A pool whose clients are given out on demand, and whose queries are answered on demand. */
  const slowPool = (max = 2) => {
    const released: Array<boolean> = []
    const clients: Array<EventEmitter & { readonly asked: Array<string> }> = []
    const waiting: Array<(client: PgClient) => void> = []
    const answers: Array<() => void> = []
    const client = (): PgClient => {
      const asked: Array<string> = []
      const fresh = Object.assign(new EventEmitter(), {
        asked,
        query: ({ text }: { readonly text: string }) => {
          asked.push(text)
          return new Promise<{ readonly rows: ReadonlyArray<unknown> }>((resolve) => {
            answers.push(() => resolve({ rows: [] }))
          })
        },
        release: (destroy = false) => {
          released.push(destroy)
        }
      })
      clients.push(fresh)
      return fresh
    }
    const pool: PgPool & EventEmitter = Object.assign(new EventEmitter(), {
      options: { max },
      totalCount: max,
      idleCount: 0,
      waitingCount: 3,
      connect: () =>
        new Promise<PgClient>((resolve) => {
          waiting.push(resolve)
        })
    })
    return {
      pool,
      released,
      clients,
      give: () => waiting.shift()?.(client()),
      answer: () => answers.shift()?.(),
      settled: async () => {
        await vi.advanceTimersByTimeAsync(0)
      }
    }
  }

  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('that gives no connection in time is reported with its state, and gets a late one back', async () => {
    const { pool, released, give, settled } = slowPool()
    const used = pgDatabase(pool, { connectWithin: 100 }).use(({ query }) => query({ text: 'select 1' }))
    const failed = used.then(String, String)
    await vi.advanceTimersByTimeAsync(100)
    expect(await failed).toContain(
      'the pool gave no connection within 100 ms: of 2 of at most 2 connections 0 are idle, and 3 requests wait'
    )
    give()
    await settled()
    expect(released).toEqual([false])
  })

  it('gets a limit for connections that are never established, unless it has one', () => {
    const unlimited = slowPool()
    pgDatabase(unlimited.pool, { connectWithin: 100 })
    expect(unlimited.pool.options?.connectionTimeoutMillis).toBe(1_100)
    const limited = slowPool()
    Object.assign(limited.pool.options ?? {}, { connectionTimeoutMillis: 7 })
    pgDatabase(limited.pool)
    expect(limited.pool.options?.connectionTimeoutMillis).toBe(7)
  })

  it('loses a session that does not answer in time, at once where more is asked of it', async () => {
    const { pool, released, give } = slowPool()
    const used = pgDatabase(pool, { answerWithin: 100 }).use((connection) =>
      transaction(connection, () => connection.query({ text: 'select 1' }))
    )
    const failed = used.then(String, String)
    give()
    await vi.advanceTimersByTimeAsync(100)
    expect(await failed).toContain('no answer within 100 ms')
    expect(released).toEqual([true])
  })

  it('has one session that listens, for all databases on it', async () => {
    const { pool, clients, released, give, answer, settled } = slowPool()
    const heard: Array<string> = []
    const stops = ['a', 'b', 'c'].map((channel) => pgDatabase(pool).listen(channel, () => heard.push(channel)))
    for (let turn = 0; turn < 5; turn += 1) {
      give()
      await settled()
      answer()
      await settled()
    }
    expect(clients).toHaveLength(1)
    const [client] = clients
    for (const channel of ['a', 'b', 'c']) expect(client?.asked).toContain(`listen "${channel}"`)
    heard.length = 0
    client?.emit('notification', { channel: 'b' })
    expect(heard).toEqual(['b'])
    stops[1]?.()
    client?.emit('notification', { channel: 'b' })
    expect(heard).toEqual(['b'])
    stops[0]?.()
    expect(released).toEqual([])
    stops[2]?.()
    expect(released).toEqual([true])
  })

  it('replaces a listening session that no longer answers', async () => {
    const { pool, clients, released, give, answer, settled } = slowPool()
    const stop = pgDatabase(pool, { answerWithin: 100 }).listen('a', () => {})
    give()
    await settled()
    answer()
    await settled()
    await vi.advanceTimersByTimeAsync(200)
    expect(released).toEqual([true])
    await vi.advanceTimersByTimeAsync(1_000)
    give()
    await settled()
    expect(clients).toHaveLength(2)
    stop()
  })

  it('of one connection keeps it for statements', async () => {
    const { pool, clients, give, settled } = slowPool(1)
    pgDatabase(pool).listen('a', () => {})
    give()
    await settled()
    expect(clients).toEqual([])
  })

  it('takes any number of databases without a warning', () => {
    const { pool } = slowPool()
    for (let at = 0; at < 20; at += 1) pgDatabase(pool)
    expect(pool.listenerCount('error')).toBe(1)
    expect(pool.listenerCount('connect')).toBe(1)
  })
})
