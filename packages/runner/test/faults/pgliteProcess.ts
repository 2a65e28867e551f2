// A process that writes to a log in a directory, and runs projections from it, until it is killed:
// pgliteProcess.ts DIRECTORY PREFIX
import { must } from '../../../fixtures/src/must.ts'
import { pgliteDatabase } from '@communique/pglite'
import { postgresViewStore, postgresEventLog } from '@communique/postgres'
import { writeSync } from 'node:fs'
import { readText } from '../../../kernel/test/sharedText.ts'
import { writeUntilKilled } from '../../../postgres/test/faults/writeUntilKilled.ts'
import { runner } from '../../src/runner.ts'
import { projections } from './attendance.ts'

const [directory = '', prefix = ''] = process.argv.slice(2)
const database = must(await pgliteDatabase(directory)())
const log = must(await postgresEventLog(database)())
const running = runner({
  log,
  viewStore: must(await postgresViewStore(database)()),
  read: readText,
  projections,
  holder: prefix,
  pageSize: 100,
  saveEvery: 0,
  pollEvery: 20,
  // On a busy machine a statement of PGlite takes longer than the lease of other engines lasts.
  leaseFor: 3_000
})
running.onViewsSaved(({ projection, cursor }) => writeSync(1, `saved ${projection} ${cursor}\n`))
running.start()
await writeUntilKilled(log, prefix, 2)
