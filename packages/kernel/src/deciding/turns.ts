import type { EventLog } from '../storing/eventLog.ts'

/**
 * Runs tasks of one key one after another, in the order in which they were given; tasks of different keys run at once.
 *
 * Law: at most one task of a key runs at a time, whether those before it fulfilled or rejected.
 */
export const turns = (): (<A>(key: string, task: () => Promise<A>) => Promise<A>) => {
  const last = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const before = last.get(key)
    const own = before === undefined ? task() : before.then(task, task)
    const end = (): void => {
      if (last.get(key) === own) last.delete(key)
    }
    last.set(key, own)
    own.then(end, end)
    return own
  }
}

const turnsOfLogs = new WeakMap<EventLog, ReturnType<typeof turns>>()

/** The turns of all writers of this process to the streams of a log, whichever command handler they use. */
export const turnsOn = (log: EventLog): ReturnType<typeof turns> => {
  const known = turnsOfLogs.get(log) ?? turns()
  turnsOfLogs.set(log, known)
  return known
}
