import type { ShownDate } from '@communique/projections'

/** The days on which a thing stands in a calendar, the last one included; and how the record has them. */
export interface CalendarDays {
  readonly first: string
  readonly last: string
  /** False: it took place on one of the days, or the date is in doubt. */
  readonly exact: boolean
}

/** The reason for which a date has no days in a calendar. */
export type NoDays = 'WithoutDate' | 'YearOutOfRange'

const fourDigits = /^\d{4}-\d{2}-\d{2}$/

/**
 * The days of a date in a calendar. A day, or what lasted, is there on its days; one of several days is there on all of
 * them, and is said to be approximate. A date without an end in sight has no days.
 */
export const calendarDays = ({ edtf, earliest, latest, qualifier }: ShownDate): CalendarDays | NoDays => {
  if (earliest === null || latest === null) return 'WithoutDate'
  if (!fourDigits.test(earliest) || !fourDigits.test(latest) || latest === '9999-12-31') return 'YearOutOfRange'
  return { first: earliest, last: latest, exact: qualifier === 'None' && (earliest === latest || edtf.startsWith('{')) }
}

/** The day after a day: the end of an event of whole days is exclusive. */
export const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00.000Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
