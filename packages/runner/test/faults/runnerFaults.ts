import { must } from '@communique/fixtures'
import { postgresViewStore, postgresEventLog } from '@communique/postgres'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { freshSchema, testDatabase } from '../../../postgres/test/databases.ts'
import { viewsAccount } from './attendance.ts'
import { appendEach, atTheEnd, named, type ServerPlace, sum } from './place.ts'
import { brokenListeners } from './brokenListeners.ts'
import { poisonedEvents } from './poisonedEvents.ts'
import { restoredCopy } from './restoredCopy.ts'
import { startRunner, wait } from './runnerProcess.ts'
import { silentLink } from './silentLink.ts'

/** Kills a runner between or within its steps, while events come in. It leaves a fold up to some place. */
const killedRunner = async (place: ServerPlace, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { url, schema, log, viewStore } = place
  let harm = { lost: 0, doubled: 0 }
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    const process = startRunner(url, schema, `runner ${round}`)
    acknowledged += await appendEach(log, named(round, 10))
    await process.saved(1)
    // A runner that saves slowly takes more events at a time, and saves less often.
    for (let more = 15; process.saves() < 1 + (round % 5); more += 1) {
      acknowledged += await appendEach(log, [`round${round}-${more}`])
      await wait(5)
    }
    const appending = appendEach(log, named(round, 15).slice(10))
    await wait((round * 7) % 23)
    process.child.kill('SIGKILL')
    await process.ended
    acknowledged += await appending
    harm = sum(harm, await viewsAccount(log, viewStore, 'Cursor'))
  }
  return { fault: 'runner killed (kill -9)', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}

/** Halts one of two runners for longer than its lease lasts; it wakes up when the other one runs its projections. */
const racingRunners = async (place: ServerPlace, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { url, schema, log, viewStore } = place
  const racers = [startRunner(url, schema, 'one'), startRunner(url, schema, 'other')] as const
  let harm = { lost: 0, doubled: 0 }
  let acknowledged = 0
  try {
    acknowledged += await appendEach(log, named(0, 1))
    await Promise.race(racers.map(({ saved }) => saved(1)))
    for (let round = 0; round < rounds; round += 1) {
      const [halted, other] = round % 2 === 0 ? racers : [racers[1], racers[0]]
      const before = other.saves()
      const texts = named(round + 1, 7)
      const appending = appendEach(log, texts.slice(0, 6))
      await wait((round * 5) % 17)
      halted.child.kill('SIGSTOP')
      acknowledged += await appending
      // The halted one may have taken all of those: these are left for the other.
      acknowledged += await appendEach(log, texts.slice(6))
      // The other one runs the projections now, if it did not before.
      await other.saved(before + 1)
      halted.child.kill('SIGCONT')
      harm = sum(harm, await viewsAccount(log, viewStore, 'Cursor'))
    }
  } finally {
    for (const { child } of racers) child.kill('SIGKILL')
    await Promise.all(racers.map(({ ended }) => ended))
  }
  return { fault: 'two runners racing, one halted', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}

/** The faults of runners on PostgreSQL. */
export const runnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (url: string, engine: string, rounds: number) => Promise<FaultReport>]
> = (
  [
    ['runner killed', killedRunner],
    ['runners racing', racingRunners],
    ['events poisoned', poisonedEvents],
    ['session of a runner silent', silentLink],
    ['earlier copy restored under a runner', restoredCopy],
    ['listeners of a runner that throw', brokenListeners]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (url, engine, rounds) => {
    const schema = freshSchema()
    const { database, pool, end } = testDatabase(url)
    try {
      const log = must(await postgresEventLog(database, { schema })())
      const viewStore = must(await postgresViewStore(database, { schema })())
      return { engine, ...(await bringAbout({ url, schema, log, viewStore }, rounds)) }
    } finally {
      await pool.query(`drop schema if exists "${schema}" cascade`)
      await end()
    }
  }
])
