import { listeners } from '@communique/kernel/advanced'
import type { Access } from './access.ts'

/** Wakes up listeners when the server announces what it has stored, whichever process appended it. */
export interface WakeUps {
  readonly onAppend: (listener: () => void) => () => void
  readonly end: () => void
}

export const wakeUps = ({ connection, subjects }: Access, onError: (error: unknown) => void): WakeUps => {
  const ofAppends = listeners(onError)
  let subscription: { unsubscribe(): void } | undefined
  const end = (): void => {
    subscription?.unsubscribe()
    subscription = undefined
  }
  return {
    onAppend: (listener) => {
      if (!connection.isClosed())
        subscription ??= connection.subscribe(subjects.announcements, {
          // A failure of the connection shows in whatever asks next.
          callback: (error) => {
            if (error === null) ofAppends.notify()
          }
        })
      const remove = ofAppends.add(listener)
      return () => {
        remove()
        if (ofAppends.size() === 0) end()
      }
    },
    end
  }
}
