import type { Clock } from './clock.ts'

/** A condition variable: callers wait for an answer that a later change makes possible. */
export interface Condition {
  /** Lets everyone who waits look again. */
  readonly notify: () => void
  /**
   * Waits until a question has an answer other than `null`.
   *
   * @param limit the time after which `late` is answered instead.
   */
  readonly waitUntil: <A>(
    question: () => A | null,
    limit?: { readonly milliseconds: number; readonly late: () => A }
  ) => Promise<A>
}

export const conditionOn = (clock: Clock): Condition => {
  const waiting = new Set<() => void>()
  return {
    notify: () => {
      for (const look of waiting) look()
    },
    waitUntil: (question, limit) => {
      const now = question()
      if (now !== null) return Promise.resolve(now)
      return new Promise((resolve) => {
        const wait = limit === undefined ? null : clock.wait(limit.milliseconds)
        const look = (): void => {
          const answer = question()
          if (answer === null) return
          waiting.delete(look)
          resolve(answer)
          wait?.end()
        }
        waiting.add(look)
        void wait?.over.then(() => {
          if (waiting.delete(look) && limit !== undefined) resolve(limit.late())
        })
      })
    }
  }
}
