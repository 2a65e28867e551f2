import { boundsOf, type Edtf, type IsoDay, type OccurrenceDate } from '@communique/core'

/**
 * A date as a reader needs it: as recorded, with the basis on which it is known, and the first and the last day it may
 * mean. Days sort as text; `null` where an end is open: an entry with an open start stands at its known end.
 *
 * @category dates
 * @since 0.1.0
 */
export type ShownDate = OccurrenceDate & ReturnType<typeof boundsOf>

const shownNow = (date: OccurrenceDate): ShownDate => ({
  edtf: date.edtf,
  basis: date.basis,
  words: date.words,
  note: date.note,
  ...boundsOf(date)
})

/** A day has many events, and all show one date: dates without words of their own, by what they are known by. */
const known = new Map<string, ShownDate>()
const mostKnown = 10_000

/** Prepares a date for a view: the days it may be, its basis, words and note. Equal dates may share one frozen object. */
export const shownDate = (date: OccurrenceDate): ShownDate => {
  if (date.words !== null || date.note !== null) return shownNow(date)
  const name = `${date.basis} ${date.edtf}`
  const before = known.get(name)
  if (before !== undefined) return before
  // All entries share it, so nobody may write to it.
  const shown = Object.freeze(shownNow(date))
  if (known.size >= mostKnown) known.clear()
  known.set(name, shown)
  return shown
}

/**
 * The one year it was in; `null` where a date leaves more than one, or none for certain. A day in sortable text ends in
 * `-MM-DD`, whatever its year.
 */
export const yearOf = ({
  qualifier,
  earliest,
  latest
}: Pick<ShownDate, 'qualifier' | 'earliest' | 'latest'>): string | null => {
  if (qualifier !== 'None' || earliest === null || latest === null) return null
  const year = earliest.slice(0, -6)
  return year === latest.slice(0, -6) ? year : null
}

const openLast = (a: string | null, b: string | null): number => {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}

/** The first and the last day of a date. */
export type Days = Pick<ShownDate, 'earliest' | 'latest'>

/** The day at which a date stands in the order for display: its first, or its known end where the start is open. */
const standsAt = ({ earliest, latest }: Days): string | null => earliest ?? latest

/**
 * A number for a date that grows with the day at which it stands: YYYYMMDD for the years 0 to 9999, one number for all
 * before them and one for all after, and for a date without any known day.
 */
export const dayNumber = (days: Days): number => {
  const day = standsAt(days)
  if (day === null) return Number.POSITIVE_INFINITY
  if (day.length !== 10) return day.startsWith('-') ? -1 : Number.POSITIVE_INFINITY
  let number = 0
  for (let at = 0; at < 10; at += 1) {
    const digit = day.charCodeAt(at) - 48
    if (digit >= 0) number = number * 10 + digit
  }
  return number
}

/**
 * The order for display, on days that are known already: by the earliest, or the known end where the start is open; then
 * an open start after a known one, and by the latest, an open end last.
 */
export const byShownDate = (a: Days, b: Days): number =>
  openLast(standsAt(a), standsAt(b)) || openLast(a.earliest, b.earliest) || openLast(a.latest, b.latest)

/** A day of the calendar as a date to compare with. */
export const dateOfDay = (day: IsoDay): OccurrenceDate => ({
  edtf: day as string as Edtf, // every calendar day is EDTF
  basis: 'Stated',
  words: null,
  note: null
})
