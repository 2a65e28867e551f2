/** iCalendar (RFC 5545): the calendar and the due dates of a record, and calendars read. */

export { exportCalendar, writeCalendar } from './icalendar/writeCalendar.ts'
export type { CalendarItem } from './icalendar/calendarItem.ts'
export {
  type CalendarEvent,
  type CalendarEventRead,
  type CalendarFault,
  readCalendar
} from './icalendar/readCalendar.ts'
