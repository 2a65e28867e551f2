import { must } from '@communique/fixtures'
import { readText } from '../../../kernel/test/sharedText.ts'
import { type FaultReport, untilNothingHeldBack } from '../../../postgres/test/faults/account.ts'
import { testDatabase } from '../../../postgres/test/databases.ts'
import { runner } from '../../src/runner.ts'
import { projections, viewsAccount } from './attendance.ts'
import { appendEach, atTheEnd, named, type ServerPlace, sum } from './place.ts'
import { wait } from './runnerProcess.ts'

/** Takes the last events away from the log, as a copy of an earlier hour would, and leaves its epoch as it is. */
const forgetLast = async (url: string, schema: string, count: number): Promise<void> => {
  const { pool } = testDatabase(url, { max: 1 })
  await pool.query(
    `delete from "${schema}".events where position in
      (select position from "${schema}".events order by position desc limit $1)`,
    [count]
  )
  await pool.end()
}

/**
 * Restores an earlier copy of the log under a runner that follows it, or while none runs. Its views stand beyond the end of
 * the log then: they are made anew, and the progress gives the reason.
 */
export const restoredCopy = async (place: ServerPlace, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { url, schema, log, viewStore } = place
  const started = () => {
    const running = runner({ log, viewStore, read: readText, projections, pollEvery: 20, leaseFor: 300 })
    const reasons = new Set<string>()
    running.onProgress((progress) => {
      for (const { state } of progress) if (state.type === 'Rebuilding') reasons.add(state.reason)
    })
    running.start()
    return { running, reasons }
  }
  let harm = { lost: 0, doubled: 0 }
  let acknowledged = 0
  let { running, reasons } = started()
  for (let round = 0; round < rounds; round += 1) {
    acknowledged += await appendEach(log, named(round, 6))
    await untilNothingHeldBack(log)
    must(await running.caughtUp()())
    if (round % 2 === 1) await running.stop()
    await forgetLast(url, schema, 3)
    if (round % 2 === 1) ({ running, reasons } = started())
    for (let waited = 0; !reasons.has('ForeignCursor'); waited += 10) {
      if (waited > 10_000) throw new Error('nobody noticed that the log is shorter')
      await wait(10)
    }
    reasons.clear()
    must(await running.caughtUp()())
    harm = sum(harm, await viewsAccount(log, viewStore, 'End'))
  }
  await running.stop()
  return { fault: 'earlier copy restored under a runner', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}
