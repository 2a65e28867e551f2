import { catchRejections } from '@communique/kernel/advanced'
import type { LogUnavailable } from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { Clock } from './clock.ts'

/**
 * Runs a task of a log or a store within a time limit. A rejection, and no answer in time, become `LogUnavailable`;
 * whether the task took effect is then unknown.
 *
 * @example
 * import { attempt, processClock } from '@communique/runner/advanced'
 * import assert from 'node:assert/strict'
 *
 * const answer = await attempt(processClock, 20, () => () => new Promise<never>(() => {}))
 * assert.deepEqual(answer, { _tag: 'Left', left: { type: 'LogUnavailable', reason: 'no answer within 20 ms' } })
 * @category running
 * @since 0.1.0
 */
export const attempt = <L, A>(
  clock: Clock,
  milliseconds: number,
  task: () => TE.TaskEither<L, A>
): Promise<E.Either<L | LogUnavailable, A>> =>
  new Promise((resolve) => {
    const limit = clock.wait(milliseconds)
    let isAnswered = false
    void catchRejections(task)().then((answer) => {
      isAnswered = true
      resolve(answer)
      limit.end()
    })
    void limit.over.then(() => {
      if (!isAnswered) resolve(E.left({ type: 'LogUnavailable', reason: `no answer within ${milliseconds} ms` }))
    })
  })
