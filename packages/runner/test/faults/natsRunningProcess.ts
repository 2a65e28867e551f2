// A process that runs projections from a log on JetStream, with views in a file, until it is killed:
// natsRunningProcess.ts URL FILE HOLDER
import { must } from '../../../fixtures/src/must.ts'
import { jetstreamStore } from '@communique/jetstream'
import { sqliteStore } from '@communique/sqlite'
import { connectTo } from '../../../jetstream/test/connections.ts'
import { runUntilKilled } from './runUntilKilled.ts'

const [url = '', path = '', holder = ''] = process.argv.slice(2)
const { log } = must(await jetstreamStore(await connectTo(url), { name: 'record' })())
const { viewStore } = must(await sqliteStore(path)())
runUntilKilled({ log, viewStore, holder })
