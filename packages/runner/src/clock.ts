/** A wait that is under way. */
export interface Wait {
  readonly over: Promise<void>
  /** Ends it early. */
  readonly end: () => void
}

/** All that a runner has to do with time, so that tests can have a time of their own. */
export interface Clock {
  /** Milliseconds, of which only differences matter. */
  readonly now: () => number
  readonly wait: (milliseconds: number) => Wait
  /** Lets whatever else the process has to do come first. */
  readonly breathe: () => Promise<void>
}

/** The clock of the process. It does not go backwards when somebody sets the clock of the machine. */
export const processClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => {
    let end = (): void => {}
    const over = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      end = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    return { over, end }
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve))
}
