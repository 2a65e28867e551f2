import type { StoredEvent } from '@communique/kernel'
import { logColumns } from '../tables/recordTables.ts'
import { type Cell, columnsFrom } from '../tables/table.ts'
import { type CsvChoices, csvRowsWriter } from './writeCsv.ts'

/**
 * Writes rows as CSV piece by piece, so that the memory in use does not grow with their number; the pieces together are what
 * `writeCsv` writes.
 *
 * @category exchange
 * @since 0.2.0
 */
export async function* csvPieces(
  columns: ReadonlyArray<string>,
  rows: AsyncIterable<ReadonlyArray<Cell>> | Iterable<ReadonlyArray<Cell>>,
  choices: CsvChoices = {}
): AsyncGenerator<string, void> {
  const writer = csvRowsWriter(columns, choices)
  for await (const row of rows) {
    const piece = writer.push(row)
    if (piece !== '') yield piece
  }
  yield writer.rest()
}

const columns = columnsFrom(logColumns)

/**
 * Writes a log as CSV piece by piece, as it is read: the table `log` of `exportCsv`, for records of any length.
 *
 * Law: the pieces together are the file `log.csv`, from which the whole record can be read back.
 *
 * @category exchange
 * @since 0.2.0
 * @example
 * import assert from 'node:assert/strict'
 * import { logAsCsv } from '@communique/exchange/csv'
 *
 * const pieces: Array<string> = []
 * for await (const piece of logAsCsv([])) pieces.push(piece)
 * assert.match(pieces.join(''), /^id,type,schema_version,stream,/)
 */
export const logAsCsv = (
  events: AsyncIterable<StoredEvent> | Iterable<StoredEvent>,
  choices: CsvChoices = {}
): AsyncGenerator<string, void> => {
  const rows = async function* (): AsyncGenerator<ReadonlyArray<Cell>, void> {
    for await (const event of events) yield columns.map(({ of }) => of(event))
  }
  return csvPieces(
    columns.map(({ name }) => name),
    rows(),
    choices
  )
}
