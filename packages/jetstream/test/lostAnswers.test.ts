import { streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NatsConnection } from '@nats-io/transport-node'
import { toAppendAll } from '../../kernel/test/sharedText.ts'
import { jetstreamStore } from '../src/jetstreamStore.ts'
import type { NatsClient } from '../src/natsClient.ts'
import { connectTo } from './connections.ts'
import { losingAnswers } from './losingAnswers.ts'
import { natsBinary, newServer, type Node } from './server.ts'

const binary = natsBinary()
if (binary === null) console.log('not run: lost answers of JetStream, since no nats-server from 2.12 on is at hand')

/**
 * A connection that loses the answer to the message of some number, counted from 1, after the server has stored it. The first
 * looks for what follows a claim are answered by a server that was left behind.
 */
const losing = (sound: NatsClient, lost: number, stale: number): NatsClient => {
  const { connection, loseAnswer } = losingAnswers(sound)
  loseAnswer(lost)
  let looks = 0
  return {
    ...connection,
    request: async (subject, data, options) => {
      const answer = await connection.request(subject, data, options)
      return String(data).includes('next_by_subj') && (looks += 1) <= stale
        ? { data: new TextEncoder().encode('{"error":{"code":404,"err_code":10037,"description":"no message found"}}') }
        : answer
    }
  }
}

describe.runIf(binary !== null)('an append to JetStream', () => {
  let server: Node
  let connection: NatsConnection
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

  it.each([
    [1, 0, 'Any'],
    [2, 0, 'Any'],
    [3, 0, 'Any'],
    [3, 5, 'Any'],
    [3, 5, 'NoStream']
  ] as const)(
    'is on record once, where the answer to message %i is lost, and %i looks come too early (%s)',
    async (lost, stale, type) => {
      const name = `lost-${lost}-${stale}-${type}`
      const { log } = must(await jetstreamStore(losing(connection, lost, stale), { name })())
      const { events } = must(await log.append(streamName('text', 's'), toAppendAll('a', 'b'), { type })())
      expect(events.map(({ id, version }) => [id, version])).toEqual([
        ['a', 1],
        ['b', 2]
      ])
      expect(must(await log.readAll(null, Number.POSITIVE_INFINITY)()).events).toEqual(events)
    }
  )
})
