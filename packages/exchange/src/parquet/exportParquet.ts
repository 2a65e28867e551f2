import { parquetWriteBuffer } from 'hyparquet-writer'
import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import type { Cell, ColumnType, Table } from '../tables/table.ts'
import { dataDictionary, tables } from '../tables/tables.ts'

/** The physical type of a column, and the logical one. Decimals are texts: their scales differ by currency. */
const parquetTypes = {
  Text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  Integer: { type: 'INT32' },
  Boolean: { type: 'BOOLEAN' },
  Day: { type: 'INT32', converted_type: 'DATE' },
  Instant: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  Decimal: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  Json: { type: 'BYTE_ARRAY', converted_type: 'JSON' }
} as const satisfies Readonly<Record<ColumnType, object>>

const isDay = /^\d{4}-\d{2}-\d{2}$/

const valueOf = (type: ColumnType, cell: Cell): unknown => {
  if (cell === null) return null
  if (type === 'Day') return isDay.test(String(cell)) ? new Date(`${String(cell)}T00:00:00.000Z`) : null
  return type === 'Json' ? JSON.parse(String(cell)) : cell
}

/** Writes a table as Parquet, and says which days have no place in it. */
export const tableAsParquet = (
  { meaning, columns, rows }: Table,
  source: ExchangeSource,
  tooFar: (column: string, day: string) => void
): Uint8Array | null => {
  const all = [...rows(source)]
  // The writer takes no file without rows.
  if (all.length === 0) return null
  const columnData = columns.map(({ name, type }, at) => ({
    name,
    data: all.map((row) => {
      const cell = row[at] ?? null
      const value = valueOf(type, cell)
      if (value === null && cell !== null && type === 'Day') tooFar(name, String(cell))
      return value
    })
  }))
  const schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...parquetTypes[type] }))
  ]
  // The meaning of the table and its columns goes with the file.
  const kvMetadata = [{ key: 'communique.dictionary', value: JSON.stringify({ meaning, columns }) }]
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata, rowGroupSize: 10_000 }))
}

/**
 * Exports a record as Parquet: a file for each table that has rows, with days as dates, and the data dictionary as JSON. A
 * year beyond four digits is no date there; the column in EDTF has it.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportParquet = (source: ExchangeSource): Exported => {
  const report = reporting()
  const files = tables.flatMap((table) => {
    const content = tableAsParquet(table, source, (column, day) =>
      report.leaveOut(`${table.name}.${column}`, 'YearOutOfRange', day)
    )
    if (content === null) {
      report.leaveOut('table without rows', 'NotInThisFormat', table.name)
      return []
    }
    report.wrote()
    return [{ name: `${table.name}.parquet`, mediaType: 'application/vnd.apache.parquet', content }]
  })
  const dictionary = `${JSON.stringify(dataDictionary, null, 2)}\n`
  return {
    files: [...files, { name: 'data_dictionary.json', mediaType: 'application/json', content: dictionary }],
    report: report.report()
  }
}
