import { listeners } from '@communique/kernel/advanced'
import type { OpenFile } from './openFile.ts'
import { lastPosition } from './read.ts'

/** Milliseconds between two looks at what other processes have appended. */
const lookEvery = 20

/** Wakes up listeners of appends, here and in other processes. */
export interface WakeUps {
  readonly onAppend: (listener: () => void) => () => void
  /** Something was appended here. */
  readonly appended: () => void
  readonly end: () => void
}

/** While somebody listens, the end of the log is looked at, which takes some microseconds. */
export const wakeUps = (file: OpenFile, onError: (error: unknown) => void): WakeUps => {
  const ofAppends = listeners(onError)
  let seen = 0
  let timer: ReturnType<typeof setInterval> | undefined

  const lastSeen = (): number => {
    try {
      return file.look(lastPosition)
    } catch {
      // Locked, or closed: it is a hint, and the next look may tell.
      return seen
    }
  }
  const look = (): void => {
    const last = lastSeen()
    if (last === seen) return
    seen = last
    ofAppends.notify()
  }
  const end = (): void => {
    clearInterval(timer)
    timer = undefined
  }

  return {
    onAppend: (listener) => {
      if (ofAppends.size() === 0) {
        seen = lastSeen()
        timer = setInterval(look, lookEvery)
        timer.unref()
      }
      const remove = ofAppends.add(listener)
      return () => {
        remove()
        if (ofAppends.size() === 0) end()
      }
    },
    appended: () => {
      if (ofAppends.size() > 0) look()
    },
    end
  }
}
