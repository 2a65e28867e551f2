import { stringify } from 'csv-stringify/sync'
import { type ExportInPieces, type FileInPieces, whole } from '../pieces.ts'
import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource, SourceOfTable } from '../source.ts'
import { dataDictionary, tables } from '../tables/tables.ts'
import type { Cell, ColumnMeaning } from '../tables/table.ts'

/** Choices about CSV; none is required. */
export interface CsvChoices {
  /**
   * Puts an apostrophe before a text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or
   * a carriage return), and before one that begins with an apostrophe, so that `readCsv` gives back what was written.
   */
  readonly harmless?: boolean
}

const cellText = (cell: Cell): string => (cell === null ? '' : String(cell))

const isNumber = /^-?\d+(\.\d+)?$/

const harmlessText = (text: string): string => (/^['=+\-@\t\r]/.test(text) && !isNumber.test(text) ? `'${text}` : text)

const rowsTogether = 1000

/** A writer of rows that are written some at a time. */
export interface CsvRowsWriter<Row = ReadonlyArray<Cell>> {
  /** Takes a row. @returns the rows that are now written; an empty text where they wait for others. */
  readonly push: (row: Row) => string
  /** The rows that wait. */
  readonly rest: () => string
}

/** Begins a table; its header is written with the first rows. */
export const csvRowsWriter = (columns: ReadonlyArray<string>, { harmless = false }: CsvChoices = {}): CsvRowsWriter => {
  const shown = harmless ? (cell: Cell) => harmlessText(cellText(cell)) : cellText
  let pending: Array<ReadonlyArray<string>> = [columns]
  const rest = (): string => {
    const text = stringify([...pending], { record_delimiter: '\r\n', quoted_match: /^\s|\s$/ })
    pending = []
    return text
  }
  return {
    push: (row) => {
      pending.push(row.map(shown))
      return pending.length >= rowsTogether ? rest() : ''
    },
    rest
  }
}

/** A header and rows, some together. */
function* csvPieces(
  columns: ReadonlyArray<string>,
  rows: Iterable<ReadonlyArray<Cell>>,
  choices: CsvChoices
): Generator<string, void> {
  const writer = csvRowsWriter(columns, choices)
  for (const row of rows) {
    const written = writer.push(row)
    if (written !== '') yield written
  }
  yield writer.rest()
}

/**
 * Writes rows as CSV in the form of RFC 4180: a header, CRLF after each line, quotes where they are needed. An empty cell is
 * a missing value; no value of the record is an empty text.
 *
 * Law: `readCsv` with the same choice gives back the cells as texts.
 *
 * @category exchange
 * @since 0.1.0
 * @example
 * import assert from 'node:assert/strict'
 * import { readCsv, writeCsv } from '@communique/exchange/csv'
 * import { either as E } from 'fp-ts'
 *
 * const text = writeCsv(['party', 'note'], [['icesco', '=1+1']], { harmless: true })
 * assert.equal(text, "party,note\r\nicesco,'=1+1\r\n")
 * assert.deepEqual(readCsv(text, { harmless: true }), E.right({ columns: ['party', 'note'], rows: [['icesco', '=1+1']] }))
 */
export const writeCsv = (
  columns: ReadonlyArray<string>,
  rows: Iterable<ReadonlyArray<Cell>>,
  choices: CsvChoices = {}
): string => [...csvPieces(columns, rows, choices)].join('')

const dictionaryColumns = ['table', 'column', 'type', 'meaning']

const dictionaryRows = (): ReadonlyArray<ReadonlyArray<Cell>> =>
  dataDictionary.flatMap(({ table, columns }) =>
    columns.map(({ name, type, meaning }: ColumnMeaning) => [table, name, type, meaning])
  )

/** Writes a record as CSV while it is read: one file for each table, and the data dictionary. */
export const csvInPieces = (
  source: ExchangeSource,
  choices: CsvChoices = {},
  sourceOf: SourceOfTable = (shared) => shared
): ExportInPieces => {
  const report = reporting()
  const file = (name: string, columns: ReadonlyArray<string>, rows: Iterable<ReadonlyArray<Cell>>): FileInPieces => ({
    name: `${name}.csv`,
    mediaType: 'text/csv; charset=utf-8; header=present',
    pieces: csvPieces(columns, rows, choices)
  })
  const counted = function* (rows: Iterable<ReadonlyArray<Cell>>): Generator<ReadonlyArray<Cell>, void> {
    for (const row of rows) {
      report.wrote()
      yield row
    }
  }
  const files = function* (): Generator<FileInPieces, void> {
    for (const { name, columns, rows } of tables)
      yield file(
        name,
        columns.map((column) => column.name),
        counted(rows(sourceOf(source)))
      )
    yield file('data_dictionary', dictionaryColumns, dictionaryRows())
  }
  return { files: files(), report: report.report }
}

/**
 * Exports a record as CSV: one file for each table, and the data dictionary.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportCsv = (source: ExchangeSource, choices: CsvChoices = {}): Exported =>
  whole(csvInPieces(source, choices))
