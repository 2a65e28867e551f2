import { type ord as Ord, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { daysInMonth, isDayAt } from '@communique/kernel/advanced'
import { refined, validate, type Validated } from '@communique/kernel'
import { sortableDay } from './edtfCalendar.ts'
import type { Period } from './period.ts'

const lastIsoDay = '9999-12-31'

/**
 * A day of the calendar, `YYYY-MM-DD` (ISO 8601-1, years 0 to 9999): the day of an as-of question, a due day.
 *
 * @category time
 * @since 0.1.0
 */
export const IsoDay = refined('IsoDay', t.string, (value) =>
  value.length === 10 && isDayAt(value, 0) ? null : 'CalendarDay'
)
export type IsoDay = t.TypeOf<typeof IsoDay>

/** Reads a day of the calendar; anything else is refused under the rule `CalendarDay`. */
export const isoDay: (value: string) => Validated<IsoDay> = validate(IsoDay)

/** Earlier days first. */
export const ordIsoDay: Ord.Ord<IsoDay> = S.Ord

/**
 * The day a period after another: years and months first, where a day that the month lacks becomes its last
 * (31 January and one month: 28 or 29 February), then days. Beyond the calendar it stays at 9999-12-31.
 *
 * @category time
 * @since 0.1.0
 */
export const addPeriod = (day: IsoDay, { years, months, days }: Period): IsoDay => {
  const monthsInAll = (Number(day.slice(0, 4)) + years) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(monthsInAll / 12)
  if (year > 9999) return lastIsoDay as IsoDay // a day of the calendar
  const month = (monthsInAll % 12) + 1
  const clamped = sortableDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)))
  const milliseconds = Math.min(Date.parse(clamped) + days * 86_400_000, Date.parse(lastIsoDay))
  return new Date(milliseconds).toISOString().slice(0, 10) as IsoDay // a date of the years 0 to 9999
}
