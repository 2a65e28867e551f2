// A process of several writers, which begin once its input ends: writers.ts FILE PREFIX WRITERS APPENDS
import { must } from '../../../fixtures/src/must.ts'
import { appendUntilRecorded } from '../../../postgres/test/faults/account.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'

const [path = '', prefix = '', writers = '1', appends = '1'] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path, { patience: 30_000 })())
console.log('ready')
await new Promise((resolve) => process.stdin.resume().once('end', resolve))
await Promise.all(
  Array.from({ length: Number(writers) }, async (_, own) => {
    for (let at = 0; at < Number(appends); at += 1) await appendUntilRecorded(log, `${prefix}${own}-${at}`)
  })
)
await close()
