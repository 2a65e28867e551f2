/** A wait in progress. */
export interface Wait {
  /** Resolves when the time is over or the wait was ended. */
  readonly over: Promise<void>
  /** Ends the wait early. */
  readonly end: () => void
}

/**
 * The runner's only access to time, so that tests can supply their own.
 *
 * @category running
 * @since 0.1.0
 */
export interface Clock {
  /** Milliseconds. Only differences are meaningful. */
  readonly now: () => number
  readonly wait: (milliseconds: number) => Wait
  /** Lets the other work of the process run first. */
  readonly breathe: () => Promise<void>
}

/** A timer for longer than this many milliseconds ends at once. */
const longestTimer = 2 ** 31 - 1

/**
 * The monotonic clock of the process: setting the machine's clock does not move it.
 *
 * @category running
 * @since 0.1.0
 */
export const processClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => {
    let end = (): void => {}
    const over = new Promise<void>((resolve) => {
      let timer: ReturnType<typeof setTimeout>
      const waitFor = (left: number): void => {
        timer = setTimeout(
          () => (left > longestTimer ? waitFor(left - longestTimer) : resolve()),
          Math.min(left, longestTimer)
        )
      }
      waitFor(milliseconds)
      end = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    return { over, end }
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve))
}
