import { stringify } from 'csv-stringify/sync'
import { type Column, type Paper, styled, table } from './layout.ts'

/** The forms in which an answer can be printed. */
export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'markdown'

/** A value of an answer: the value for scripts, and the words for people where these differ. */
export type Cell =
  string | number | boolean | null | ReadonlyArray<string> | { readonly value: unknown; readonly words: string }

/** A column of an answer: its field in JSON, and its title for people. */
export type AnswerColumn = Column & {
  readonly field: string
  /** False: scripts read it, and a table is clearer without it. */
  readonly inTable?: boolean
}

/** An answer as rows under named columns. The names are the fields of its JSON, and part of the program's contract. */
export interface Answer {
  readonly columns: ReadonlyArray<AnswerColumn>
  readonly rows: ReadonlyArray<Readonly<Record<string, Cell>>>
  /** Printed in the place of a table without rows. */
  readonly nothing: string
}

/** Several answers under headings. Its JSON is an object with a list of rows for each section. */
export interface Report {
  readonly title: string
  readonly sections: ReadonlyArray<{ readonly field: string; readonly title: string; readonly answer: Answer }>
}

const isWorded = (cell: Cell): cell is { readonly value: unknown; readonly words: string } =>
  typeof cell === 'object' && cell !== null && 'words' in cell

const valueOf = (cell: Cell | undefined): unknown => (cell === undefined ? null : isWorded(cell) ? cell.value : cell)

const wordsOf = (cell: Cell | undefined): string => {
  if (cell === undefined || cell === null) return '–'
  if (isWorded(cell)) return cell.words
  return Array.isArray(cell) ? cell.join(', ') || '–' : String(cell)
}

const flat = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A spreadsheet runs a cell that begins like a formula; a leading apostrophe makes it text (OWASP, CSV injection). */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text

const markdownCell = (text: string): string => text.replaceAll(/[\\|<>`*_[\]]/g, '\\$&').replaceAll(/\p{Cc}+/gu, ' ')

type Row = Readonly<Record<string, unknown>>

const valuesOf = ({ columns, rows }: Answer): ReadonlyArray<Row> =>
  rows.map((row) => Object.fromEntries(columns.map(({ field }) => [field, valueOf(row[field])])))

const ndjson = (rows: ReadonlyArray<Row>): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const csv = (fields: ReadonlyArray<string>, rows: ReadonlyArray<Row>): string =>
  stringify([fields, ...rows.map((row) => fields.map((field) => harmless(flat(row[field]))))])

const markdown = ({ columns, rows }: Answer): string =>
  [
    `| ${columns.map(({ title }) => title).join(' | ')} |`,
    `| ${columns.map(({ right }) => (right === true ? '--:' : '---')).join(' | ')} |`,
    ...rows.map((row) => `| ${columns.map(({ field }) => markdownCell(wordsOf(row[field]))).join(' | ')} |`),
    ''
  ].join('\n')

const text = ({ columns, rows, nothing }: Answer, paper: Paper): string => {
  if (rows.length === 0) return `${nothing}\n`
  const shown = columns.filter(({ inTable = true }) => inTable)
  return `${table(
    shown,
    rows.map((row) => shown.map(({ field }) => wordsOf(row[field]))),
    paper
  ).join('\n')}\n`
}

/** An answer in a form. Every form but the table holds all rows and fields, whatever the width of the terminal. */
export const formatted = (answer: Answer, format: Format, paper: Paper): string => {
  switch (format) {
    case 'json':
      return `${JSON.stringify(valuesOf(answer), null, 2)}\n`
    case 'ndjson':
      return ndjson(valuesOf(answer))
    case 'csv':
      return csv(
        answer.columns.map(({ field }) => field),
        valuesOf(answer)
      )
    case 'markdown':
      return markdown(answer)
    case 'table':
      return text(answer, paper)
  }
}

/** Several answers in a form; in forms of one table, the first column is the section. */
export const formattedReport = ({ title, sections }: Report, format: Format, paper: Paper): string => {
  const rows = (): ReadonlyArray<Row> =>
    sections.flatMap(({ field, answer }) => valuesOf(answer).map((row) => ({ section: field, ...row })))
  switch (format) {
    case 'json':
      return `${JSON.stringify(Object.fromEntries(sections.map(({ field, answer }) => [field, valuesOf(answer)])), null, 2)}\n`
    case 'ndjson':
      return ndjson(rows())
    case 'csv':
      return csv(
        [...new Set(['section', ...sections.flatMap(({ answer }) => answer.columns.map(({ field }) => field))])],
        rows()
      )
    case 'markdown':
      return [
        `# ${markdownCell(title)}`,
        ...sections.map((each) => `## ${each.title}\n\n${markdown(each.answer)}`)
      ].join('\n\n')
    case 'table':
      return [
        `${styled(title, 'bold', paper)}\n`,
        ...sections.map((each) => `${styled(each.title, 'bold', paper)}\n${text(each.answer, paper)}`)
      ].join('\n')
  }
}
