import type { LeaseStore, ViewStore, EventLog } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { readText } from '../../../kernel/test/sharedText.ts'
import {
  appendUntilRecorded,
  bothAccounts,
  intentOf,
  untilNothingHeldBack
} from '../../../postgres/test/faults/account.ts'
import type { Runner } from '../../src/contract.ts'
import { runner } from '../../src/runner.ts'
import { projections, viewsAccount } from './attendance.ts'
import { type Harm } from './harm.ts'
import { wait } from './runnerProcess.ts'

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

/** Appends under each name, until it is on record. @returns the number of events. */
export const appendEach = async (log: EventLog, names: ReadonlyArray<string>): Promise<number> => {
  for (const name of names) await appendUntilRecorded(log, name)
  return names.reduce((count, name) => count + intentOf(name).events.length, 0)
}

export const named = (round: number, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, at) => `round${round}-${at}`)

/**
 * The account once every projection has noticed: one whose turn has not come yet stands beyond the end of the log, and
 * is caught up as far as it knows.
 */
export const accountInTheEnd = async (
  { log, viewStore }: Place,
  running: Pick<Runner<keyof typeof projections>, 'caughtUp'>
): Promise<Harm> => {
  for (let waited = 0; ; waited += 50) {
    must(await running.caughtUp()())
    const account = await viewsAccount(log, viewStore, 'End')
    if (account.lost + account.doubled + account.unequal === 0 || waited > 10_000) return account
    await wait(50)
  }
}

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
  ...bothAccounts(one, other),
  unequal: one.unequal + other.unequal
})
