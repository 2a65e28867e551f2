// A process that writes to a log in a file until it is killed: sqliteWriter.ts FILE PREFIX
import { must } from '../../../fixtures/src/must.ts'
import { writeUntilKilled } from '../../../postgres/test/faults/writeUntilKilled.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'

const [path = '', prefix = ''] = process.argv.slice(2)
const { log } = must(await sqliteStore(path, { patience: 30_000 })())
await writeUntilKilled(log, prefix, 8)
