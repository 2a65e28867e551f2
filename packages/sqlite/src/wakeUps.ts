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
export const wakeUps = (file: OpenFile): WakeUps => {
  const listeners = new Set<() => void>()
  let seen = 0
  let timer: ReturnType<typeof setInterval> | undefined

  const wake = (): void => {
    for (const listener of listeners) void Promise.resolve().then(listener)
  }
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
    wake()
  }
  const end = (): void => {
    clearInterval(timer)
    timer = undefined
  }

  return {
    onAppend: (listener) => {
      // One listener may listen twice, and stop once.
      const own = () => listener()
      if (listeners.size === 0) {
        seen = lastSeen()
        timer = setInterval(look, lookEvery)
        timer.unref()
      }
      listeners.add(own)
      return () => {
        listeners.delete(own)
        if (listeners.size === 0) end()
      }
    },
    appended: () => {
      if (listeners.size > 0) look()
    },
    end
  }
}
