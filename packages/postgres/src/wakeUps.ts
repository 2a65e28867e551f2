import type { Database } from './database.ts'

/** Tells of appends, to whoever listens here and in other processes. */
export interface WakeUps {
  readonly onAppend: (listener: () => void) => () => void
  /** Something was appended here. */
  readonly appended: () => void
}

/** At most so often are other processes told, however much is appended. */
const notifyEvery = 100

/**
 * Wake-ups by `NOTIFY`. It is not part of the append: transactions that notify commit one after another, so that a
 * hundred writers would wait for a hundred disks in turn. A process that dies in between has not told, and whoever
 * listens looks for himself from time to time.
 */
export const wakeUps = (database: Database, channel: string): WakeUps => {
  const listeners = new Set<() => void>()
  let stopListening: (() => void) | null = null
  let pending = false
  let notifying = false

  const wake = (): void => {
    for (const listener of listeners) void Promise.resolve().then(listener)
  }

  const notify = async (): Promise<void> => {
    if (notifying) return
    notifying = true
    while (pending) {
      pending = false
      try {
        await database.use((connection) =>
          connection.query({ name: 'communique.notify', text: "select pg_notify($1, '')", values: [channel] })
        )
      } catch {
        // It is a hint.
      }
      await new Promise((resolve) => {
        const pause = setTimeout(resolve, notifyEvery)
        pause.unref?.()
      })
    }
    notifying = false
  }

  return {
    onAppend: (listener) => {
      // One listener may listen twice, and stop once.
      const own = () => listener()
      listeners.add(own)
      stopListening ??= database.listen(channel, wake)
      return () => {
        listeners.delete(own)
        if (listeners.size > 0) return
        stopListening?.()
        stopListening = null
      }
    },
    appended: () => {
      wake()
      pending = true
      void notify()
    }
  }
}
