// A process that writes to a log on PostgreSQL until it is killed: postgresWriter.ts URL SCHEMA PREFIX
import { must } from '../../../fixtures/src/must.ts'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { testDatabase } from '../databases.ts'
import { writeUntilKilled } from './writeUntilKilled.ts'

const [url = '', schema = '', prefix = ''] = process.argv.slice(2)
const { database } = testDatabase(url, { max: 4 })
await writeUntilKilled(must(await postgresEventLog(database, { schema })()), prefix, 8)
