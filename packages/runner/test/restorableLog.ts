import { must } from '@communique/fixtures'
import { type EventLog, inMemoryEventLog } from '@communique/kernel'

/** A log in memory that an earlier copy can replace, under the same epoch. */
export interface RestorableLog {
  readonly log: EventLog
  /** Takes the last events away. */
  readonly forgetLast: (count: number) => Promise<void>
}

export const restorableLog = (): RestorableLog => {
  let current = inMemoryEventLog()
  return {
    log: {
      ...current,
      append: (...given) => current.append(...given),
      appendToStreams: (...given) => current.appendToStreams(...given),
      readStream: (...given) => current.readStream(...given),
      readAll: (...given) => current.readAll(...given),
      head: () => current.head(),
      countAfter: (...given) => current.countAfter(...given)
    },
    forgetLast: async (count) => {
      const { events } = must(await current.readAll(null, Number.POSITIVE_INFINITY)())
      const copy = inMemoryEventLog()
      for (const { stream, version: _, position: __, ...event } of events.slice(0, Math.max(0, events.length - count)))
        must(await copy.append(stream, [event], { type: 'Any' })())
      current = copy
    }
  }
}
