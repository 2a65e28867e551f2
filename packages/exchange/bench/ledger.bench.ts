// A ledger file read whole by DuckDB, through the columns that `duckdbLedger` names, against JSON.parse of its lines.
import { DuckDBInstance } from '@duckdb/node-api'
import { must, scaledHistory } from '@communique/fixtures'
import { schemaVersions } from '@communique/core/advanced'
import { ledgerOrigin, storedEvent, type StoredEvent, writeLedger } from '@communique/kernel'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { duckdbLedger } from '../src/cloudevents/duckdbLedger.ts'

/** `EVENTS=1000000` for a million. */
const events = Number(process.env['EVENTS'] ?? 200_000)

/** Writes a ledger, and counts the events that another one caused. */
const fill = (path: string): number => {
  const file = openSync(path, 'w')
  const origin = must(ledgerOrigin('https://example.org/ledger'))
  let caused = 0
  const history = function* (): Generator<StoredEvent, void> {
    for (const event of scaledHistory({ seed: 1, events, corrections: 0.02, retractions: 0.005 })) {
      if (event.causationId !== null) caused += 1
      yield storedEvent(event, schemaVersions)
    }
  }
  for (const line of writeLedger(history(), origin)) writeSync(file, line)
  closeSync(file)
  return caused
}

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const [path, tables] = [join(folder, 'ledger.ndjson'), join(folder, 'ledger.parquet')]
  const caused = fill(path)
  if (caused === 0 || caused === events) throw new Error(`${caused} of ${events} events have a cause`)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  /** Runs a query of the events and the causes, which are those of the history. */
  const counted = async (sql: string): Promise<void> => {
    const [read] = (await connection.runAndReadAll(sql)).getRowObjectsJson()
    if (read?.['events'] !== events || read['causes'] !== caused) throw new Error(`DuckDB read ${JSON.stringify(read)}`)
  }
  const ledger = duckdbLedger(path)
  return [
    {
      title: `a ledger of ${events.toLocaleString('en')} events, read whole`,
      contenders: {
        'JSON.parse of each line': {
          units: events,
          run: async () => {
            let [lines, causes] = [0, 0]
            for await (const line of createInterface({ input: createReadStream(path) })) {
              lines += 1
              if ('causationid' in JSON.parse(line)) causes += 1
            }
            if (lines !== events || causes !== caused) throw new Error(`${lines} lines with ${causes} causes`)
          }
        },
        'DuckDB, events and causes counted': {
          units: events,
          run: () => counted(`select count(*)::int as events, count(causationid)::int as causes from ${ledger}`)
        },
        'DuckDB, every column written to Parquet': {
          units: events,
          run: async () => {
            await connection.run(`copy (select * from ${ledger}) to '${tables}' (format parquet)`)
            await counted(`select count(*)::int as events, count(causationid)::int as causes from '${tables}'`)
          }
        }
      },
      reference: 'JSON.parse of each line',
      rounds: 3
    }
  ]
}
