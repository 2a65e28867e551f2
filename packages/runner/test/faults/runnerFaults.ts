import type { Checkpoints, EventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { postgresCheckpoints, postgresEventLog } from '@communique/postgres'
import { either as E } from 'fp-ts'
import { readText, toAppend } from '../../../core/test/sharedText.ts'
import { appendInTheEnd, intentOf, type FaultReport } from '../../../postgres/test/faults/account.ts'
import { freshSchema, testDatabase } from '../../../postgres/test/databases.ts'
import { runner } from '../../src/runner.ts'
import { projections, viewsAccount } from './attendance.ts'
import { startRunner, wait } from './runnerProcess.ts'

interface Place {
  readonly url: string
  readonly schema: string
  readonly log: EventLog
  readonly checkpoints: Checkpoints
}

/** What was appended under a name is on record. */
const appendEach = async (log: EventLog, names: ReadonlyArray<string>): Promise<number> => {
  for (const name of names) await appendInTheEnd(log, name)
  return names.reduce((count, name) => count + intentOf(name).events.length, 0)
}

const named = (round: number, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, at) => `round${round}-${at}`)

/** Lets a runner of this process come to the end of the log, and looks at what answers then. */
const atTheEnd = async ({ log, checkpoints }: Place) => {
  const last = runner({ log, checkpoints, read: readText, projections, pollEvery: 20 })
  last.start()
  must(await last.caughtUp()())
  await last.stop()
  return viewsAccount(log, checkpoints, 'End')
}

const sum = (one: { lost: number; doubled: number }, other: { lost: number; doubled: number }) => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled
})

/** Kills a runner between or within its steps, while events come in; what it leaves is a fold up to some place. */
const killedRunner = async (place: Place, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { url, schema, log, checkpoints } = place
  let harm = { lost: 0, doubled: 0 }
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    const process = startRunner(url, schema, `runner ${round}`)
    acknowledged += await appendEach(log, named(round, 10))
    await process.saved(1 + (round % 5))
    const appending = appendEach(log, named(round, 15).slice(10))
    await wait((round * 7) % 23)
    process.child.kill('SIGKILL')
    await process.ended
    acknowledged += await appending
    harm = sum(harm, await viewsAccount(log, checkpoints, 'Cursor'))
  }
  return { fault: 'runner killed (kill -9)', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}

/** Two runners; one is halted for longer than its lease lasts, and wakes up in the middle of what is another's by now. */
const racingRunners = async (place: Place, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { url, schema, log, checkpoints } = place
  const racers = [startRunner(url, schema, 'one'), startRunner(url, schema, 'other')] as const
  let harm = { lost: 0, doubled: 0 }
  let acknowledged = 0
  try {
    acknowledged += await appendEach(log, named(0, 1))
    await Promise.race(racers.map(({ saved }) => saved(1)))
    for (let round = 0; round < rounds; round += 1) {
      const [halted, other] = round % 2 === 0 ? racers : [racers[1], racers[0]]
      const before = other.saves()
      const appending = appendEach(log, named(round + 1, 6))
      await wait((round * 5) % 17)
      halted.child.kill('SIGSTOP')
      acknowledged += await appending
      // Where the other one did not run the projections before, it does now.
      await other.saved(before + 1)
      halted.child.kill('SIGCONT')
      harm = sum(harm, await viewsAccount(log, checkpoints, 'Cursor'))
    }
  } finally {
    for (const { child } of racers) child.kill('SIGKILL')
    await Promise.all(racers.map(({ ended }) => ended))
  }
  return { fault: 'two runners racing, one halted', rounds, acknowledged, ...sum(harm, await atTheEnd(place)) }
}

/** Events in the middle that nobody can read: one projection goes on without them, another one stops before the first. */
const poisonedEvents = async (place: Place, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const { log, checkpoints } = place
  const running = runner({
    log,
    checkpoints,
    read: readText,
    projections: { ...projections, stops: projections.words },
    onFault: { attendance: 'SetAside', words: 'SetAside' },
    pageSize: 4,
    pollEvery: 20
  })
  running.start()
  const poisoned = new Set<string>()
  let acknowledged = 0
  let harm = { lost: 0, doubled: 0 }
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
      must(await running.caughtUp({ projections: ['attendance', 'words'] })())
      harm = sum(harm, await viewsAccount(log, checkpoints, 'End', poisoned))
      const stopped = await running.caughtUp({ projections: ['stops'] })()
      if (
        E.isRight(stopped) ||
        stopped.left.type !== 'ProjectionStopped' ||
        stopped.left.fault.eventId !== 'poisoned-0'
      )
        throw new Error(`it did not stop where it should have: ${JSON.stringify(stopped)}`)
    }
    for (const { projection, setAside } of running.progress())
      if (projection !== 'stops' && setAside.map(({ eventId }) => eventId).join() !== [...poisoned].join())
        throw new Error(`${projection} does not tell what is set aside`)
  } finally {
    await running.stop()
  }
  return { fault: 'events that cannot be read', rounds, acknowledged, ...harm }
}

/** What is done to runners on a PostgreSQL. */
export const runnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (url: string, engine: string, rounds: number) => Promise<FaultReport>]
> = (
  [
    ['runner killed', killedRunner],
    ['runners racing', racingRunners],
    ['events poisoned', poisonedEvents]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (url, engine, rounds) => {
    const schema = freshSchema()
    const { database, pool, end } = testDatabase(url)
    try {
      const log = must(await postgresEventLog(database, { schema })())
      const checkpoints = must(await postgresCheckpoints(database, { schema })())
      return { engine, ...(await bringAbout({ url, schema, log, checkpoints }, rounds)) }
    } finally {
      await pool.query(`drop schema if exists "${schema}" cascade`)
      await end()
    }
  }
])
