import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inquire, request } from '../src/asking.ts'
import type { NatsClient, NatsMessage } from '../src/natsClient.ts'

const never = () => new Promise<never>(() => {})
const unanswered = () => Promise.reject(new Error('no answer'))
const answer = { data: new TextEncoder().encode('{"seq":7}') }

/** A connection with some answers to requests, in turn, and none to others. */
const answering = (...answers: ReadonlyArray<() => Promise<NatsMessage>>) => {
  const asked: Array<string> = []
  let reconnect = (): void => {}
  const reconnected = new Promise<void>((resolve) => {
    reconnect = resolve
  })
  const connection: NatsClient = {
    isClosed: () => false,
    publish: () => {},
    requestMany: never,
    subscribe: () => ({ unsubscribe: () => {} }),
    request: (subject) => (answers[asked.push(subject) - 1] ?? never)(),
    status: async function* () {
      yield { type: 'disconnect' }
      await reconnected
      yield { type: 'reconnect' }
    }
  }
  return { connection, asked, reconnect }
}

const info = '$JS.API.STREAM.INFO.record'

describe('a question to JetStream', () => {
  it('is asked again and again after a request that got no answer', async () => {
    const { connection, asked } = answering(unanswered, never, never, async () => answer)
    await expect(request(connection, 'record.b', '', { timeout: 1 })).rejects.toThrow('no answer')
    expect(await inquire(connection, 'STREAM.INFO.record', {})).toEqual({ seq: 7 })
    expect(asked).toEqual(['record.b', info, info, info])
  })

  it('is asked again when another request gets its answer after that', async () => {
    const { connection, asked } = answering(
      never,
      unanswered,
      async () => answer,
      async () => answer
    )
    const other = inquire(connection, 'STREAM.INFO.record', {})
    await expect(request(connection, 'record.b', '', { timeout: 1 })).rejects.toThrow('no answer')
    await request(connection, 'record.c', '', { timeout: 1 })
    expect(await other).toEqual({ seq: 7 })
    expect(asked).toEqual([info, 'record.b', 'record.c', info])
  })

  it('is not repeated because its answer is slow', async () => {
    const { connection, asked } = answering(async () => {
      await setTimeout(600)
      return answer
    })
    expect(await inquire(connection, 'STREAM.INFO.record', {})).toEqual({ seq: 7 })
    expect(asked).toEqual([info])
  })
})

describe('a request', () => {
  it('fails once the connection leads to another server, which does not know of it', async () => {
    const { connection, reconnect } = answering(never, never, async () => answer)
    const lost = [
      request(connection, 'record.b', '', { timeout: 1 }),
      request(connection, 'record.c', '', { timeout: 1 })
    ]
    reconnect()
    for (const each of lost) await expect(each).rejects.toThrow('the connection was lost')
    expect(await request(connection, 'record.b', '', { timeout: 1 })).toBe(answer)
  })
})
