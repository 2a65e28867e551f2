// Ten questions of a researcher about a record, in SQL over its ledger and its Parquet export:
//   communique export --output LEDGER.ndjson
//   communique export --format parquet --output tables
//   node --conditions=@communique/source examples/analysis/main.ts LEDGER.ndjson tables
// Without arguments it asks the ten releases.
import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { exchangeSource } from '@communique/exchange/formats'
import { must, recordStory } from '@communique/fixtures'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecord, rowsOf } from './openRecord.ts'
import { questions } from './questions.ts'
import { writeRecord } from './writeRecord.ts'

const shown = 5

const ask = async (ledger: string, folder: string): Promise<void> => {
  const connection = await openRecord(ledger, folder)
  for (const { question, sql } of Object.values(questions)) {
    const rows = await rowsOf(connection, sql)
    console.log(question)
    for (const row of rows.slice(0, shown)) console.log(`  ${row.map((cell) => cell ?? '—').join('  ')}`)
    if (rows.length > shown) console.log(`  and ${rows.length - shown} more`)
    if (rows.length === 0) console.log('  none')
  }
  connection.closeSync()
}

const [ledger, folder] = process.argv.slice(2)
if (ledger !== undefined && folder !== undefined) await ask(ledger, folder)
else if (ledger !== undefined) {
  console.error('Usage: main.ts LEDGER.ndjson FOLDER_OF_PARQUET')
  process.exitCode = 1
} else {
  const releases = mkdtempSync(join(tmpdir(), 'analysis-'))
  const record = cooperationLedger({ log: inMemoryEventLog() })
  writeRecord(exchangeSource(must(await recordStory(record)())), releases)
  await ask(join(releases, 'ledger.ndjson'), releases)
  rmSync(releases, { recursive: true })
}
