import { cooperationTables } from './cooperationTables.ts'
import { recordTables } from './recordTables.ts'
import type { ColumnMeaning, Table } from './table.ts'
import { textTables } from './textTables.ts'

/** Every table: the log, the facts, and the views of the record. */
export const tables: ReadonlyArray<Table> = [...recordTables, ...cooperationTables, ...textTables]

/** A table as the data dictionary describes it. */
export interface TableMeaning {
  readonly table: string
  readonly meaning: string
  readonly columns: ReadonlyArray<ColumnMeaning>
}

/** The data dictionary: every table with its columns, their types and meanings. */
export const dataDictionary: ReadonlyArray<TableMeaning> = tables.map(({ name, meaning, columns }) => ({
  table: name,
  meaning,
  columns
}))
