/** CSV in the form of RFC 4180: one table for each view, and back. */

export { type CsvChoices, type CsvRowsWriter, exportCsv, writeCsv } from './csv/writeCsv.ts'
export { logCsvWriter } from './csv/logCsv.ts'
export { type CsvFault, type CsvTable, readCsv } from './csv/readCsv.ts'
export { dataDictionary, type TableMeaning, tables } from './tables/tables.ts'
export type { Cell, ColumnMeaning, ColumnType, Table } from './tables/table.ts'
