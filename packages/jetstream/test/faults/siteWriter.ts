// A process at a site that appends through the node of its site alone, until its input ends: siteWriter.ts HOST:PORT NAME PREFIX
import { must } from '../../../fixtures/src/must.ts'
import { writeSync } from 'node:fs'
import { appendUntilRecorded } from '../../../postgres/test/faults/account.ts'
import { jetstreamStore } from '../../src/jetstreamStore.ts'
import { connectThrough } from '../connections.ts'

const [server = '', name = '', prefix = ''] = process.argv.slice(2)
const connection = await connectThrough(server)
const { log } = must(await jetstreamStore(connection, { name, patience: 2_000 })())
let ended = false
const isEnded = (): boolean => ended
process.stdin.resume().once('end', () => {
  ended = true
})
await Promise.all(
  Array.from({ length: 3 }, async (_, own) => {
    for (let at = 0; !isEnded(); at += 1) {
      await appendUntilRecorded(log, `${prefix}-w${own}-${at}`)
      writeSync(1, `acknowledged ${prefix}-w${own}-${at}\n`)
    }
  })
)
await connection.close()
