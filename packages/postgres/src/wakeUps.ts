import { listeners } from '@communique/kernel/advanced'
import type { Database } from './database.ts'

/** Wakes up listeners of appends, here and in other processes. */
export interface WakeUps {
  readonly onAppend: (listener: () => void) => () => void
  /** Reports an append of this process. */
  readonly appended: () => void
}

/** Milliseconds between two notifications of other processes, however much is appended. */
const notifyEvery = 100

/**
 * Wakes listeners up by `NOTIFY`. It is not part of the append: transactions that notify commit one after another, so that
 * a hundred writers would wait for a hundred flushes in turn. A process that dies in between has not notified, so listeners
 * also poll.
 *
 * @param onError gets the errors of listeners.
 */
export const wakeUps = (database: Database, channel: string, onError: (error: unknown) => void): WakeUps => {
  const ofAppends = listeners(onError)
  let stopListening: (() => void) | null = null
  let pending = false
  let notifying = false

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
        // Notifications are hints.
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
      const remove = ofAppends.add(listener)
      stopListening ??= database.listen(channel, ofAppends.notify)
      return () => {
        remove()
        if (ofAppends.size() > 0) return
        stopListening?.()
        stopListening = null
      }
    },
    appended: () => {
      ofAppends.notify()
      pending = true
      void notify()
    }
  }
}
