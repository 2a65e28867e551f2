import { must } from '@communique/fixtures'
import { readText } from '../../../kernel/test/sharedText.ts'
import { type FaultReport, untilNothingHeldBack } from '../../../postgres/test/faults/account.ts'
import { runner } from '../../src/runner.ts'
import { projections, viewsAccount } from './attendance.ts'
import { noHarm } from './harm.ts'
import { appendEach, atTheEnd, named, type Place, sum } from './place.ts'

/** Listeners that throw, and that return promises which reject: the runner goes on, and reports them as trouble. */
export const brokenListeners = async (place: Place, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { log, viewStore } = place
  const running = runner({ log, viewStore, read: readText, projections, pollEvery: 20 })
  running.onViewsSaved(() => {
    throw new Error('a listener of saved views')
  })
  running.onViewsSaved(async () => {
    throw new Error('a promise of a listener')
  })
  running.onProgress(() => {
    throw new Error('a listener of progress')
  })
  running.start()
  let harm = noHarm
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    acknowledged += await appendEach(log, named(round, 4))
    await untilNothingHeldBack(log)
    must(await running.caughtUp()())
    harm = sum(harm, await viewsAccount(log, viewStore, 'End'))
    if (running.progress().some(({ trouble }) => trouble?.doing !== 'Notify'))
      throw new Error('a listener that throws is not reported')
    if (round % 3 !== 2) continue
    const stopped = running.stop()
    running.start()
    await stopped
  }
  await running.stop()
  return { fault: 'listeners of a runner that throw', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}
