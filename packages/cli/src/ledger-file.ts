/** Ledger files of any size, answered from rows that are kept beside them. */
export { type LedgerFile, openLedgerFile } from './ledgerFile/ledgerFile.ts'
export { type OpenLedgerFileOptions } from './ledgerFile/openRows.ts'
export { type NoRows } from './ledgerFile/scanPart.ts'
