// A process that appends so many times and closes the file: powerCutWriter.ts FILE APPENDS. Says what was acknowledged.
import { must } from '../../../../fixtures/src/must.ts'
import { writeSync } from 'node:fs'
import { sqliteStore } from '../../../src/sqliteStore.ts'
import { largeIntentOf } from './largeIntent.ts'

const [path = '', appends = '0'] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path)())
let count = 0
/** Two at once, so that some share a flush. */
const write = async (): Promise<void> => {
  while (count < Number(appends)) {
    const { name, stream, events, expected } = largeIntentOf(`cut-${(count += 1)}`)
    must(await log.append(stream, events, expected)())
    writeSync(1, `acknowledged ${name}\n`)
  }
}
await Promise.all([write(), write()])
await close()
