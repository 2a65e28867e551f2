// Opens a file, records in it by commands, and holds it open: holding FILE ID
import { commandContext, cooperationLedger, ledgerCommand } from '@communique/core'
import { must } from '@communique/fixtures'
import { sqliteStore } from '../../src/sqliteStore.ts'
import { reportPeak } from './reportPeak.ts'

const [path = '', id = ''] = process.argv.slice(2)
const { log, close } = must(await sqliteStore(path)())
const on = { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
const data = { visitId: id, visitor: 'us', participants: [], unnamed: null, to: 'UZ', on }
const context = { commandId: id, recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'registry', correlationId: id }
must(
  await cooperationLedger({ log, unknownReferences: 'Allow' }).record(
    must(ledgerCommand({ type: 'RecordVisit', data })),
    must(commandContext(context))
  )()
)
reportPeak()
await close()
