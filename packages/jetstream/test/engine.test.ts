import { type EventLog, type EventToAppend, type StreamName, streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NatsConnection } from '@nats-io/transport-node'
import { toAppend, toAppendAll } from '../../kernel/test/sharedText.ts'
import { settingsOf } from '../src/configuration.ts'
import { type JetstreamOptions, jetstreamStore } from '../src/jetstreamStore.ts'
import type { NatsClient } from '../src/natsClient.ts'
import { connectTo } from './connections.ts'
import { askJetStream, claimOnly, restore, takeSnapshot } from './raw.ts'
import { natsBinary, newServer, type Node } from './server.ts'

const binary = natsBinary()
if (binary === null) console.log('not run: the engine on JetStream, since no nats-server from 2.12 on is at hand')

const any = { type: 'Any' } as const
const a = streamName('text', 'a')
const b = streamName('text', 'b')

describe.runIf(binary !== null)('a log on JetStream', () => {
  let server: Node
  let connection: NatsConnection
  let opened = 0

  beforeAll(async () => {
    if (binary === null) return
    server = await newServer(binary)
    await server.start()
    connection = await connectTo(server.url)
  })
  afterAll(async () => {
    await connection.close()
    await server.remove()
  })

  const freshName = (): string => `engine-${(opened += 1)}`
  const open = async (name: string, options: JetstreamOptions = {}) =>
    must(await jetstreamStore(connection, { name, ...options })())
  const idsIn = async (log: EventLog, stream: StreamName) =>
    must(await log.readStream(stream)()).events.map(({ id }) => String(id))

  describe('is refused when it is opened', () => {
    it('where the server is older than 2.12, by name and number, before anything is asked', async () => {
      const silent = (): never => {
        throw new Error('something was asked')
      }
      const old: NatsClient = {
        info: { server_name: 'berlin-1', version: '2.11.9', max_payload: 1_048_576 },
        isClosed: () => false,
        publish: silent,
        request: silent,
        requestMany: silent,
        subscribe: silent
      }
      const refusal = { type: 'ServerTooOld', server: 'berlin-1', version: '2.11.9', required: '2.12.0' }
      expect(await jetstreamStore(old)()).toEqual(E.left(refusal))
    })

    it.each([
      ['allow_atomic', { allow_atomic: false }],
      ['deny_delete', { deny_delete: false }],
      ['deny_purge', { deny_purge: false }],
      ['max_msgs', { max_msgs: 10 }],
      ['storage', { storage: 'memory' }],
      ['subjects', { subjects: ['another-name.>'] }],
      ['metadata', {}]
    ])('where %s of the stream is another one', async (setting, other) => {
      const name = freshName()
      await askJetStream(connection, `STREAM.CREATE.${name}`, {
        name,
        discard: 'old',
        ...settingsOf(name, 1),
        ...other
      })
      expect(await jetstreamStore(connection, { name })()).toMatchObject(
        E.left({ type: 'UnsuitableStream', stream: name, setting })
      )
      const { state } = (await askJetStream(connection, `STREAM.INFO.${name}`)) as {
        readonly state: { readonly messages: number }
      }
      expect(state.messages).toBe(0)
    })

    it('where the stream has another number of replicas', async () => {
      const name = freshName()
      await open(name)
      expect(await jetstreamStore(connection, { name, replicas: 3 })()).toEqual(
        E.left({ type: 'UnsuitableStream', stream: name, setting: 'num_replicas', asked: 3, found: 1 })
      )
    })
  })

  it('is durable where its server flushes what it acknowledges, and says so', async () => {
    const system = await connectTo(server.url, 'sys')
    const durable = async (on: NatsClient, options: JetstreamOptions) =>
      must(await jetstreamStore(on, { name: 'durable', ...options })()).log.capabilities.durable
    expect(await durable(connection, {})).toBe(false)
    expect(await durable(connection, { system })).toBe(false)
    await system.close()

    if (binary === null) return
    const flushing = await newServer(binary, { syncAlways: true })
    await flushing.start()
    const own = await connectTo(flushing.url)
    const ownSystem = await connectTo(flushing.url, 'sys')
    expect(await durable(own, {})).toBe(false)
    expect(await durable(own, { system: ownSystem })).toBe(true)
    await own.close()
    await ownSystem.close()
    await flushing.remove()
  })

  describe('an append that ended after its claim', () => {
    it('does not keep its id from another stream, and cannot take effect any more', async () => {
      const name = freshName()
      const { log } = await open(name)
      must(await log.append(a, toAppendAll('first'), any)())
      await claimOnly(connection, name, 'claimed', { append: 'dead', stream: a, after: 2 })
      const { version } = must(await log.append(b, toAppendAll('claimed'), any)())
      expect(version).toBe(1)
      // The stream of the dead append has been led on, by a message without events.
      expect(must(await log.readStream(a)())).toMatchObject({ version: 1, events: [{ id: 'first' }] })
      must(await log.append(a, toAppendAll('second'), { type: 'AtVersion', version: 1 })())
      expect(await idsIn(log, a)).toEqual(['first', 'second'])
      expect(must(await log.readAll(null, 9)()).events.map(({ id }) => id)).toEqual(['first', 'claimed', 'second'])
      expect(await log.append(a, toAppendAll('claimed'), any)()).toMatchObject(
        E.left({ type: 'DuplicateEventId', stream: b, version: 1 })
      )
    })

    it('does not keep its id from its own stream', async () => {
      const name = freshName()
      const { log } = await open(name)
      await claimOnly(connection, name, 'claimed', { append: 'dead', stream: a, after: 0 })
      must(await log.append(a, toAppendAll('before', 'claimed'), { type: 'NoStream' })())
      expect(await idsIn(log, a)).toEqual(['before', 'claimed'])
    })
  })

  it('keeps an append of any size whole', async () => {
    const { log } = await open(freshName())
    const large = (id: string): EventToAppend => ({ ...toAppend(id), data: { text: 'x'.repeat(300_000) } })
    const events = [large('e0'), ...Array.from({ length: 19 }, (_, at) => large(`e${at + 1}`))] as const
    const appended = must(await log.append(a, [...events], { type: 'NoStream' })())
    expect(appended.version).toBe(20)
    expect(must(await log.readStream(a)()).events).toEqual(appended.events)
    const late = await log.append(a, [large('f0'), ...events.slice(1)], any)()
    expect(late).toMatchObject(E.left({ type: 'DuplicateEventId', eventId: 'e1', version: 2 }))
    expect(must(await log.readStream(a)()).version).toBe(20)
  })

  it('tells processes that listen of appends of others', async () => {
    const name = freshName()
    const { log } = await open(name)
    const other = await connectTo(server.url)
    const elsewhere = must(await jetstreamStore(other, { name })())
    let calls = 0
    elsewhere.log.onAppend(() => {
      calls += 1
    })
    await other.flush()
    must(await log.append(a, toAppendAll('one'), any)())
    await expect.poll(() => calls).toBeGreaterThan(0)
    await elsewhere.close()
    await other.close()
  })

  it('begins a new epoch where a snapshot was restored', async () => {
    const name = freshName()
    const { log, beginEpoch } = await open(name)
    must(await log.append(a, toAppendAll('one', 'two'), any)())
    const snapshot = await takeSnapshot(connection, name)
    must(await log.append(a, toAppendAll('lost'), any)())
    const before = must(await log.head()())
    await restore(connection, snapshot)
    expect(await log.readAll(before.cursor, 9)()).toEqual(E.left({ type: 'ForeignCursor', cursor: before.cursor }))
    const begun = must(await beginEpoch()())

    const reopened = await open(name)
    must(await reopened.log.append(a, toAppendAll('three', 'four'), { type: 'AtVersion', version: 2 })())
    expect(must(await reopened.log.head()()).epoch).toBe(begun)
    // Also where the log was open all the while.
    for (const each of [log, reopened.log]) {
      expect(await each.readAll(before.cursor, 9)()).toEqual(E.left({ type: 'ForeignCursor', cursor: before.cursor }))
      expect(await idsIn(each, a)).toEqual(['one', 'two', 'three', 'four'])
    }
  })

  it('answers with a value once its connection is closed', async () => {
    const own = await connectTo(server.url)
    const { log } = must(await jetstreamStore(own, { name: freshName() })())
    await own.close()
    expect(await log.head()()).toMatchObject(E.left({ type: 'LogUnavailable' }))
    expect(await log.append(a, toAppendAll('one'), any)()).toMatchObject(E.left({ type: 'LogUnavailable' }))
  })
})
