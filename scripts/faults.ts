/**
 * Brings faults about, round after round, and prints the outcome for events and views:
 *
 *   pnpm faults [rounds] [name…]
 *
 * A name chooses the faults whose engine or fault contains it. Each outcome is also added to those of earlier runs in
 * reports/faults, so that many rounds can be run in parts, and reports/faults.md has all of them in one table. Fails where
 * an event was lost, doubled or misplaced, or where views are not those of a fresh fold.
 */
import { faultHeader, faultRow, harmOf, keepReport, writeFaultTable } from './faults/reports.ts'
import { fullDisk, postgresFaults, restoredDump } from '../packages/postgres/test/faults/all.ts'
import type { FaultReport } from '../packages/postgres/test/faults/account.ts'
import { type Binaries, debianBinaries, newServer, npmBinaries } from '../packages/postgres/test/server.ts'
import { jetstreamRunnerFaults } from '../packages/runner/test/faults/jetstreamRunnerFaults.ts'
import { pgliteRunnerFaults } from '../packages/runner/test/faults/pgliteRunnerFaults.ts'
import { runnerFaults } from '../packages/runner/test/faults/runnerFaults.ts'
import { runnerFailovers } from '../packages/runner/test/faults/failoverUnderRunner.ts'
import { memoryRunnerFaults } from '../packages/runner/test/faults/memoryRunnerFaults.ts'
import { jetstreamFaults } from '../packages/jetstream/test/faults/all.ts'
import { natsBinary } from '../packages/jetstream/test/server.ts'
import { pgliteFaults } from '../packages/pglite/test/faults/all.ts'
import { sqliteRunnerFaults } from '../packages/runner/test/faults/sqliteRunnerFaults.ts'
import { haltedServer } from '../packages/service/test/faults/haltedServer.ts'
import { sqliteFaults } from '../packages/sqlite/test/faults/all.ts'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Writers and runners are started for every round.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'communique-compile-cache')

const [first = '100', ...others] = process.argv.slice(2)
const given = Number(first)
const [rounds, names] = Number.isNaN(given) ? [100, [first, ...others]] : [given, others]

const ofRunners = (binaries: Binaries) =>
  runnerFaults.map(
    ([name, bringAbout]) =>
      [
        `PostgreSQL ${binaries.version} ${name}`,
        async (): Promise<FaultReport> => {
          const server = await newServer(binaries)
          try {
            await server.start()
            return await bringAbout(server.url, `PostgreSQL ${binaries.version}`, rounds)
          } finally {
            await server.remove()
          }
        }
      ] as const
  )

const nats = natsBinary()
const npm = await npmBinaries()
const servers = [npm, debianBinaries('15')].filter((binaries) => binaries !== null)
const faults: ReadonlyArray<readonly [name: string, bringAbout: () => Promise<FaultReport | null>]> = [
  ...memoryRunnerFaults.map(([name, bringAbout]) => [`memory ${name}`, () => bringAbout(rounds)] as const),
  ...servers.flatMap((binaries) => [
    ...postgresFaults(binaries).map(
      ([name, bringAbout]) => [`PostgreSQL ${binaries.version} ${name}`, () => bringAbout(rounds)] as const
    ),
    ...ofRunners(binaries),
    [
      `PostgreSQL ${binaries.version} under the service, halted`,
      async (): Promise<FaultReport> => {
        const server = await newServer(binaries)
        try {
          await server.start()
          return await haltedServer(server, rounds)
        } finally {
          await server.remove()
        }
      }
    ] as const,
    ...runnerFailovers.map(
      ([name, bringAbout]) => [`PostgreSQL ${binaries.version} ${name}`, () => bringAbout(binaries, rounds)] as const
    ),
    [`PostgreSQL ${binaries.version} disk full`, () => fullDisk(binaries, rounds)] as const,
    [`PostgreSQL ${binaries.version} restored`, () => restoredDump(binaries, rounds)] as const
  ]),
  ...[...pgliteFaults, ...pgliteRunnerFaults].map(
    ([name, bringAbout]) => [`PGlite ${name}`, () => bringAbout(rounds)] as const
  ),
  ...[...sqliteFaults, ...sqliteRunnerFaults].map(
    ([name, bringAbout]) => [`SQLite ${name}`, () => bringAbout(rounds)] as const
  ),
  ...[...jetstreamFaults, ...jetstreamRunnerFaults].map(
    ([name, bringAbout]) =>
      [`JetStream ${name}`, async () => (nats === null ? null : bringAbout(nats, rounds))] as const
  )
]

console.log(faultHeader)
let harm = 0
for (const [name, bringAbout] of faults) {
  if (names.length > 0 && !names.some((each) => name.includes(each))) continue
  const start = performance.now()
  const report = await bringAbout()
  console.error(
    `${name}: ${((performance.now() - start) / 1_000).toFixed(0)} s${report === null ? ', not possible here' : ''}`
  )
  if (report === null) continue
  if (report.note !== undefined) console.error(`${name}: ${report.note}`)
  harm += harmOf(report)
  console.log(faultRow(report))
  await keepReport(name, report)
}
await writeFaultTable()
await npm?.remove()
process.exitCode = harm > 0 ? 1 : 0
