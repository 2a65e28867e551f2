import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { type ExportInPieces, type FileInPieces, whole } from '../pieces.ts'
import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource, SourceOfTable } from '../source.ts'
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

/** Rows that are written together. */
const groupSize = 10_000

type Row = ReadonlyArray<Cell>

/** Reads the cells of some rows as values of Parquet. Equal texts of JSON become one value, which is written once. */
const valuesOf = (type: ColumnType, cells: ReadonlyArray<Cell>): Array<unknown> => {
  if (type === 'Day')
    return cells.map((cell) => (isDay.test(String(cell)) ? new Date(`${String(cell)}T00:00:00.000Z`) : null))
  if (type !== 'Json') return [...cells]
  const known = new Map<Cell, unknown>([[null, null]])
  return cells.map((cell) => {
    if (!known.has(cell)) known.set(cell, JSON.parse(String(cell)))
    return known.get(cell)
  })
}

/** Collects bytes that are taken away in between. */
class TakenBytes extends ByteWriter {
  /** The bytes since the last ones were taken. */
  take(): Uint8Array {
    const bytes = this.getBytes().slice()
    this.index = 0
    return bytes
  }
}

/** Writes rows as Parquet, some at a time, and says which days have no place in it. */
export function* parquetPieces(
  { meaning, columns }: Table,
  rows: Iterable<Row>,
  tooFar: (column: string, day: string) => void
): Generator<Uint8Array, void> {
  const schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...parquetTypes[type] }))
  ]
  // The meaning of the table and its columns goes with the file.
  const kvMetadata = [{ key: 'communique.dictionary', value: JSON.stringify({ meaning, columns }) }]
  const bytes = new TakenBytes()
  const parquet = new ParquetWriter({ writer: bytes, schema, kvMetadata })
  const write = (group: ReadonlyArray<Row>): void => {
    const columnData = columns.map(({ name, type }, at) => {
      const cells = group.map((row) => row[at] ?? null)
      const data = valuesOf(type, cells)
      if (type === 'Day')
        for (const [index, cell] of cells.entries())
          if (cell !== null && data[index] === null) tooFar(name, String(cell))
      return { name, data }
    })
    // In memory it is written at once.
    void parquet.write({ columnData, rowGroupSize: group.length })
  }
  let group: Array<Row> = []
  for (const row of rows) {
    group.push(row)
    if (group.length < groupSize) continue
    write(group)
    group = []
    yield bytes.take()
  }
  if (group.length > 0) write(group)
  void parquet.finish()
  yield bytes.take()
}

/** Writes a record as Parquet while it is read: a file for each table, and the data dictionary. */
export const parquetInPieces = (
  source: ExchangeSource,
  sourceOf: SourceOfTable = (shared) => shared
): ExportInPieces => {
  const report = reporting()
  const files = function* (): Generator<FileInPieces, void> {
    for (const table of tables) {
      report.wrote()
      const pieces = parquetPieces(table, table.rows(sourceOf(source)), (column, day) =>
        report.leaveOut(`${table.name}.${column}`, 'YearOutOfRange', day)
      )
      yield { name: `${table.name}.parquet`, mediaType: 'application/vnd.apache.parquet', pieces }
    }
    const dictionary = `${JSON.stringify(dataDictionary, null, 2)}\n`
    yield { name: 'data_dictionary.json', mediaType: 'application/json', pieces: [dictionary] }
  }
  return { files: files(), report: report.report }
}

/**
 * Exports a record as Parquet: a file for each table, with days as dates, and the data dictionary as JSON. A
 * year beyond four digits is no date there; the column in EDTF has it.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportParquet = (source: ExchangeSource): Exported => whole(parquetInPieces(source))
