import { type EventLog, streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { comment, table, textHandler, toAppend, toAppendAll } from '../../kernel/test/sharedText.ts'
import { beginEpoch } from '../src/epoch.ts'
import { migrations } from '../src/migrations.ts'
import { postgresEventLog } from '../src/postgresEventLog.ts'
import { postgresViewStore } from '../src/postgresViewStore.ts'
import { beginAppend } from './beginAppend.ts'
import { freshSchema, testDatabase } from './databases.ts'
import { untilNothingHeldBack } from './faults/account.ts'

const a = streamName('text', 'a')
const any = { type: 'Any' } as const

describe.each(inject('servers'))('on $name', ({ url }) => {
  const { pool, database, end } = testDatabase(url)
  afterAll(end)
  const open = async (schema: string): Promise<EventLog> => must(await postgresEventLog(database, { schema })())

  describe('the schema', () => {
    it('is made once by any number of processes that open it at once, and again', async () => {
      const schema = freshSchema()
      const others = Array.from({ length: 3 }, () => testDatabase(url))
      const opened = await Promise.all(
        others.flatMap((other) => [
          postgresEventLog(other.database, { schema })(),
          postgresEventLog(other.database, { schema })()
        ])
      )
      expect(opened.every(E.isRight)).toBe(true)
      const epochs = await Promise.all(opened.map(async (log) => must(await must(log).head()()).epoch))
      expect(new Set(epochs).size).toBe(1)
      await open(schema)
      const { rows } = await pool.query(`select number from "${schema}".migrations order by number`)
      expect(rows).toEqual(migrations.map((_, index) => ({ number: index + 1 })))
      await Promise.all(others.map((other) => other.end()))
    })

    it('of a newer version is left alone', async () => {
      const schema = freshSchema()
      await open(schema)
      await pool.query(`insert into "${schema}".migrations (number) values (99)`)
      expect(await postgresEventLog(database, { schema })()).toEqual(
        E.left({
          type: 'LogUnavailable',
          reason: `Error: the schema "${schema}" is at migration 99, and this version knows ${migrations.length}`
        })
      )
    })

    it.each(['', 'Communique', 'a b', 'a"b', '1a', 'a'.repeat(41)])('has no name like %j', async (schema) => {
      expect(await postgresEventLog(database, { schema })()).toEqual(
        E.left({ type: 'LogUnavailable', reason: `no name for a schema: ${schema}` })
      )
    })
  })

  describe('a repeated version and a repeated id', () => {
    it('violate different constraints', async () => {
      const schema = freshSchema()
      must(await (await open(schema)).append(a, toAppendAll('one'), any)())
      const columns = `(position, stream, version, id, type, schema_version, data, recorded_at, recorded_by, correlation_id, citations)`
      const insert = (version: number, id: string) =>
        pool.query(
          `insert into "${schema}".events ${columns} values (9, 'text/a', ${version}, '${id}', 'T', 1, 'null', '', '', '', '[]')`
        )
      await expect(insert(1, 'two')).rejects.toMatchObject({ constraint: 'events_stream_version' })
      await expect(insert(2, 'one')).rejects.toMatchObject({ constraint: 'events_id' })
    })
  })

  describe('the head', () => {
    it('stays behind an append that is under way, and reports the events and the time', async () => {
      const schema = freshSchema()
      const log = await open(schema)
      const first = must(await log.append(a, toAppendAll('one'), any)())
      await untilNothingHeldBack(log)
      const underWay = await beginAppend(pool, schema, streamName('text', 'b'), toAppend('late'))
      const second = must(await log.append(a, toAppendAll('two', 'three'), any)())

      const held = must(await log.head()())
      expect(held).toMatchObject({ heldBack: 2, heldBackFor: expect.any(Number) })
      expect(log.compareCursors(held.cursor, log.cursorAfter(first.position))).toEqual(E.right(0))
      expect(must(await log.readAll(null, 9)()).events.map(({ id }) => id)).toEqual(['one'])
      expect(await log.countAfter(null)()).toEqual(E.right(1))
      // Reading the stream shows all of its events.
      expect(must(await log.readStream(a)()).version).toBe(3)

      await underWay.end()
      await expect.poll(async () => must(await log.head()()).heldBack).toBe(0)
      const head = must(await log.head()())
      expect(head.heldBackFor).toBe(null)
      expect(log.compareCursors(head.cursor, log.cursorAfter(second.position))).toEqual(E.right(0))
      expect(must(await log.readAll(held.cursor, 9)()).events.map(({ id }) => id)).toEqual(['late', 'two', 'three'])
    })
  })

  describe('appends at once', () => {
    const creating = { type: 'NoStream' } as const
    const names = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`)

    it('share transactions', async () => {
      const schema = freshSchema()
      const log = await open(schema)
      const appended = await Promise.all(
        names(32).map((name) => log.append(streamName('text', name), toAppendAll(`${name}-1`, `${name}-2`), creating)())
      )
      expect(appended.every(E.isRight)).toBe(true)
      const transactions = new Set(appended.map((each) => Math.floor(must(each).position / 65_536)))
      expect(transactions.size).toBeLessThan(16)
    })

    it('do not fail because of one that the database refuses', async () => {
      const log = await open(freshSchema())
      const poisoned = { ...toAppend('poisoned'), schemaVersion: 3e9 }
      const answers = await Promise.all(
        names(12).map((name, at) =>
          log.append(streamName('text', name), at === 6 ? [poisoned] : toAppendAll(`${name}-1`), creating)()
        )
      )
      expect(answers.map(E.isRight)).toEqual(names(12).map((_, at) => at !== 6))
      expect(answers[6]).toMatchObject(E.left({ type: 'LogUnavailable', reason: expect.stringContaining('22003') }))
    })

    it('leave nothing behind that SQL cannot read', async () => {
      const schema = freshSchema()
      const log = await open(schema)
      const odd = ['a\0', '\ud83d', '\udc00'].map((text) => [{ ...toAppend('odd'), data: { text } }] as const)
      for (const events of odd)
        expect(await log.append(a, events, any)()).toMatchObject(
          E.left({ type: 'UnstorableEvent', violation: { path: ['data', 'text'] } })
        )
      must(await log.append(a, [{ ...toAppend('one'), data: { text: '𝄞\uf8ff' } }], any)())
      const { rows } = await pool.query(`select data->>'text' as text from "${schema}".events`)
      expect(rows).toEqual([{ text: '𝄞\uf8ff' }])
    })

    it('do not wait for appends that wait for a lock', async () => {
      const schema = freshSchema()
      const log = await open(schema)
      // An append at any version locks the stream until the end of its transaction.
      const held = names(2).map((name) => streamName('text', `held-${name}`))
      const underWay = await Promise.all(
        held.map((stream, at) => beginAppend(pool, schema, stream, toAppend(`under-way-${at}`)))
      )
      const waiting = held.map((stream, at) => log.append(stream, toAppendAll(`waiting-${at}`), creating)())
      const others = names(8).map((name) => log.append(streamName('text', name), toAppendAll(`${name}-1`), creating)())
      expect((await Promise.all(others)).every(E.isRight)).toBe(true)
      for (const { end } of underWay) await end()
      for (const [at, answer] of (await Promise.all(waiting)).entries())
        expect(answer).toEqual(E.left({ type: 'Conflict', stream: held[at], expected: creating, actual: 1 }))
    })

    it('find no stream at a version that none has', async () => {
      const log = await open(freshSchema())
      for (const version of [-1, -2, 0.5, Number.NaN]) {
        const expected = { type: 'AtVersion', version } as const
        const answer = await log.append(a, toAppendAll('one'), expected)()
        expect(answer).toEqual(E.left({ type: 'Conflict', stream: a, expected, actual: 0 }))
      }
    })
  })

  describe('commands that are sent together', () => {
    it('are all recorded, by whichever handlers of one process', async () => {
      const log = await open(freshSchema())
      const handlers = [{}, { cache: new Map() }].map((setup) => textHandler(log, setup))
      must(await textHandler(log)(table('a'), 'tabling')())
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, at) => handlers[at % 2]?.(comment('a', 'good'), `remark-${at}`)())
      )
      expect(answers.filter((answer) => answer === undefined || E.isLeft(answer))).toEqual([])
      const { events } = must(await log.readStream(a)())
      expect(events.slice(1).map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, at) => `remark-${at}`))
    })
  })

  describe('an epoch', () => {
    const idsAfter = async (log: EventLog) => must(await log.readAll(null, 99)()).events.map(({ id }) => String(id))

    it('ends where the table is another one, as after a restore from a dump', async () => {
      const schema = freshSchema()
      const log = await open(schema)
      const dumped = must(await log.append(a, toAppendAll('one', 'two'), any)())
      await untilNothingHeldBack(log)
      const before = must(await log.head()())
      // What a dump holds, and lost since: the third event.
      await pool.query(`create table "${schema}".dumped as select * from "${schema}".events`)
      const lost = must(await log.append(a, toAppendAll('three'), any)())
      await pool.query(`
        create table "${schema}".restored (like "${schema}".events including all);
        insert into "${schema}".restored select * from "${schema}".dumped;
        drop table "${schema}".events;
        alter table "${schema}".restored rename to events;
        alter table "${schema}".events rename constraint restored_stream_version_key to events_stream_version;
        alter table "${schema}".events rename constraint restored_id_key to events_id`)

      // Another process opens it first; this one still has its sessions.
      const other = testDatabase(url)
      const restored = must(await postgresEventLog(other.database, { schema })())
      const now = must(await restored.head()())
      expect(now.epoch).not.toBe(before.epoch)
      const foreign = E.left({ type: 'ForeignCursor', cursor: before.cursor })
      expect(await restored.readAll(before.cursor, 9)()).toEqual(foreign)
      expect(restored.compareCursors(before.cursor, now.cursor)).toEqual(foreign)
      expect(await idsAfter(restored)).toEqual(['one', 'two'])

      const next = must(await restored.append(a, toAppendAll('four'), { type: 'AtVersion', version: 2 })())
      expect(next.position).toBeGreaterThan(dumped.position)
      await expect.poll(() => idsAfter(restored)).toEqual(['one', 'two', 'four'])
      // Who had the log open all the while learns of it with the next answer.
      expect(await log.readAll(log.cursorAfter(lost.position), 9)()).toMatchObject(E.left({ type: 'ForeignCursor' }))
      expect(await idsAfter(log)).toEqual(['one', 'two', 'four'])
      await other.end()
    })

    it('ends where transactions are numbered lower than those on record', async () => {
      const schema = freshSchema()
      const log = await open(schema)
      must(await log.append(a, toAppendAll('one'), any)())
      const before = must(await log.head()())
      // As on another server with lower transaction numbers.
      await pool.query(`update "${schema}".log set first_transaction = first_transaction + 1000000`)
      const reopened = await open(schema)
      const other = testDatabase(url)
      const restored = must(await postgresEventLog(other.database, { schema })())
      expect(must(await restored.head()()).epoch).not.toBe(before.epoch)
      const two = must(await restored.append(a, toAppendAll('two'), any)())
      expect(two.events[0].version).toBe(2)
      await expect.poll(() => idsAfter(reopened)).toEqual(['one', 'two'])
      await other.end()
    })
  })

  describe('an epoch that is begun by hand', () => {
    it('makes earlier cursors foreign, also where the log is open', async () => {
      const schema = freshSchema()
      const log = await open(schema)
      must(await log.append(a, toAppendAll('one'), any)())
      const before = must(await log.head()())
      const begun = must(await beginEpoch(database, { schema })())
      expect(begun).not.toBe(before.epoch)
      expect(await log.readAll(before.cursor, 9)()).toEqual(E.left({ type: 'ForeignCursor', cursor: before.cursor }))
      expect(must(await log.head()()).epoch).toBe(begun)
      must(await log.append(a, toAppendAll('two'), { type: 'AtVersion', version: 1 })())
      await untilNothingHeldBack(log)
      expect(must(await log.readAll(null, 9)()).events.map(({ id }) => id)).toEqual(['one', 'two'])
    })

    it('needs a log', async () => {
      expect(await beginEpoch(database, { schema: freshSchema() })()).toMatchObject(E.left({ type: 'LogUnavailable' }))
      expect(await beginEpoch(database, { schema: 'a b' })()).toMatchObject(E.left({ type: 'LogUnavailable' }))
    })
  })

  describe('an isolation level', () => {
    it.each(['serializable', 'repeatable read'])('of %s is refused when a log is opened', async (level) => {
      const other = testDatabase(url, { options: `-c default_transaction_isolation=${level.replace(' ', '\\ ')}` })
      const refused = E.left({ type: 'UnsupportedIsolation', level })
      expect(await postgresEventLog(other.database, { schema: freshSchema() })()).toEqual(refused)
      expect(await postgresViewStore(other.database, { schema: freshSchema() })()).toEqual(refused)
      await other.end()
    })

    it('that changes while the log is open is reported by the next session', async () => {
      const one = testDatabase(url, { max: 1, idleTimeoutMillis: 1 })
      const log = await one.freshLog()
      await one.pool.query('alter role postgres set default_transaction_isolation = serializable')
      try {
        await expect
          .poll(() => log.head()())
          .toEqual(
            E.left({
              type: 'LogUnavailable',
              reason: 'Error: sessions are serializable now, and must be read committed'
            })
          )
      } finally {
        await one.pool.query('alter role postgres reset default_transaction_isolation')
      }
      await expect.poll(async () => E.isRight(await log.head()())).toBe(true)
      await one.end()
    })
  })

  describe('a lease', () => {
    it('lasts no longer than it was taken for, also where the clock of the server was turned back', async () => {
      const schema = freshSchema()
      await open(schema)
      const store = must(await postgresViewStore(database, { schema })())
      const held = must(await store.acquire('runner', 'one', 300)())
      // As where the clock was an hour ahead when the lease was taken.
      await pool.query(`update "${schema}".leases set until = until + interval '1 hour'`)
      const refused = E.left({ type: 'LeaseHeld', name: 'runner', holder: 'one' })
      expect(await store.acquire('runner', 'other', 300)()).toEqual(refused)
      await expect.poll(async () => E.isRight(await store.acquire('runner', 'other', 300)())).toBe(true)
      expect(await store.renew(held, 300)()).toEqual(E.left({ type: 'LeaseLost', lease: held }))
    })
  })

  describe('many logs on one pool', () => {
    it('listen on one connection, so that appends go on', async () => {
      const few = testDatabase(url, { max: 3 })
      const logs = await Promise.all(Array.from({ length: 6 }, () => few.freshLog()))
      const woken = new Set<number>()
      const stops = logs.map((log, at) => log.onAppend(() => woken.add(at)))
      const elsewhere = await Promise.all(
        logs.map((log, at) => log.append(streamName('text', `s${at}`), toAppendAll(`many-${at}`), any)())
      )
      expect(elsewhere.every(E.isRight)).toBe(true)
      await expect.poll(() => woken.size).toBe(6)
      for (const stop of stops) stop()
      await few.end()
    })

    it('report a pool that gives no connection', async () => {
      const one = testDatabase(url, { max: 1 }, { connectWithin: 200 })
      const log = await one.freshLog()
      const client = await one.pool.connect()
      expect(await log.head()()).toEqual(
        E.left({
          type: 'LogUnavailable',
          reason:
            'Error: the pool gave no connection within 200 ms: of 1 of at most 1 connections 0 are idle, and 1 requests wait'
        })
      )
      client.release()
      await one.end()
    })
  })

  describe('a server that is not there', () => {
    it('is a value', async () => {
      const absent = testDatabase('postgres://nobody@127.0.0.1:1/none')
      expect(await postgresEventLog(absent.database)()).toMatchObject(
        E.left({ type: 'LogUnavailable', reason: expect.stringContaining('ECONNREFUSED') })
      )
      await absent.end()
    })

    it('is reported with the SQLSTATE of PostgreSQL', async () => {
      const unknown = new URL(url)
      unknown.pathname = '/nowhere'
      const absent = testDatabase(unknown.href)
      expect(await postgresEventLog(absent.database)()).toMatchObject(
        E.left({ type: 'LogUnavailable', reason: expect.stringContaining('(SQLSTATE 3D000)') })
      )
      await absent.end()
    })
  })
})
