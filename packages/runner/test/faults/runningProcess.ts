// A process that runs projections from a log on PostgreSQL until it is killed: runningProcess.ts URL SCHEMA HOLDER
import { must } from '../../../fixtures/src/must.ts'
import { pgDatabase, postgresViewStore, postgresEventLog } from '@communique/postgres'
import pg from 'pg'
import { runUntilKilled } from './runUntilKilled.ts'

const [url = '', schema = '', holder = ''] = process.argv.slice(2)
const database = pgDatabase(new pg.Pool({ connectionString: url, max: 4 }))
runUntilKilled({
  log: must(await postgresEventLog(database, { schema })()),
  viewStore: must(await postgresViewStore(database, { schema })()),
  holder
})
