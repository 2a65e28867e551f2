import { either as E, type taskEither as TE } from 'fp-ts'
import type { EventLog, LogUnavailable } from './eventLog.ts'

/**
 * Runs a task of a log or a store and turns a rejection into `LogUnavailable`; it is then unknown whether the task took
 * effect.
 *
 * @example
 * import { catchRejections } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
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

/** Wraps a log so that it never rejects, whatever its driver does (see `catchRejections`). */
export const totalEventLog = (log: EventLog): EventLog => ({
  append: (stream, events, expectation) => catchRejections(() => log.append(stream, events, expectation)),
  appendToStreams: (events) => catchRejections(() => log.appendToStreams(events)),
  readStream: (stream, fromVersion) => catchRejections(() => log.readStream(stream, fromVersion)),
  readAll: (after, limit, filter) => catchRejections(() => log.readAll(after, limit, filter)),
  head: () => catchRejections(() => log.head()),
  countAfter: (after, filter) => catchRejections(() => log.countAfter(after, filter)),
  cursorAfter: (position) => log.cursorAfter(position),
  compareCursors: (one, other) => log.compareCursors(one, other),
  onAppend: (listener) => log.onAppend(listener),
  capabilities: log.capabilities
})
