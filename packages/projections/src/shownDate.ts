import { boundsOf, type OccurrenceDate } from '@communique/core'

/**
 * A date as a reader needs it: as recorded, with the basis on which it is known, and the first and the last day it may
 * mean. Days sort as text; `null` where an end is open.
 *
 * @category dates
 * @since 0.1.0
 */
export type ShownDate = OccurrenceDate & ReturnType<typeof boundsOf>

export const shownDate = (date: OccurrenceDate): ShownDate => ({
  edtf: date.edtf,
  basis: date.basis,
  words: date.words,
  note: date.note,
  ...boundsOf(date)
})

const byDay = (a: string | null, b: string | null, open: -1 | 1): number => {
  if (a === b) return 0
  if (a === null) return open
  if (b === null) return -open
  return a < b ? -1 : 1
}

/** The order for display, on bounds that are known already: earliest (open first), then latest (open last). */
export const byShownDate = (a: ShownDate, b: ShownDate): number =>
  byDay(a.earliest, b.earliest, -1) || byDay(a.latest, b.latest, 1)
