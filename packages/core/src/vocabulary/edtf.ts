import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { refined } from '../kernel/refinement.ts'
import { type Validated, validate } from '../kernel/violation.ts'
import { daysInMonth, furthestYear, sortableDay } from './edtfCalendar.ts'

/** Whether the source doubts a date (`?`), gives it as about right (`~`), or both (`%`). */
export type DateQualifier = 'None' | 'Uncertain' | 'Approximate' | 'UncertainAndApproximate'

/**
 * The first and the last day that a date may mean; `null` where that side is open or unknown. Days are texts whose
 * order is the order of the days: `YYYY-MM-DD` in the years 0 to 9999; later `Y` and the year in 15 digits; before the
 * year 0 `-` and the year's distance from the year -10^15 in 15 digits.
 */
export interface DateBounds {
  readonly earliest: string | null
  readonly latest: string | null
  readonly qualifier: DateQualifier
}

/** Why a text is no date that we keep. */
export type EdtfRefusal =
  | { readonly type: 'NotEdtf'; readonly found: string }
  | { readonly type: 'ImpossibleMonth'; readonly found: string; readonly month: number }
  | { readonly type: 'ImpossibleDay'; readonly found: string; readonly day: number; readonly daysInMonth: number }
  | { readonly type: 'ReversedInterval'; readonly found: string; readonly earliest: string; readonly latest: string }
  | { readonly type: 'EmptySet'; readonly found: string }
  | { readonly type: 'TimeOfDay'; readonly found: string }
  | { readonly type: 'YearBeyondReach'; readonly found: string }

type Parsed = E.Either<EdtfRefusal, DateBounds>

const qualifiers: Readonly<Record<string, DateQualifier>> = {
  '?': 'Uncertain',
  '~': 'Approximate',
  '%': 'UncertainAndApproximate'
}

const both = (a: DateQualifier, b: DateQualifier): DateQualifier => {
  if (a === 'None' || a === b) return b
  return b === 'None' ? a : 'UncertainAndApproximate'
}

const bounds = (earliest: string | null, latest: string | null, qualifier: DateQualifier = 'None'): DateBounds => ({
  earliest,
  latest,
  qualifier
})

const notEdtf = (found: string): Parsed => E.left({ type: 'NotEdtf', found })

const ofYears = (from: number, to: number): Parsed => E.right(bounds(sortableDay(from, 1, 1), sortableDay(to, 12, 31)))

const ofSeason = (year: number, season: number): DateBounds => {
  const first = 3 * (season - 20)
  const [lastYear, last] = first === 12 ? [year + 1, 2] : [year, first + 2]
  return bounds(sortableDay(year, first, 1), sortableDay(lastYear, last, daysInMonth(lastYear, last)))
}

const ofMonth = (found: string, year: number, month: number): Parsed =>
  month < 1 || month > 12
    ? E.left({ type: 'ImpossibleMonth', found, month })
    : E.right(bounds(sortableDay(year, month, 1), sortableDay(year, month, daysInMonth(year, month))))

const ofDay = (found: string, year: number, month: number, day: number): Parsed => {
  const parsedMonth = ofMonth(found, year, month)
  if (E.isLeft(parsedMonth)) return parsedMonth
  const length = daysInMonth(year, month)
  if (day < 1 || day > length) return E.left({ type: 'ImpossibleDay', found, day, daysInMonth: length })
  const only = sortableDay(year, month, day)
  return E.right(bounds(only, only))
}

const plainDate = /^(-(?!0000)\d{4}|\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const timeOfDay = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?$/

/** Level 0, years before 0 and the seasons of level 1. */
const parsePlain = (text: string): Parsed => {
  const [, year, month, day] = plainDate.exec(text) ?? []
  if (year === undefined) return timeOfDay.test(text) ? E.left({ type: 'TimeOfDay', found: text }) : notEdtf(text)
  if (month === undefined) return ofYears(Number(year), Number(year))
  if (day !== undefined) return ofDay(text, Number(year), Number(month), Number(day))
  return /^2[1-4]$/.test(month)
    ? E.right(ofSeason(Number(year), Number(month)))
    : ofMonth(text, Number(year), Number(month))
}

/** Unspecified digits (`X`), years of five and more digits (`Y`), and whatever is plain. */
const parseUnqualified = (text: string): Parsed => {
  if (/^\d\d(?:\dX|XX)$/.test(text))
    return ofYears(Number(text.replaceAll('X', '0')), Number(text.replaceAll('X', '9')))
  if (/^\d{4}-XX(?:-XX)?$/.test(text)) return parsePlain(text.slice(0, 4))
  if (/^\d{4}-\d\d-XX$/.test(text)) return ofMonth(text, Number(text.slice(0, 4)), Number(text.slice(5, 7)))
  if (!/^Y-?[1-9]\d{4,}$/.test(text)) return parsePlain(text)
  const year = Number(text.slice(1))
  return Math.abs(year) > furthestYear ? E.left({ type: 'YearBeyondReach', found: text }) : ofYears(year, year)
}

const parseDate = (text: string): Parsed => {
  const qualifier = qualifiers[text.slice(-1)]
  return qualifier === undefined
    ? parseUnqualified(text)
    : E.map((date: DateBounds): DateBounds => ({ ...date, qualifier }))(parseUnqualified(text.slice(0, -1)))
}

const span = (found: string, from: DateBounds, to: DateBounds): Parsed =>
  from.earliest !== null && to.latest !== null && from.earliest > to.latest
    ? E.left({ type: 'ReversedInterval', found, earliest: from.earliest, latest: to.latest })
    : E.right(bounds(from.earliest, to.latest, both(from.qualifier, to.qualifier)))

const parseSpan = (found: string, from: string, to: string, parseEnd: (text: string) => Parsed): Parsed => {
  const start = parseEnd(from)
  if (E.isLeft(start)) return start
  const end = parseEnd(to)
  return E.isLeft(end) ? end : span(found, start.right, end.right)
}

const unbounded = bounds(null, null)

const parseIntervalEnd = (text: string): Parsed => (text === '' || text === '..' ? E.right(unbounded) : parseDate(text))

const parseInterval = (text: string): Parsed => {
  const [from, to, ...more] = text.split('/')
  const neither = /^(?:\.\.)?\/(?:\.\.)?$/.test(text)
  return from === undefined || to === undefined || more.length > 0 || neither
    ? notEdtf(text)
    : parseSpan(text, from, to, parseIntervalEnd)
}

const parseMember = (text: string, isFirst: boolean, isLast: boolean): Parsed => {
  const [from, to, ...more] = text.split('..')
  if (from === undefined || more.length > 0) return notEdtf(text)
  if (to === undefined) return parsePlain(from)
  if (from === '')
    return isFirst ? E.map(({ latest }: DateBounds) => bounds(null, latest))(parsePlain(to)) : notEdtf(text)
  if (to === '')
    return isLast ? E.map(({ earliest }: DateBounds) => bounds(earliest, null))(parsePlain(from)) : notEdtf(text)
  return parseSpan(text, from, to, parsePlain)
}

const least = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a < b ? a : b)
const greatest = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a > b ? a : b

const parseSet = (text: string): Parsed => {
  if (text === '[]') return E.left({ type: 'EmptySet', found: text })
  const members = text.slice(1, -1).split(',')
  return members.slice(1).reduce(
    (sofar: Parsed, member, index): Parsed => {
      const parsed = parseMember(member, false, index === members.length - 2)
      if (E.isLeft(sofar)) return sofar
      return E.map((next: DateBounds) =>
        bounds(least(sofar.right.earliest, next.earliest), greatest(sofar.right.latest, next.latest))
      )(parsed)
    },
    parseMember(members[0] ?? '', true, members.length === 1)
  )
}

/**
 * Reads a date of the Extended Date/Time Format.
 */
export const parseEdtf = (text: string): Parsed => {
  if (text.startsWith('[') && text.endsWith(']')) return parseSet(text)
  return text.includes('/') ? parseInterval(text) : parseDate(text)
}

export const Edtf = refined('Edtf', t.string, (value) => {
  const parsed = parseEdtf(value)
  return E.isLeft(parsed) ? parsed.left.type : null
})
export type Edtf = t.TypeOf<typeof Edtf>

/** Reads an EDTF text as a value object, or says which rule it breaks. */
export const edtf: (value: string) => Validated<Edtf> = validate(Edtf)

/** The bounds of a date that was read before. */
export const edtfBounds = (value: Edtf): DateBounds => E.getOrElse(() => unbounded)(parseEdtf(value))
