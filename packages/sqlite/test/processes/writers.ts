// A process of several writers: writers.ts FILE PREFIX WRITERS APPENDS. Says the milliseconds that it took.
import { must } from '@communique/fixtures'
import { appendUntilRecorded } from '../../../postgres/test/faults/account.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'

const [path = '', prefix = '', writers = '1', appends = '1'] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path, { patience: 30_000 })())
const start = performance.now()
await Promise.all(
  Array.from({ length: Number(writers) }, async (_, own) => {
    for (let at = 0; at < Number(appends); at += 1) await appendUntilRecorded(log, `${prefix}${own}-${at}`)
  })
)
console.log(performance.now() - start)
await close()
