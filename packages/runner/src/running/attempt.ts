import { catchRejections } from '@communique/kernel/advanced'
import type { LogUnavailable } from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { Clock } from './clock.ts'

/**
 * Runs a task of a log or a store within a time limit. A rejection, and no answer in time, become `LogUnavailable`;
 * whether the task took effect is then unknown.
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
