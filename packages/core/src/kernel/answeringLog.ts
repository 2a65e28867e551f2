import { either as E, type taskEither as TE } from 'fp-ts'
import type { EventLog, LogUnavailable } from './eventLog.ts'

const answering =
  <L, A>(task: () => TE.TaskEither<L, A>): TE.TaskEither<L | LogUnavailable, A> =>
  async () => {
    try {
      return await task()()
    } catch (error) {
      return E.left({ type: 'LogUnavailable', reason: String(error) })
    }
  }

/**
 * A log that keeps its word never to reject, whatever its driver does: what is thrown becomes `LogUnavailable`, and
 * like any other answer that was lost it says nothing about whether an append took effect.
 */
export const answeringLog = (log: EventLog): EventLog => ({
  append: (stream, events, expectation) => answering(() => log.append(stream, events, expectation)),
  readStream: (stream, fromVersion) => answering(() => log.readStream(stream, fromVersion)),
  readAll: (after, limit) => answering(() => log.readAll(after, limit))
})
