import { type Money, type Resource } from '@communique/core'
import type { ShownDate } from '@communique/projections'
import type { ExchangeSource } from '../source.ts'
import { writtenDay } from './writtenDay.ts'

/** A value in a table. Lists and objects stand in it as JSON text. */
export type Cell = string | number | boolean | null

/**
 * The type of a column.
 *
 * - `Day`: a calendar day as `YYYY-MM-DD`; a year beyond four digits begins with `Y`, as in EDTF
 * - `Instant`: RFC 3339 in UTC
 * - `Decimal`: a decimal number as text, so that no digit is lost
 * - `Json`: a list or an object, as JSON text
 */
export type ColumnType = 'Text' | 'Integer' | 'Boolean' | 'Day' | 'Instant' | 'Decimal' | 'Json'

/** A column as the data dictionary describes it. */
export interface ColumnMeaning {
  readonly name: string
  readonly type: ColumnType
  readonly meaning: string
}

/** A column, and how its cell is read from a row. */
export interface Column<Row> extends ColumnMeaning {
  readonly of: (row: Row) => Cell
}

/** A view as a flat table. */
export interface Table {
  readonly name: string
  readonly meaning: string
  readonly columns: ReadonlyArray<ColumnMeaning>
  readonly rows: (source: ExchangeSource) => Iterable<ReadonlyArray<Cell>>
}

type Columns<Row> = ReadonlyArray<Column<Row>>

/** The kinds of columns that the rows of a table can have. */
export interface ColumnKit<Row> {
  readonly text: (name: string, meaning: string, of: (row: Row) => string | null) => Columns<Row>
  readonly integer: (name: string, meaning: string, of: (row: Row) => number | null) => Columns<Row>
  readonly boolean: (name: string, meaning: string, of: (row: Row) => boolean | null) => Columns<Row>
  readonly instant: (name: string, meaning: string, of: (row: Row) => string) => Columns<Row>
  /** A list or an object; an empty list is `[]`. */
  readonly json: (name: string, meaning: string, of: (row: Row) => unknown) => Columns<Row>
  /** A date as recorded, its basis, and the first and the last day that it may mean. */
  readonly date: (name: string, meaning: string, of: (row: Row) => ShownDate | null) => Columns<Row>
  /** An amount of money: a decimal number and the code of ISO 4217. */
  readonly amount: (name: string, meaning: string, of: (row: Row) => Money | null) => Columns<Row>
  /** A resource: the amount, where it is money, and the whole as recorded. */
  readonly resource: (name: string, meaning: string, of: (row: Row) => Resource | null) => Columns<Row>
}

/** Makes the columns of a table. */
export const columnsFrom = <Row>(columnsOf: (kit: ColumnKit<Row>) => ReadonlyArray<Columns<Row>>): Columns<Row> =>
  columnsOf(columnKit<Row>()).flat()

const columnKit = <Row>(): ColumnKit<Row> => {
  const column =
    (type: ColumnType) =>
    (name: string, meaning: string, of: (row: Row) => Cell): Columns<Row> => [{ name, type, meaning, of }]
  const text = column('Text')
  const day = column('Day')
  const json: ColumnKit<Row>['json'] = (name, meaning, of) =>
    column('Json')(name, meaning, (row) => JSON.stringify(of(row) ?? null))
  const amount: ColumnKit<Row>['amount'] = (name, meaning, of) => [
    ...column('Decimal')(name, meaning, (row) => of(row)?.amount ?? null),
    ...text(`${name}_currency`, `The currency of ${name}`, (row) => of(row)?.currency ?? null)
  ]
  return {
    text,
    integer: column('Integer'),
    boolean: column('Boolean'),
    instant: column('Instant'),
    json,
    amount,
    date: (name, meaning, of) => [
      ...text(name, `${meaning}, in EDTF`, (row) => of(row)?.edtf ?? null),
      ...text(`${name}_basis`, `The basis of ${name}`, (row) => of(row)?.basis ?? null),
      ...day(`${name}_earliest`, `The first day of ${name}`, (row) => writtenDay(of(row)?.earliest ?? null)),
      ...day(`${name}_latest`, `The last day of ${name}`, (row) => writtenDay(of(row)?.latest ?? null))
    ],
    resource: (name, meaning, of) => [
      ...amount(name, `${meaning}, where it is money`, (row) => {
        const given = of(row)
        return given?.type === 'Money' ? given.money : null
      }),
      ...json(`${name}_resource`, `${meaning}, as recorded`, of)
    ]
  }
}

/** Flattens lists that are made while they are read, such as the entries of one view after the other. */
export function* flattened<A, Row>(all: Iterable<A>, rowsOf: (each: A) => Iterable<Row>): Generator<Row, void> {
  for (const each of all) yield* rowsOf(each)
}

/** Makes a table: where its rows come from, and its columns. */
export const table = <Row>(
  name: string,
  meaning: string,
  rows: (source: ExchangeSource) => Iterable<Row>,
  columnsOf: (kit: ColumnKit<Row>) => ReadonlyArray<Columns<Row>>
): Table => {
  const columns = columnsFrom(columnsOf)
  return {
    name,
    meaning,
    columns: columns.map(({ of: _of, ...described }) => described),
    rows: function* (source) {
      for (const row of rows(source)) yield columns.map(({ of }) => of(row))
    }
  }
}
