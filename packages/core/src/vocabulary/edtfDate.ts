import { either as E } from 'fp-ts'
import { daysInMonth } from '@communique/kernel/advanced'
import { furthestYear, sortableDay } from './edtfCalendar.ts'

/** The doubt of a source about a date: uncertain (`?`), approximate (`~`), or both (`%`). */
export type DateQualifier = 'None' | 'Uncertain' | 'Approximate' | 'UncertainAndApproximate'

/**
 * The first and the last day that a date may mean; `null` where that side is open or unknown.
 *
 * Days are texts whose order is the order of the days: `YYYY-MM-DD` in the years 0 to 9999; later `Y` and the year in
 * 15 digits; before the year 0 `-` and the year's distance from the year -10^15 in 15 digits.
 *
 * @category time
 * @since 0.1.0
 */
export interface DateBounds {
  readonly earliest: string | null
  readonly latest: string | null
  readonly qualifier: DateQualifier
}

/** The fault of a text that is no date of the record. `found` is the part of it that breaks the rule. */
export type EdtfRefusal =
  | { readonly type: 'NotEdtf'; readonly found: string }
  | { readonly type: 'ImpossibleMonth'; readonly found: string; readonly month: number }
  | { readonly type: 'ImpossibleDay'; readonly found: string; readonly day: number; readonly daysInMonth: number }
  | { readonly type: 'ReversedInterval'; readonly found: string; readonly earliest: string; readonly latest: string }
  | { readonly type: 'EmptySet'; readonly found: string }
  | { readonly type: 'TimeOfDay'; readonly found: string }
  | { readonly type: 'YearBeyondReach'; readonly found: string }

export type ParsedDate = E.Either<EdtfRefusal, DateBounds>

const within = (earliest: string, latest: string): ParsedDate => E.right({ earliest, latest, qualifier: 'None' })

const ofYears = (from: number, to: number): ParsedDate => within(sortableDay(from, 1, 1), sortableDay(to, 12, 31))

const ofMonths = (year: number, month: number, lastYear: number, lastMonth: number): ParsedDate =>
  within(sortableDay(year, month, 1), sortableDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)))

const ofSeason = (year: number, season: number): ParsedDate =>
  season === 24 ? ofMonths(year, 12, year + 1, 2) : ofMonths(year, 3 * (season - 20), year, 3 * (season - 20) + 2)

const ofMonth = (found: string, year: number, month: number): ParsedDate =>
  month < 1 || month > 12 ? E.left({ type: 'ImpossibleMonth', found, month }) : ofMonths(year, month, year, month)

/** A day of a year before 0 sorts otherwise than it is written. */
const asSorted = (written: string, year: number, month: number, day: number): string =>
  written.length === 10 ? written : sortableDay(year, month, day)

const ofDay = (found: string, year: number, month: number, day: number): ParsedDate => {
  if (month < 1 || month > 12) return E.left({ type: 'ImpossibleMonth', found, month })
  const length = daysInMonth(year, month)
  const only = asSorted(found, year, month, day)
  return day < 1 || day > length
    ? E.left({ type: 'ImpossibleDay', found, day, daysInMonth: length })
    : within(only, only)
}

const plainDate = /^(?:\d{4}|-(?!0000)\d{4})(?:-\d\d(?:-\d\d)?)?$/
const timeOfDay = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?$/

/** A date of level 0, also before the year 0, or a season of level 1. */
export const parsePlainDate = (text: string): ParsedDate => {
  if (!plainDate.test(text)) return E.left({ type: timeOfDay.test(text) ? 'TimeOfDay' : 'NotEdtf', found: text })
  const afterYear = text.startsWith('-') ? 5 : 4
  const year = Number(text.slice(0, afterYear))
  if (text.length === afterYear) return ofYears(year, year)
  const month = Number(text.slice(afterYear + 1, afterYear + 3))
  if (text.length > afterYear + 3) return ofDay(text, year, month, Number(text.slice(afterYear + 4)))
  return month > 20 && month < 25 ? ofSeason(year, month) : ofMonth(text, year, month)
}

/** A year with digits that are not known, each `X` the least or the greatest. */
const yearsOf = (year: string): readonly [number, number] => [
  Number(year.replaceAll('X', '0')),
  Number(year.replaceAll('X', '9'))
]

const parseUnspecified = (text: string): ParsedDate => {
  if (/^\d\d[\dX]X$/.test(text)) return ofYears(...yearsOf(text))
  if (/^\d{4}-XX(?:-XX)?$/.test(text)) return parsePlainDate(text.slice(0, 4))
  return /^\d{4}-\d\d-XX$/.test(text)
    ? ofMonth(text, Number(text.slice(0, 4)), Number(text.slice(5, 7)))
    : E.left({ type: 'NotEdtf', found: text })
}

const yearless = /^(\d{0,3}X{1,4})-(\d\d)(?:-(\d\d))?$/

/** One month, or one day, of each of several years. */
export interface DayOfYears {
  readonly years: readonly [first: number, last: number]
  readonly month: number
  /** Null: the whole month. */
  readonly day: number | null
}

/** Reads a month or a day of a year that is not known, or not to all digits: `XXXX-05-17`, `201X-05`. */
export const dayOfYears = (text: string): DayOfYears | null => {
  const [, year = '', month, day] = yearless.exec(text) ?? []
  return year.length === 4
    ? { years: yearsOf(year), month: Number(month), day: day === undefined ? null : Number(day) }
    : null
}

/** The days of one of the years; null where that year has no such day. */
export const daysInYear = ({ month, day }: DayOfYears, year: number): DateBounds | null => {
  const length = daysInMonth(year, month)
  if (day !== null && day > length) return null
  return {
    earliest: sortableDay(year, month, day ?? 1),
    latest: sortableDay(year, month, day ?? length),
    qualifier: 'None'
  }
}

const leapYear = 2000

const parseDayOfYears = (text: string): ParsedDate => {
  const days = dayOfYears(text)
  if (days === null) return E.left({ type: 'NotEdtf', found: text })
  const { month, day } = days
  const inLeapYear = day === null ? ofMonth(text, leapYear, month) : ofDay(text, leapYear, month, day)
  if (E.isLeft(inLeapYear)) return inLeapYear
  // Without any digit the year is not known at all.
  if (text.startsWith('XXXX')) return E.right({ earliest: null, latest: null, qualifier: 'None' })
  let [first, last] = days.years
  while (daysInYear(days, first) === null) first += 1
  while (daysInYear(days, last) === null) last -= 1
  const { earliest = null } = daysInYear(days, first) ?? {}
  const { latest = null } = daysInYear(days, last) ?? {}
  return E.right({ earliest, latest, qualifier: 'None' })
}

const parseFarYear = (text: string): ParsedDate => {
  if (!/^Y-?[1-9]\d{4,}$/.test(text)) return E.left({ type: 'NotEdtf', found: text })
  const year = Number(text.slice(1))
  return Math.abs(year) > furthestYear ? E.left({ type: 'YearBeyondReach', found: text }) : ofYears(year, year)
}

const parseUnqualified = (text: string): ParsedDate => {
  if (text.endsWith('X')) return parseUnspecified(text)
  if (text[3] === 'X') return parseDayOfYears(text)
  return text.startsWith('Y') ? parseFarYear(text) : parsePlainDate(text)
}

const qualifierOf = (mark: string): DateQualifier => {
  if (mark === '?') return 'Uncertain'
  if (mark === '~') return 'Approximate'
  return mark === '%' ? 'UncertainAndApproximate' : 'None'
}

/** One date of level 0 or 1, or a day of an unknown year: plain, with unspecified digits (`X`), of a far year (`Y`), qualified or not. */
export const parseDate = (text: string): ParsedDate => {
  const qualifier = qualifierOf(text.slice(-1))
  if (qualifier === 'None') return parseUnqualified(text)
  const parsed = parseUnqualified(text.slice(0, -1))
  return E.isLeft(parsed) ? parsed : E.right({ ...parsed.right, qualifier })
}
