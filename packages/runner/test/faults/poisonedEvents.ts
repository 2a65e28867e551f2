import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { readText, toAppend } from '../../../kernel/test/sharedText.ts'
import { type FaultReport, intentOf, untilNothingHeldBack } from '../../../postgres/test/faults/account.ts'
import { runner } from '../../src/runner.ts'
import { projections, viewsAccount } from './attendance.ts'
import { noHarm } from './harm.ts'
import { appendEach, named, type Place, sum } from './place.ts'

/** Appends events that no reader can decode: one projection goes on without them, another one stops before the first. */
export const poisonedEvents = async (place: Place, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { log, viewStore } = place
  const running = runner({
    log,
    viewStore,
    read: readText,
    projections: { ...projections, stops: projections.words },
    onFault: { attendance: 'SetAside', words: 'SetAside' },
    pageSize: 4,
    pollEvery: 20
  })
  running.start()
  const poisoned = new Set<string>()
  let acknowledged = 0
  let harm = noHarm
  try {
    for (let round = 0; round < rounds; round += 1) {
      acknowledged += await appendEach(log, named(round, 3))
      const id = `poisoned-${round}`
      const { stream } = intentOf(id)
      must(
        await log.append(stream, [toAppend(id, round % 2 === 0 ? 'NeverHeardOf' : 'TextSigned', {})], { type: 'Any' })()
      )
      poisoned.add(id)
      acknowledged += await appendEach(log, named(round, 6).slice(3))
      await untilNothingHeldBack(log)
      must(await running.caughtUp({ projections: ['attendance', 'words'] })())
      harm = sum(harm, await viewsAccount(log, viewStore, 'End', poisoned))
      const stopped = await running.caughtUp({ projections: ['stops'] })()
      if (
        E.isRight(stopped) ||
        stopped.left.type !== 'ProjectionStopped' ||
        stopped.left.fault.eventId !== 'poisoned-0'
      )
        throw new Error(`it did not stop where it should have: ${JSON.stringify(stopped)}`)
    }
    for (const projection of ['attendance', 'words'] as const) {
      const { faults } = must(await running.setAside(projection, { limit: rounds + 1 })())
      if (faults.map(({ eventId }) => eventId).join() !== [...poisoned].join())
        throw new Error(`${projection} does not report the events that are set aside`)
    }
  } finally {
    await running.stop()
  }
  return { fault: 'events that cannot be read', rounds, acknowledged, ...harm }
}
