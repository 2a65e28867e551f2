/** Listeners of one kind, each isolated from the runner and from the others. */
export interface Listeners<A> {
  /** @returns unsubscribes. */
  readonly add: (listener: (value: A) => void) => () => void
  /** Calls every listener. `failed` is called with the reason of each that throws or whose promise rejects. */
  readonly notify: (value: A, failed: (reason: string) => void) => void
}

export const listenersOf = <A>(): Listeners<A> => {
  const listeners = new Set<(value: A) => unknown>()
  return {
    add: (listener) => {
      // One listener may subscribe twice, and unsubscribe once.
      const own = (value: A): unknown => listener(value)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    notify: (value, failed) => {
      for (const listener of listeners) {
        try {
          const answer = listener(value)
          if (answer instanceof Promise) answer.catch((reason: unknown) => failed(String(reason)))
        } catch (thrown) {
          failed(String(thrown))
        }
      }
    }
  }
}
