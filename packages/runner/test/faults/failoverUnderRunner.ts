import { must } from '@communique/fixtures'
import { postgresEventLog, postgresViewStore } from '@communique/postgres'
import { readText } from '../../../kernel/test/sharedText.ts'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { failover, type StartRunner } from '../../../postgres/test/faults/failover.ts'
import type { Binaries } from '../../../postgres/test/server.ts'
import { runner } from '../../src/runner.ts'
import { projections } from './attendance.ts'
import { accountInTheEnd } from './place.ts'

/** One runner, which outlives every primary. */
const startRunner: StartRunner = async (database, schema) => {
  const log = must(await postgresEventLog(database, { schema })())
  const viewStore = must(await postgresViewStore(database, { schema })())
  const running = runner({ log, viewStore, read: readText, projections, pollEvery: 20, leaseFor: 1_000 })
  running.start()
  return { account: () => accountInTheEnd({ log, viewStore }, running), stop: running.stop }
}

/** Kills a primary under writers and a runner, and promotes its standby. */
export const runnerFailovers: ReadonlyArray<
  readonly [name: string, bringAbout: (binaries: Binaries, rounds: number) => Promise<FaultReport>]
> = [
  ['synchronous failover', (binaries, rounds) => failover(binaries, 'Synchronous', rounds, startRunner)],
  ['asynchronous failover', (binaries, rounds) => failover(binaries, 'Asynchronous', rounds, startRunner)]
]
