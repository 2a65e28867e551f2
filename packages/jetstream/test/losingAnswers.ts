import type { NatsClient } from '../src/natsClient.ts'

/** A connection that loses the answer to a message for a stream, after a server has stored it, from a call of `loseAnswer` on. */
export const losingAnswers = (sound: NatsClient) => {
  let left = Number.POSITIVE_INFINITY
  const connection: NatsClient = {
    info: sound.info,
    isClosed: () => sound.isClosed(),
    publish: (subject, data, options) => sound.publish(subject, data, options),
    requestMany: (subject, data, options) => sound.requestMany(subject, data, options),
    subscribe: (subject, options) => sound.subscribe(subject, options),
    request: async (subject, data, options) => {
      const answer = await sound.request(subject, data, options)
      if (subject.startsWith('$')) return answer
      left -= 1
      if (left === 0) throw new Error('the answer was lost')
      return answer
    }
  }
  const loseAnswer = (request: number): (() => void) => {
    left = request
    return () => {
      left = Number.POSITIVE_INFINITY
    }
  }
  return { connection, loseAnswer }
}
