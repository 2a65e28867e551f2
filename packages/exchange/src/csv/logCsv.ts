import type { StoredEvent } from '@communique/kernel'
import { logColumns } from '../tables/recordTables.ts'
import { columnsFrom } from '../tables/table.ts'
import { type CsvChoices, csvRowsWriter, type CsvRowsWriter } from './writeCsv.ts'

const columns = columnsFrom(logColumns)

/**
 * Begins to write a log as CSV, some events at a time as they are read: the table `log` of `exportCsv`, for records of any
 * length.
 *
 * Law: the texts together are the file `log.csv`, from which the whole record can be read back.
 *
 * @category exchange
 * @since 0.2.0
 * @example
 * import assert from 'node:assert/strict'
 * import { logCsvWriter } from '@communique/exchange/csv'
 *
 * assert.match(logCsvWriter().rest(), /^id,type,schema_version,stream,/)
 */
export const logCsvWriter = (choices: CsvChoices = {}): CsvRowsWriter<StoredEvent> => {
  const { push, rest } = csvRowsWriter(
    columns.map(({ name }) => name),
    choices
  )
  return { push: (event) => push(columns.map(({ of }) => of(event))), rest }
}
