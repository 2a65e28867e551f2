import { must } from '@communique/fixtures'
import { jetstreamStore } from '@communique/jetstream'
import { sqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectTo } from '../../../jetstream/test/connections.ts'
import { type Binary, newServer } from '../../../jetstream/test/server.ts'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { poisonedEvents } from './poisonedEvents.ts'
import { startRunner } from './runnerProcess.ts'
import { killedRunner, racingRunners } from './sharedRunnerFaults.ts'

/** Faults of runners whose log is on JetStream, and whose views are in a file on SQLite. */
export const jetstreamRunnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (binary: Binary, rounds: number) => Promise<FaultReport>]
> = (
  [
    ['runner killed', killedRunner],
    ['runners racing', racingRunners],
    ['events poisoned', poisonedEvents]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (binary, rounds) => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-runner-'))
    const path = join(folder, 'views.db')
    const server = await newServer(binary)
    await server.start()
    const connection = await connectTo(server.url)
    const { log } = must(await jetstreamStore(connection, { name: 'record' })())
    const { viewStore, close } = must(await sqliteStore(path)())
    const impatient = must(await sqliteStore(path, { patience: 30 })())
    try {
      const place = {
        log,
        viewStore,
        startRunner: (holder: string) => startRunner('natsRunningProcess.ts', [server.url, path, holder]),
        isWritable: async () => E.isRight(await impatient.viewStore.acquire('is it free', 'test', 1)())
      }
      return { engine: 'JetStream, views on SQLite', ...(await bringAbout(place, rounds)) }
    } finally {
      await impatient.close()
      await close()
      await connection.close()
      await server.remove()
      await rm(folder, { recursive: true })
    }
  }
])
