import type { Clock } from './clock.ts'

/** Whatever waits for something to come about. */
export interface Moments {
  /** Something may have come about. */
  readonly passed: () => void
  /** What a question comes to, once it is not `null`; after so many milliseconds, what is said then. */
  readonly until: <A>(
    question: () => A | null,
    within?: { readonly milliseconds: number; readonly late: () => A }
  ) => Promise<A>
}

export const moments = (clock: Clock): Moments => {
  const waiting = new Set<() => void>()
  return {
    passed: () => {
      for (const look of waiting) look()
    },
    until: (question, within) => {
      const now = question()
      if (now !== null) return Promise.resolve(now)
      return new Promise((resolve) => {
        const wait = within === undefined ? null : clock.wait(within.milliseconds)
        const look = (): void => {
          const answer = question()
          if (answer === null) return
          waiting.delete(look)
          resolve(answer)
          wait?.end()
        }
        waiting.add(look)
        void wait?.over.then(() => {
          if (waiting.delete(look) && within !== undefined) resolve(within.late())
        })
      })
    }
  }
}

/** Sleep from which one can be woken, also before one has fallen asleep. */
export interface Alarm {
  readonly ring: () => void
  readonly sleep: (milliseconds: number) => Promise<void>
}

export const alarm = (clock: Clock): Alarm => {
  let rung = false
  let end = (): void => {}
  return {
    ring: () => {
      rung = true
      end()
    },
    sleep: async (milliseconds) => {
      if (!rung) {
        const wait = clock.wait(Math.max(0, milliseconds))
        end = wait.end
        await wait.over
        end = () => {}
      }
      rung = false
    }
  }
}
