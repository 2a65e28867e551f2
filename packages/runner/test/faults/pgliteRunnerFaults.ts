import { must } from '@communique/fixtures'
import { pgliteDatabase } from '@communique/pglite'
import { postgresViewStore, postgresEventLog } from '@communique/postgres'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { freshDirectory } from '../../../pglite/test/freshDirectory.ts'
import { accountOf, appendUntilRecorded, everything, type FaultReport } from '../../../postgres/test/faults/account.ts'
import { writeAndKill } from '../../../postgres/test/faults/killedWriter.ts'
import { brokenListeners } from './brokenListeners.ts'
import { viewsAccount } from './attendance.ts'
import { noHarm } from './harm.ts'
import { atTheEnd, sum } from './place.ts'
import { poisonedEvents } from './poisonedEvents.ts'
import { type ForgetfulPlace, restoredCopy } from './restoredCopy.ts'

/** A directory belongs to one process at a time, so the process that runs projections also writes. */
const program = fileURLToPath(new URL('pgliteProcess.ts', import.meta.url))

const opened = async <A>(directory: string, use: (place: ForgetfulPlace) => Promise<A>): Promise<A> => {
  const database = must(await pgliteDatabase(directory)())
  try {
    return await use({
      log: must(await postgresEventLog(database)()),
      viewStore: must(await postgresViewStore(database)()),
      forgetLast: async (count) => {
        await database.use(({ query }) =>
          query({
            text: `delete from communique.events where position in
              (select position from communique.events order by position desc limit $1)`,
            values: [count]
          })
        )
      }
    })
  } finally {
    await database.close()
  }
}

/** Kills a process that writes and runs projections. It leaves a fold up to some place, and the next one continues. */
const killedRunner = async (directory: string, rounds: number): Promise<Omit<FaultReport, 'engine'>> => {
  const known = new Set<string>()
  let harm = noHarm
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    const written = await writeAndKill(program, [directory, `r${round}`], (round * 7) % 40, 'saved')
    acknowledged += written.acknowledged.length
    harm = await opened(directory, async (place) => {
      const { log, viewStore } = place
      const left = await viewsAccount(log, viewStore, 'Cursor')
      for (const name of written.begun) {
        if (!written.acknowledged.includes(name)) await appendUntilRecorded(log, name)
        known.add(name)
      }
      const record = { ...accountOf(known, await everything(log)), unequal: 0 }
      return [left, record, await atTheEnd(place)].reduce(sum, harm)
    })
  }
  return { fault: 'runner killed (kill -9)', rounds, acknowledged, ...harm }
}

type Outcome = Promise<Omit<FaultReport, 'engine'>>

/** A fault within the one process that has the directory. */
const within =
  (bringAbout: (place: ForgetfulPlace, rounds: number) => Outcome) =>
  (directory: string, rounds: number): Outcome =>
    opened(directory, (place) => bringAbout(place, rounds))

/** The faults of runners on PGlite. */
export const pgliteRunnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (rounds: number) => Promise<FaultReport>]
> = (
  [
    ['runner killed', killedRunner],
    ['events poisoned', within(poisonedEvents)],
    ['earlier copy restored under a runner', within(restoredCopy)],
    ['listeners of a runner that throw', within(brokenListeners)]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (rounds) => {
    const directory = await freshDirectory()
    try {
      return { engine: 'PGlite', ...(await bringAbout(directory, rounds)) }
    } finally {
      await rm(directory, { recursive: true })
    }
  }
])
