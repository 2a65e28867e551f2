import type { LeaseStore, ViewStore, EventLog } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { readText } from '../../../kernel/test/sharedText.ts'
import { appendUntilRecorded, intentOf, untilNothingHeldBack } from '../../../postgres/test/faults/account.ts'
import { runner } from '../../src/runner.ts'
import { projections, viewsAccount } from './attendance.ts'

/** The log and the view store that runners run on. */
export interface Place {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
}

/** A place on a server of PostgreSQL. */
export interface ServerPlace extends Place {
  readonly url: string
  readonly schema: string
}

/** The number of events that were lost, and that were taken twice. */
export interface Harm {
  readonly lost: number
  readonly doubled: number
}

/** Appends under each name, until it is on record. @returns the number of events. */
export const appendEach = async (log: EventLog, names: ReadonlyArray<string>): Promise<number> => {
  for (const name of names) await appendUntilRecorded(log, name)
  return names.reduce((count, name) => count + intentOf(name).events.length, 0)
}

export const named = (round: number, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, at) => `round${round}-${at}`)

/** Lets a runner of this process come to the end of the log, and checks the views that answer then. */
export const atTheEnd = async ({ log, viewStore }: Place) => {
  await untilNothingHeldBack(log)
  const last = runner({ log, viewStore, read: readText, projections, pollEvery: 20 })
  last.start()
  must(await last.caughtUp()())
  await last.stop()
  return viewsAccount(log, viewStore, 'End')
}

export const sum = (one: Harm, other: Harm): Harm => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled
})
