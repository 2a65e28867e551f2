/** The listeners of a source of hints. */
export interface Listeners {
  /** Adds a listener, which may be added several times. @returns the function that removes it once. */
  readonly add: (listener: () => void) => () => void
  /** Calls every listener, after the caller has gone on. */
  readonly notify: () => void
  readonly size: () => number
}

/**
 * Makes a set of listeners that cannot harm their source or one another. For implementations of `EventLog`.
 *
 * Law: every listener is called, whatever the others throw; each error, or rejection of an asynchronous listener, is passed
 * on once.
 *
 * @param onError gets the errors of listeners.
 * @example
 * import { listeners } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
 *
 * const found: Array<string> = []
 * const ofAppends = listeners((error) => found.push(String(error)))
 * ofAppends.add(() => {
 *   throw new Error('a bug')
 * })
 * ofAppends.add(() => found.push('called'))
 * ofAppends.notify()
 * await new Promise((resolve) => setTimeout(resolve))
 * assert.deepEqual(found.toSorted(), ['Error: a bug', 'called'])
 * @category storing
 * @since 0.1.0
 */
export const listeners = (onError: (error: unknown) => void): Listeners => {
  const known = new Set<() => void>()
  return {
    add: (listener) => {
      const own = () => listener()
      known.add(own)
      return () => {
        known.delete(own)
      }
    },
    notify: () => {
      for (const listener of known) Promise.resolve().then(listener).catch(onError)
    },
    size: () => known.size
  }
}
