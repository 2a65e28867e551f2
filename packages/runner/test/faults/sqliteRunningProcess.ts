// A process that runs projections from a log in a file until it is killed: sqliteRunningProcess.ts FILE HOLDER
import { must } from '../../../fixtures/src/must.ts'
import { sqliteStore } from '@communique/sqlite'
import { runUntilKilled } from './runUntilKilled.ts'

const [path = '', holder = ''] = process.argv.slice(2)
const { log, viewStore } = must(await sqliteStore(path)())
runUntilKilled({ log, viewStore, holder })
