import { EventEmitter } from 'node:events'
import type pg from 'pg'
import { expect, expectTypeOf, it } from 'vitest'
import { type PgClient, pgDatabase, type PgPool } from '../src/pgDatabase.ts'

/** A pool with one client, which keeps account of how it was given back. */
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
    // The server ends the session before whoever asked for it has it.
    this.client.emit('error', new Error('terminating connection'))
    return Promise.resolve(this.client)
  }
}

it('takes any pool of pg', () => {
  expectTypeOf<pg.Pool>().toExtend<PgPool>()
})

it('hears of errors in sessions that nobody uses, so that they do not end the process', async () => {
  const pool = new OneClient()
  const rows = await pgDatabase(pool).use(({ query }) => query({ text: 'select 1' }))
  expect(rows).toEqual([['1']])
  expect(() => pool.emit('error', new Error('gone'))).not.toThrow()
  expect(pool.released).toEqual([false])
})

it('gives the same session as the same object', async () => {
  const pool = new OneClient()
  const { use } = pgDatabase(pool)
  expect(await use(async (connection) => connection)).toBe(await use(async (connection) => connection))
})

it('keeps a session after a refusal, and replaces it after anything else', async () => {
  const pool = new OneClient()
  const { use } = pgDatabase(pool)
  const failing = (error: Error) => expect(use(() => Promise.reject(error))).rejects.toBe(error)
  await failing(Object.assign(new Error('duplicate'), { code: '23505' }))
  await failing(Object.assign(new Error('shutting down'), { code: '57P01' }))
  await failing(new Error('a bug'))
  expect(pool.released).toEqual([false, true, true])
})
