import type { Condition } from './condition.ts'

interface Watched<Progress> extends Condition {
  readonly progress: () => Progress
  /** The number of changes so far. */
  readonly publications: () => number
  readonly isStopped: () => boolean
}

/**
 * Yields the progress at first and after each change, until the runner stops. `return` ends it at once, also while it
 * waits for a change, which a generator would not do.
 */
export const watchOf =
  <Progress>({ progress, publications, isStopped, notify, waitUntil }: Watched<Progress>) =>
  (): AsyncIterable<Progress> => ({
    [Symbol.asyncIterator]: () => {
      let seen: number | null = null
      let isOver = false
      const done = (): IteratorResult<Progress> => {
        isOver = true
        return { done: true, value: undefined }
      }
      return {
        next: async () => {
          if (isOver || (seen !== null && isStopped())) return done()
          if (seen !== null) await waitUntil(() => isOver || publications() !== seen || isStopped() || null)
          // It may have been ended meanwhile.
          if (isOver as boolean) return done()
          seen = publications()
          return { done: false, value: progress() }
        },
        return: async () => {
          const result = done()
          notify()
          return result
        }
      }
    }
  })
