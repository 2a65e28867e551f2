import type { AppendFailure, LogUnavailable } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { setImmediate } from 'node:timers/promises'
import { type Appending, appending } from './append.ts'
import type { OpenFile } from './openFile.ts'

/** An append that waits for its turn. */
interface Waiting {
  /** Appends, and gives what answers once that is on the disk. */
  readonly run: (on: Appending) => () => void
  readonly fail: (failure: LogUnavailable) => void
}

/** Milliseconds of appends that share a transaction, before others have their turn. */
const longest = 10

/** Appends in the order in which they come. Those that come together share a transaction, and so a flush to the disk. */
export interface AppendQueue {
  readonly append: <A>(run: (on: Appending) => E.Either<AppendFailure, A>) => Promise<E.Either<AppendFailure, A>>
  /** Resolves when all that came has been answered. */
  readonly ended: () => Promise<void>
}

export const appendQueue = (file: OpenFile): AppendQueue => {
  const waiting: Array<Waiting> = []
  let running: Promise<void> | null = null

  /** In one transaction, as many as there is time for; those that come while the lock is waited for are among them. */
  const together = async (): Promise<void> => {
    const came = waiting.length
    const answers = await file.write((connection) => {
      const start = performance.now()
      const on = appending(connection)
      const done: Array<() => void> = []
      for (const { run } of waiting) {
        done.push(run(on))
        if (performance.now() - start > longest) break
      }
      return done
    })()
    // Where nothing could be written, those that came since are tried again.
    const answered = waiting.splice(0, E.isRight(answers) ? answers.right.length : came)
    if (E.isRight(answers)) for (const answer of answers.right) answer()
    else for (const { fail } of answered) fail(answers.left)
  }

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      await setImmediate()
      await together()
    }
    running = null
  }

  return {
    append: <A>(append: (on: Appending) => E.Either<AppendFailure, A>) =>
      new Promise<E.Either<AppendFailure, A>>((answer) => {
        waiting.push({
          run: (on) => {
            const outcome = append(on)
            return () => answer(outcome)
          },
          fail: (failure) => answer(E.left(failure))
        })
        running ??= run()
      }),
    ended: async () => {
      await running
    }
  }
}
