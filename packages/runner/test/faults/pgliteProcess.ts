// A process that writes to a log in a directory, and runs projections from it, until it is killed:
// pgliteProcess.ts DIRECTORY PREFIX
import { must } from '../../../fixtures/src/must.ts'
import { pgliteDatabase } from '@communique/pglite'
import { postgresViewStore, postgresEventLog } from '@communique/postgres'
import { writeUntilKilled } from '../../../postgres/test/faults/writeUntilKilled.ts'
import { runUntilKilled } from './runUntilKilled.ts'

const [directory = '', prefix = ''] = process.argv.slice(2)
const database = must(await pgliteDatabase(directory)())
const log = must(await postgresEventLog(database)())
const viewStore = must(await postgresViewStore(database)())
// On a busy machine a statement of PGlite takes longer than the lease of other engines lasts.
runUntilKilled({ log, viewStore, holder: prefix, pageSize: 100, leaseFor: 3_000 })
await writeUntilKilled(log, prefix, 2)
