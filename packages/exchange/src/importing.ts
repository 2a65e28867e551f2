/** Rows of an office's files as a record: a mapping file says which column is which field. */

export {
  type ClaimMapping,
  type Expression,
  type FileMapping,
  type MappedSource,
  type Mapping,
  readFileMapping,
  readMapping
} from './importing/mapping.ts'
export type { ImportSetup } from './importing/importItems.ts'
export { importRows } from './importing/importRows.ts'
export type { ImportStopped, RowOutcome } from './importing/rowOutcome.ts'
export { type ActivityRead, iatiActivities, importActivities } from './importing/importActivities.ts'
export { type Row, type RowFault, type UnresolvedName } from './importing/rowReader.ts'
export { calendarColumns, calendarRows, cloudEventRows, csvRows } from './importing/rows.ts'
export type { CalendarEvent, CalendarFault } from './icalendar/readCalendar.ts'
