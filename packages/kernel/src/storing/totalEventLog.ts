import { either as E, type taskEither as TE } from 'fp-ts'
import type { EventLog, LogUnavailable } from './eventLog.ts'

/**
 * Asks whatever is to answer and never to reject, a log or a store of views: what is thrown becomes `LogUnavailable`, and
 * like any other answer that was lost it says nothing about whether what was asked for took effect.
 *
 * @example
 * import { catchRejections } from '@communique/kernel'
 *
 * const answer = await catchRejections(() => () => Promise.reject(new Error('no route to host')))()
 * assert.deepEqual(answer, { _tag: 'Left', left: { type: 'LogUnavailable', reason: 'Error: no route to host' } })
 * @category storing
 * @since 0.1.0
 */
export const catchRejections =
  <L, A>(task: () => TE.TaskEither<L, A>): TE.TaskEither<L | LogUnavailable, A> =>
  async () => {
    try {
      return await task()()
    } catch (error) {
      return E.left({ type: 'LogUnavailable', reason: String(error) })
    }
  }

/** A log that keeps its word never to reject, whatever its driver does (see `catchRejections`). */
export const totalEventLog = (log: EventLog): EventLog => ({
  append: (stream, events, expectation) => catchRejections(() => log.append(stream, events, expectation)),
  readStream: (stream, fromVersion) => catchRejections(() => log.readStream(stream, fromVersion)),
  readAll: (after, limit, filter) => catchRejections(() => log.readAll(after, limit, filter)),
  head: () => catchRejections(() => log.head()),
  countAfter: (after, filter) => catchRejections(() => log.countAfter(after, filter)),
  cursorAfter: (position) => log.cursorAfter(position),
  compareCursors: (one, other) => log.compareCursors(one, other),
  onAppend: (listener) => log.onAppend(listener),
  capabilities: log.capabilities
})
