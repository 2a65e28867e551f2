// A process that runs projections from a log on JetStream, with views in a file, until it is killed:
// natsRunningProcess.ts URL FILE HOLDER
import { must } from '../../../fixtures/src/must.ts'
import { jetstreamStore } from '@communique/jetstream'
import { sqliteStore } from '@communique/sqlite'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { connectTo } from '../../../jetstream/test/connections.ts'
import { readText } from '../../../kernel/test/sharedText.ts'
import { runner } from '../../src/runner.ts'
import { projections } from './attendance.ts'
import { leaseFor } from './runnerProcess.ts'

const [url = '', path = '', holder = ''] = process.argv.slice(2)
const { log } = must(await jetstreamStore(await connectTo(url), { name: 'record' })())
const { viewStore } = must(await sqliteStore(path)())
const running = runner({
  log,
  viewStore,
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
