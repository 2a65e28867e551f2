import { stringify } from 'csv-stringify/sync'
import { type Column, type Paper, table } from './layout.ts'

/** The forms in which an answer can be printed. */
export const formats = ['table', 'json', 'ndjson', 'csv', 'markdown'] as const
export type Format = (typeof formats)[number]

/** A value of an answer: what scripts read of it, and the words for people where these differ. */
export type Cell =
  string | number | boolean | null | ReadonlyArray<string> | { readonly value: unknown; readonly words: string }

/** An answer as rows under named columns. The names are the fields of its JSON, and part of the program's contract. */
export interface Answer {
  readonly columns: ReadonlyArray<Column & { readonly field: string }>
  readonly rows: ReadonlyArray<Readonly<Record<string, Cell>>>
  /** Printed in the place of a table without rows. */
  readonly nothing: string
}

const isWorded = (cell: Cell): cell is { readonly value: unknown; readonly words: string } =>
  typeof cell === 'object' && cell !== null && 'words' in cell

const valueOf = (cell: Cell | undefined): unknown => (cell === undefined ? null : isWorded(cell) ? cell.value : cell)

const wordsOf = (cell: Cell | undefined): string => {
  if (cell === undefined || cell === null) return '–'
  if (isWorded(cell)) return cell.words
  return Array.isArray(cell) ? cell.join(', ') : String(cell)
}

const flat = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A spreadsheet runs a cell that begins like a formula; a leading apostrophe makes it text (OWASP, CSV injection). */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text

const markdownCell = (text: string): string => text.replaceAll(/[\\|]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ')

/** An answer in a form. Every form but the table holds all rows and fields, whatever the width of the terminal. */
export const formatted = ({ columns, rows, nothing }: Answer, format: Format, paper: Paper): string => {
  const values = rows.map((row) => Object.fromEntries(columns.map(({ field }) => [field, valueOf(row[field])])))
  switch (format) {
    case 'json':
      return `${JSON.stringify(values, null, 2)}\n`
    case 'ndjson':
      return values.map((row) => `${JSON.stringify(row)}\n`).join('')
    case 'csv':
      return stringify([
        columns.map(({ field }) => field),
        ...values.map((row) => columns.map(({ field }) => harmless(flat(row[field]))))
      ])
    case 'markdown':
      return [
        `| ${columns.map(({ title }) => title).join(' | ')} |`,
        `| ${columns.map(({ right }) => (right === true ? '--:' : '---')).join(' | ')} |`,
        ...rows.map((row) => `| ${columns.map(({ field }) => markdownCell(wordsOf(row[field]))).join(' | ')} |`),
        ''
      ].join('\n')
    case 'table':
      return rows.length === 0
        ? `${nothing}\n`
        : `${table(
            columns,
            rows.map((row) => columns.map(({ field }) => wordsOf(row[field]))),
            paper
          ).join('\n')}\n`
  }
}
