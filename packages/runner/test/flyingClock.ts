import type { Clock } from '../src/running/clock.ts'

/** A clock on which every wait ends at once, although time passes. */
export const flyingClock = (): Clock => {
  let now = 0
  return {
    now: () => now,
    wait: (milliseconds) => {
      let end = (): void => {}
      const over = new Promise<void>((resolve) => {
        const coming = setImmediate(() => {
          now += milliseconds
          resolve()
        })
        end = () => {
          clearImmediate(coming)
          resolve()
        }
      })
      return { over, end }
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve))
  }
}
