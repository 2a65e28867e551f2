// A process that writes to a log in a directory until it is killed: pgliteWriter.ts DIRECTORY PREFIX
import { must } from '../../../fixtures/src/must.ts'
import { postgresEventLog } from '@communique/postgres'
import { writeUntilKilled } from '../../../postgres/test/faults/writeUntilKilled.ts'
import { pgliteDatabase } from '../../src/pgliteDatabase.ts'

const [directory = '', prefix = ''] = process.argv.slice(2)
const database = must(await pgliteDatabase(directory)())
await writeUntilKilled(must(await postgresEventLog(database, { schema: 'faults' })()), prefix, 8)
