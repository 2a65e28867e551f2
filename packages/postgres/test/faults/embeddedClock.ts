import type { EventLog, LeaseStore } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { accountOf, appendUntilRecorded, bothAccounts, everything, type FaultReport, follow } from './account.ts'

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Milliseconds for which leases are taken. */
const term = 20

/**
 * Turns the clock of a process with an embedded engine back, by an hour and more each round. The order of events does not go by clocks; a lease
 * does, and one whose holder is gone is free after the time that it was taken for, whatever the clock says.
 */
export const embeddedClock = async (
  { log, viewStore }: { readonly log: EventLog; readonly viewStore: Pick<LeaseStore, 'acquire'> },
  engine: string,
  rounds: number
): Promise<FaultReport> => {
  const reader = follow(log)
  const now = Date.now.bind(Date)
  const names: Array<string> = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const held = must(await viewStore.acquire('runner', `holder ${round}`, term)())
      const back = (round + 1) * 3_600_000
      Date.now = () => now() - back
      const name = `r-${round}`
      await appendUntilRecorded(log, name)
      names.push(name)
      const heldStill = await viewStore.acquire('runner', 'another', term)()
      await pause(2 * term)
      const next = await viewStore.acquire('runner', `holder ${round + 1}`, 1)()
      if (E.isRight(heldStill)) throw new Error('a lease was taken from its holder')
      if (E.isLeft(next) || next.right.token <= held.token) throw new Error('a lease outlasted its time')
      await pause(2)
    }
  } finally {
    Date.now = now
  }
  const onRecord = await everything(log)
  await reader.stop()
  const order = [...new Set(onRecord.map(({ data }) => (data as { readonly text: string }).text))]
  if (order.join() !== names.join()) throw new Error('the order of recording went by the clock')
  const [record, seen] = [accountOf(names, onRecord), accountOf(names, reader.seen)]
  return {
    fault: 'clock turned back',
    engine,
    rounds,
    acknowledged: names.length,
    ...bothAccounts(record, seen)
  }
}
