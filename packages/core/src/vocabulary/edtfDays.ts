import { either as E } from 'fp-ts'
import { type Edtf, edtfBounds, isSet, parseMembers } from './edtf.ts'
import { type DateBounds, dayOfYears, daysInYear } from './edtfDate.ts'
import type { IsoDay } from './isoDay.ts'

/** True where a date may be on a day from the one to the other, both included: a set by its members, not by its bounds. */
export const mayFallWithin = (date: Edtf, from: IsoDay, until: IsoDay): boolean => {
  const meets = ({ earliest, latest }: Pick<DateBounds, 'earliest' | 'latest'>): boolean =>
    (earliest === null || earliest <= until) && (latest === null || from <= latest)
  if (!meets(edtfBounds(date))) return false
  if (isSet(date)) return E.exists((members: ReadonlyArray<DateBounds>) => members.some(meets))(parseMembers(date))
  const days = dayOfYears(date.replace(/[?~%]$/, ''))
  if (days === null) return true
  const [first, last] = days.years
  const end = Math.min(last, Number(until.slice(0, 4)))
  for (let year = Math.max(first, Number(from.slice(0, 4))); year <= end; year += 1) {
    const inYear = daysInYear(days, year)
    if (inYear !== null && meets(inYear)) return true
  }
  return false
}
