// A process that takes a share and halts in the middle of its reading: haltingProcess.ts RECORD VIEWS NAME
import { readCooperationEvent } from '@communique/core/advanced'
import type { EventLog } from '@communique/kernel'
import { countryFigures } from '@communique/projections'
import { sqliteStore } from '@communique/sqlite'
import { must } from '../../../fixtures/src/must.ts'
import { rebuildInShares } from '../../src/sharing/rebuildInShares.ts'
import { sharedRebuild } from './sharedRebuild.ts'

const [record = '', views = '', name = ''] = process.argv.slice(2)
const { log } = must(await sqliteStore(record)())
const { viewStore } = must(await sqliteStore(views)())
let pages = 0
const halting: EventLog = {
  ...log,
  readAll: (after, limit) => async () => {
    pages += 1
    if (pages < 3) return log.readAll(after, limit)()
    console.log('halted')
    return new Promise(() => {})
  }
}
const settings = { ...sharedRebuild, log: halting, viewStore, name, projection: countryFigures, answerWithin: 60_000 }
must(await rebuildInShares({ ...settings, read: readCooperationEvent })())
