import { must } from '@communique/fixtures'
import { sqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { brokenListeners } from './brokenListeners.ts'
import { poisonedEvents } from './poisonedEvents.ts'
import { restoredCopy } from './restoredCopy.ts'
import { startRunner } from './runnerProcess.ts'
import { killedRunner, racingRunners } from './sharedRunnerFaults.ts'

/** Faults of runners that share a file on SQLite. */
export const sqliteRunnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (rounds: number) => Promise<FaultReport>]
> = (
  [
    ['runner killed', killedRunner],
    ['runners racing', racingRunners],
    ['events poisoned', poisonedEvents],
    ['earlier copy restored under a runner', restoredCopy],
    ['listeners of a runner that throw', brokenListeners]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (rounds) => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-runner-'))
    const path = join(folder, 'record.db')
    const { log, viewStore, close } = must(await sqliteStore(path)())
    const impatient = must(await sqliteStore(path, { patience: 30 })())
    try {
      const place = {
        log,
        viewStore,
        startRunner: (holder: string) => startRunner('sqliteRunningProcess.ts', [path, holder]),
        isWritable: async () => E.isRight(await impatient.viewStore.acquire('is it free', 'test', 1)()),
        forgetLast: async (count: number) => {
          const database = new DatabaseSync(path, { timeout: 5_000 })
          database.prepare('delete from events where position > (select max(position) from events) - ?').run(count)
          database.close()
        }
      }
      return { engine: 'SQLite', ...(await bringAbout(place, rounds)) }
    } finally {
      await impatient.close()
      await close()
      await rm(folder, { recursive: true })
    }
  }
])
