/** Rows of an office's files as a record: a mapping file says which column is which field. */

export {
  type ClaimMapping,
  type Expression,
  type MappedSource,
  type Mapping,
  readMapping
} from './importing/mapping.ts'
export { importRows, type ImportSetup, type ImportStopped, type RowOutcome } from './importing/importRows.ts'
export { type Row, type RowFault, type UnresolvedName } from './importing/rowReader.ts'
export { calendarColumns, calendarRows, csvRows } from './importing/rows.ts'
export type { CalendarEvent, CalendarFault } from './icalendar/readCalendar.ts'
