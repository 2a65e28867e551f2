import { schemaVersions } from '@communique/core/advanced'
import type { ExchangeSource } from '@communique/exchange/formats'
import { exportParquet } from '@communique/exchange/parquet'
import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a record as `ledger.ndjson` and as the tables of the Parquet export, in one folder. */
export const writeRecord = (source: ExchangeSource, folder: string): void => {
  const origin = ledgerOrigin(source.origin)
  if (E.isLeft(origin)) throw new Error(`no URI reference: ${source.origin}`)
  mkdirSync(folder, { recursive: true })
  const events = source.history.map((event) => storedEvent(event, schemaVersions))
  writeFileSync(join(folder, 'ledger.ndjson'), [...writeLedger(events, origin.right)].join(''))
  for (const { name, content } of exportParquet(source).files) writeFileSync(join(folder, name), content)
}
