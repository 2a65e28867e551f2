// Imports coded events into a new file, and reports the greatest memory: importing FILE ROWS
import { must } from '@communique/fixtures'
import { sqliteStore } from '@communique/sqlite'
import { setFlagsFromString } from 'node:v8'
import { reportPeak } from '../../../sqlite/bench/memory/reportPeak.ts'
import { csvRows, importRows } from '../../src/importing.ts'
import { codedFile, codedMapping } from '../codedEvents.ts'

// The command line keeps the room for new objects as small as it is at the start.
setFlagsFromString('--semi-space-growth-factor=1')
const [path = '', rows = ''] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path)())
const account = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'office' }
let recorded = 0
for await (const outcome of importRows(csvRows(codedFile(Number(rows)), codedMapping), codedMapping, {
  log,
  ...account
}))
  if (must(outcome).type === 'Recorded') recorded += 1
if (recorded !== Number(rows)) throw new Error(`${recorded} of ${rows} rows were recorded`)
reportPeak()
await close()
