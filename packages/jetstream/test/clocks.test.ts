import { type StoredEvent, streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { headers } from '@nats-io/nats-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { NatsConnection } from '@nats-io/transport-node'
import { toAppendAll } from '../../kernel/test/sharedText.ts'
import { jetstreamStore } from '../src/jetstreamStore.ts'
import type { NatsClient, NatsHeaders, NatsMessage } from '../src/natsClient.ts'
import { connectTo } from './connections.ts'
import { natsBinary, newServer, type Node } from './server.ts'

const binary = natsBinary()
if (binary === null) console.log('not run: clocks of a log on JetStream, since no nats-server from 2.12 on is at hand')

const day = 86_400_000

/** The times of messages, as a server with another clock would have written them. */
const strangeTimes = (message: NatsMessage, time: string): NatsMessage => {
  const { data, headers: found, reply } = message
  const text = new TextDecoder().decode(data)
  // Answers of the interface of JetStream say when a message was stored; direct answers say so in a header.
  const answered = text.replaceAll(/"(time|ts|created)":"[^"]*"/g, `"$1":"${time}"`)
  if (found === undefined) return { data: new TextEncoder().encode(answered), headers: found, reply }
  const made: NatsHeaders = {
    code: found.code,
    description: found.description,
    get: (name) => (name === 'Nats-Time-Stamp' ? time : found.get(name)),
    set: (name, value) => found.set(name, value)
  }
  return { data, headers: made, reply }
}

/** A connection on which the servers' clocks step from one answer to the next; it notes the headers that are sent. */
const underStrangeClocks = (connection: NatsClient, sent: Array<NatsHeaders | undefined>): NatsClient => {
  let answers = 0
  const time = (): string => new Date(day * 365 * ((answers += 7) % 60)).toISOString()
  return {
    info: connection.info,
    isClosed: () => connection.isClosed(),
    publish: (subject, data, options) => {
      sent.push(options?.headers)
      connection.publish(subject, data, options)
    },
    request: async (subject, data, options) => {
      sent.push(options.headers)
      return strangeTimes(await connection.request(subject, data, options), time())
    },
    requestMany: async (subject, data, options) => {
      const answer = await connection.requestMany(subject, data, options)
      return (async function* () {
        for await (const message of answer) yield strangeTimes(message, time())
      })()
    },
    subscribe: (subject, options) => connection.subscribe(subject, options)
  }
}

describe.runIf(binary !== null)('a log on JetStream, under clocks that step', () => {
  let server: Node
  let connection: NatsConnection
  beforeAll(async () => {
    if (binary === null) return
    server = await newServer(binary)
    await server.start()
    connection = await connectTo(server.url)
  })
  afterEach(() => vi.useRealTimers())
  afterAll(async () => {
    await connection.close()
    await server.remove()
  })

  it('is the same log, whatever the clocks of writers, readers and servers say', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const sent: Array<NatsHeaders | undefined> = []
    const writers = await Promise.all(
      Array.from({ length: 2 }, async () =>
        must(await jetstreamStore(underStrangeClocks(connection, sent), { name: 'clocks' })())
      )
    )
    const recorded: Array<StoredEvent> = []
    for (let at = 0; at < 40; at += 1) {
      // Forth and back, by up to ten years.
      vi.setSystemTime(day * 365 * (40 + ((at * 7) % 21) - 10))
      const stream = streamName('text', `s${at % 5}`)
      const { log } = writers[at % 2] ?? writers[0] ?? expect.fail()
      const expected = { type: 'AtVersion', version: 2 * Math.floor(at / 5) } as const
      const { events } = must(await log.append(stream, toAppendAll(`e${at}`, `f${at}`), expected)())
      recorded.push(...events)
    }
    vi.setSystemTime(0)
    for (const { log } of writers) {
      expect(must(await log.readAll(null, Number.POSITIVE_INFINITY)()).events).toEqual(recorded)
      expect(await log.append(streamName('text', 'late'), toAppendAll('e0'), { type: 'Any' })()).toMatchObject({
        left: { type: 'DuplicateEventId', eventId: 'e0' }
      })
    }
    // Nothing is left to a window of time of the server.
    expect(sent.filter((made) => made?.get('Nats-Msg-Id') !== undefined && made.get('Nats-Msg-Id') !== '')).toEqual([])
    expect(headers().get('Nats-Msg-Id')).toBe('')
    expect(sent.some((made) => made !== undefined)).toBe(true)
  })
})
