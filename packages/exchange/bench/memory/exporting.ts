// Writes the log of a file as CSV, as the command line does, and reports the greatest memory: exporting FILE TARGET
import { must } from '@communique/fixtures'
import type { Cursor, Page } from '@communique/kernel'
import { sqliteStore } from '@communique/sqlite'
import { closeSync, openSync, writeSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { reportPeak } from '../../../sqlite/bench/memory/reportPeak.ts'
import { logCsvWriter } from '../../src/csv.ts'

// The command line keeps the room for new objects as small as it is at the start.
setFlagsFromString('--semi-space-growth-factor=1')
const [path = '', target = ''] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path, { readOnly: true })())
const file = openSync(target, 'w')
const writer = logCsvWriter()
let [next, more]: [Cursor | null, boolean] = [null, true]
while (more) {
  const page: Page = must(await log.readAll(next, 2000)())
  ;({ next, more } = page)
  writeSync(file, page.events.map(writer.push).join(''))
}
writeSync(file, writer.rest())
closeSync(file)
reportPeak()
await close()
