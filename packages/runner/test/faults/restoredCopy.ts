import { must } from '@communique/fixtures'
import { readText } from '../../../kernel/test/sharedText.ts'
import { type FaultReport, untilNothingHeldBack } from '../../../postgres/test/faults/account.ts'
import { runner } from '../../src/runner.ts'
import { projections } from './attendance.ts'
import { noHarm } from './harm.ts'
import { accountInTheEnd, appendEach, atTheEnd, named, type Place, sum } from './place.ts'
import { wait } from './runnerProcess.ts'

/** A place at which the last events of the log can be taken away, as a copy of an earlier hour lacks them. */
export interface ForgetfulPlace extends Place {
  /** Takes so many events away, and leaves the epoch as it is. */
  readonly forgetLast: (count: number) => Promise<void>
}

/**
 * Restores an earlier copy of the log under a runner that follows it, or while none runs; in some rounds further events
 * have been appended before it looks. Its views are those of a history that is gone: they are made anew, and the progress
 * gives the reason.
 */
export const restoredCopy = async (place: ForgetfulPlace, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { forgetLast, log, viewStore } = place
  const started = () => {
    const running = runner({ log, viewStore, read: readText, projections, pollEvery: 20, leaseFor: 3_000 })
    const reasons = new Set<string>()
    running.onProgress((progress) => {
      for (const { state } of progress) if (state.type === 'Rebuilding') reasons.add(state.reason)
    })
    running.start()
    return { running, reasons }
  }
  let harm = noHarm
  let acknowledged = 0
  let { running, reasons } = started()
  for (let round = 0; round < rounds; round += 1) {
    acknowledged += await appendEach(log, named(round, 6))
    await untilNothingHeldBack(log)
    must(await running.caughtUp()())
    if (round % 2 === 1) await running.stop()
    await forgetLast(3)
    if (round % 4 > 1) acknowledged += await appendEach(log, named(round, 12).slice(6))
    if (round % 2 === 1) ({ running, reasons } = started())
    for (let waited = 0; !reasons.has('ForeignCursor'); waited += 10) {
      if (waited > 10_000) throw new Error('nobody noticed that the log is shorter')
      await wait(10)
    }
    reasons.clear()
    harm = sum(harm, await accountInTheEnd(place, running))
  }
  await running.stop()
  return { fault: 'earlier copy restored under a runner', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}
