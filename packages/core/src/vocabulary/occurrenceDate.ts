import { eq as Eq, number as N, ord as Ord, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { Citation } from '../kernel/citation.ts'
import { nullable, refined, Text } from '../kernel/refinement.ts'
import { type Validated, validate } from '../kernel/violation.ts'
import { type DateBounds, Edtf, edtfBounds } from './edtf.ts'
import { daysInMonth, sortableDay } from './edtfCalendar.ts'
import type { Period } from './period.ts'

/**
 * How we know a date: the source states it; it was computed from what the source states (a weekday, "yesterday"); it
 * comes from outside the source; or nobody knows it and the interval is all there is.
 */
export const DateBasis = t.keyof({ Stated: null, Computed: null, External: null, Unknown: null }, 'DateBasis')
export type DateBasis = t.TypeOf<typeof DateBasis>

/**
 * When something occurred, no more precisely than can be defended.
 */
export const OccurrenceDate = t.type(
  { edtf: Edtf, basis: DateBasis, words: nullable(Citation), note: nullable(Text) },
  'OccurrenceDate'
)
export type OccurrenceDate = t.TypeOf<typeof OccurrenceDate>

/** What a caller writes for an occurrence date; `words` and `note` may be left out. */
export interface OccurrenceDateInput {
  readonly edtf: string
  readonly basis: DateBasis
  readonly words?: Citation | null
  readonly note?: string | null
}

/** Checks the parts of an occurrence date and puts them together. */
export const occurrenceDate = ({
  edtf,
  basis,
  words = null,
  note = null
}: OccurrenceDateInput): Validated<OccurrenceDate> => validate(OccurrenceDate)({ edtf, basis, words, note })

/** A date that the source itself states. */
export const stated = (edtf: string): Validated<OccurrenceDate> => occurrenceDate({ edtf, basis: 'Stated' })

/** The first and the last day on which it may have occurred. */
export const boundsOf = (date: OccurrenceDate): DateBounds => edtfBounds(date.edtf)

/** The answer to a question about dates that are known only within bounds. */
export type Answer = 'Yes' | 'No' | 'Unknown'

/** Was the one day certainly, certainly not, or perhaps earlier than the other? */
export const before = (a: OccurrenceDate, b: OccurrenceDate): Answer => {
  const first = boundsOf(a)
  const second = boundsOf(b)
  if (first.qualifier !== 'None' || second.qualifier !== 'None') return 'Unknown'
  if (first.latest !== null && second.earliest !== null && first.latest < second.earliest) return 'Yes'
  return first.earliest !== null && second.latest !== null && first.earliest >= second.latest ? 'No' : 'Unknown'
}

const lastIsoDay = '9999-12-31'

const isIsoDay = (value: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(value) ?? []
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))
}

/** A day of the calendar, `YYYY-MM-DD` (ISO 8601-1, years 0 to 9999): the day of an as-of question, a due day. */
export const IsoDay = refined('IsoDay', t.string, (value) => (isIsoDay(value) ? null : 'CalendarDay'))
export type IsoDay = t.TypeOf<typeof IsoDay>

export const isoDay: (value: string) => Validated<IsoDay> = validate(IsoDay)

export const ordIsoDay: Ord.Ord<IsoDay> = S.Ord

/** Had it certainly, certainly not, or perhaps occurred by the end of that day? */
export const occurredBy = (date: OccurrenceDate, day: IsoDay): Answer => {
  const { earliest, latest, qualifier } = boundsOf(date)
  if (qualifier !== 'None') return 'Unknown'
  if (latest !== null && latest <= day) return 'Yes'
  return earliest !== null && earliest > day ? 'No' : 'Unknown'
}

/**
 * The day a period after another: years and months first, where a day that the month lacks becomes its last
 * (31 January and one month: 28 or 29 February), then days. Beyond the calendar it stays at 9999-12-31.
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

const earliestFirst: Ord.Ord<string | null> = Ord.fromCompare((a, b) => {
  if (a === b) return 0
  if (a === null) return -1
  return b === null ? 1 : S.Ord.compare(a, b)
})

const openLast: Ord.Ord<string | null> = Ord.fromCompare((a, b) => {
  if (a === b) return 0
  if (a === null) return 1
  return b === null ? -1 : S.Ord.compare(a, b)
})

/** The order for display: by the earliest day (an open start first), then by the latest (an open end last). */
export const ordOccurrence: Ord.Ord<OccurrenceDate> = Ord.fromCompare((a, b) => {
  const first = boundsOf(a)
  const second = boundsOf(b)
  const byStart = earliestFirst.compare(first.earliest, second.earliest)
  return byStart === 0 ? openLast.compare(first.latest, second.latest) : byStart
})

const orNull = <A>(inner: Eq.Eq<A>): Eq.Eq<A | null> =>
  Eq.fromEquals((a, b) => (a === null || b === null ? a === b : inner.equals(a, b)))

const eqWords: Eq.Eq<Citation> = Eq.struct({
  source: S.Eq,
  digest: orNull(S.Eq),
  position: orNull(Eq.struct({ start: N.Eq, end: N.Eq })),
  quote: orNull(Eq.struct({ exact: S.Eq, prefix: S.Eq, suffix: S.Eq }))
})

/** The same date, known on the same basis, from the same words. */
export const eqOccurrenceDate: Eq.Eq<OccurrenceDate> = Eq.struct({
  edtf: S.Eq,
  basis: S.Eq,
  words: orNull(eqWords),
  note: orNull(S.Eq)
})
