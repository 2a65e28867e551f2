// A process that runs projections from a log on PostgreSQL until it is killed: runningProcess.ts URL SCHEMA HOLDER
import { must } from '../../../fixtures/src/must.ts'
import { pgDatabase, postgresViewStore, postgresEventLog } from '@communique/postgres'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import pg from 'pg'
import { readText } from '../../../kernel/test/sharedText.ts'
import { runner } from '../../src/runner.ts'
import { projections } from './attendance.ts'
import { leaseFor } from './runnerProcess.ts'

const [url = '', schema = '', holder = ''] = process.argv.slice(2)
const database = pgDatabase(new pg.Pool({ connectionString: url, max: 4 }))
const running = runner({
  log: must(await postgresEventLog(database, { schema })()),
  viewStore: must(await postgresViewStore(database, { schema })()),
  read: readText,
  projections,
  holder,
  pageSize: 3,
  saveEvery: 0,
  pollEvery: 20,
  leaseFor
})
running.onViewsSaved(({ projection, cursor }) => writeSync(1, `saved ${projection} ${cursor}\n`))
running.start()
// A killed process leaves none to the next.
flushCompileCache()
