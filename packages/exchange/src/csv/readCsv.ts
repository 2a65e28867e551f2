import { CsvError, parse } from 'csv-parse/sync'
import { either as E } from 'fp-ts'
import type { CsvChoices } from './writeCsv.ts'

/** A table as its file has it: the names of its columns, and the cells of each row as texts. */
export interface CsvTable {
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A fault of a CSV file: its code by the reader, such as `CSV_QUOTE_NOT_CLOSED`, and the line. */
export interface CsvFault {
  readonly type: 'NotCsv'
  readonly code: string
  readonly line: number | null
}

const asWritten = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)

/**
 * Reads CSV strictly: every row has as many cells as the header, quotes stand only where RFC 4180 has them. A byte order
 * mark is ignored.
 *
 * @category exchange
 * @since 0.1.0
 */
export const readCsv = (text: string, { harmless = false }: CsvChoices = {}): E.Either<CsvFault, CsvTable> => {
  try {
    const [columns = [], ...rows] = parse(text, { bom: true, relax_quotes: false, skip_empty_lines: false })
    return E.right({ columns, rows: harmless ? rows.map((row) => row.map(asWritten)) : rows })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line: unknown = (error as { readonly lines?: unknown }).lines
    return E.left({ type: 'NotCsv', code: error.code, line: typeof line === 'number' ? line : null })
  }
}
