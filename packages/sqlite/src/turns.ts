import { setImmediate, setTimeout } from 'node:timers/promises'
import { isBusy } from './sqliteError.ts'

/** Milliseconds for which statements follow one another before timers and sockets have their turn. */
const longest = 10

/** Lets timers and sockets have their turn from time to time, since statements hold up the process while they run. */
export const breathing = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await setImmediate()
    since = performance.now()
  }
}

/** Milliseconds between two attempts, at most. */
const longestPause = 25

/**
 * Runs something that another process may keep from running, and tries again for as long as the patience lasts; then it
 * rejects with what SQLite says of the lock. The process does other things meanwhile.
 *
 * @param patience milliseconds.
 */
export const inTheEnd = async <A>(run: () => A, patience: number): Promise<A> => {
  const start = performance.now()
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return run()
    } catch (error) {
      const waited = performance.now() - start
      if (!isBusy(error)) throw error
      if (waited >= patience) throw new LockedTooLong(waited, error)
    }
    // Not all at the same moment.
    await setTimeout(pause * (0.5 + Math.random() / 2))
  }
}

/** The lock was another's for longer than the patience lasted. */
export class LockedTooLong extends Error {
  readonly waited: number
  constructor(waited: number, cause: unknown) {
    super(`another process has kept the file locked for ${Math.round(waited)} ms`, { cause })
    this.waited = waited
  }
}
