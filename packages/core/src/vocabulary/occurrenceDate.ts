import { eq as Eq, ord as Ord, type ordering as O, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { Citation, type Codec, nullable, sameJson, Text, validate, type Validated } from '@communique/kernel'
import { type DateBounds, Edtf, edtfBounds } from './edtf.ts'
import type { IsoDay } from './isoDay.ts'

/**
 * How we know a date: the source states it; it was computed from what the source states (a weekday, "yesterday"); it
 * comes from outside the source; or nobody knows it and the interval is all there is.
 */
export const DateBasis = t.keyof({ Stated: null, Computed: null, External: null, Unknown: null }, 'DateBasis')
export type DateBasis = t.TypeOf<typeof DateBasis>

const occurrenceDateCodec = t.type(
  { edtf: Edtf, basis: DateBasis, words: nullable(Citation), note: nullable(Text) },
  'OccurrenceDate'
)

/**
 * When something occurred, no more precisely than can be defended: the date in EDTF, the basis on which it is known,
 * the words of the source in which it stands, and how it was reached where it was computed or taken from elsewhere.
 *
 * @example
 * import { before, stated } from '@communique/core'
 * import { apply, either as E, function as F } from 'fp-ts'
 *
 * const dates = apply.sequenceS(E.Apply)({ memorandum: stated('2021'), meeting: stated('2024-05-30') })
 * assert.deepEqual(
 *   F.pipe(
 *     dates,
 *     E.map(({ memorandum, meeting }) => before(memorandum, meeting))
 *   ),
 *   E.right('Yes')
 * )
 * @category time
 * @since 0.1.0
 */
export const OccurrenceDate: Codec<OccurrenceDate> = occurrenceDateCodec
export interface OccurrenceDate extends t.TypeOf<typeof occurrenceDateCodec> {}

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

/**
 * Did the one occur on an earlier day than the other? `Yes` if the last day it may have is before the first of the
 * other; `No` if its first is not before the other's last; else `Unknown`, as are `before` and `after` of two dates in
 * one interval.
 *
 * A date in doubt (`?`, `~`, `%`) keeps its interval for display, but nothing is certain about it: no standard says how
 * far it may be off, so the answer is `Unknown`.
 *
 * Laws: no date is before itself (`Yes` never); `before(a, b)` and `before(b, a)` are not both `Yes`; `Yes` is
 * transitive.
 *
 * @category time
 * @since 0.1.0
 */
export const before = (a: OccurrenceDate, b: OccurrenceDate): Answer => {
  const first = boundsOf(a)
  const second = boundsOf(b)
  if (first.qualifier !== 'None' || second.qualifier !== 'None') return 'Unknown'
  if (first.latest !== null && second.earliest !== null && first.latest < second.earliest) return 'Yes'
  return first.earliest !== null && second.latest !== null && first.earliest >= second.latest ? 'No' : 'Unknown'
}

/**
 * Had it occurred by the end of that day? `Yes` if the last day it may have is that day or earlier, `No` if the first is
 * later, else `Unknown`; a date in doubt is always `Unknown`.
 *
 * @category time
 * @since 0.1.0
 */
export const occurredBy = (date: OccurrenceDate, day: IsoDay): Answer => {
  const { earliest, latest, qualifier } = boundsOf(date)
  if (qualifier !== 'None') return 'Unknown'
  if (latest !== null && latest <= day) return 'Yes'
  return earliest !== null && earliest > day ? 'No' : 'Unknown'
}

const byDay = (a: string | null, b: string | null, open: -1 | 1): O.Ordering => {
  if (a === null) return b === null ? 0 : open
  return b === null ? (open === 1 ? -1 : 1) : S.Ord.compare(a, b)
}

/**
 * The order for display: by the earliest day, an open start first; then by the latest, an open end last. Dates of equal
 * bounds are equal in this order, whatever their basis; the order of recording decides between them.
 *
 * @category time
 * @since 0.1.0
 */
export const ordOccurrence: Ord.Ord<OccurrenceDate> = Ord.fromCompare((a, b) => {
  const first = boundsOf(a)
  const second = boundsOf(b)
  return byDay(first.earliest, second.earliest, -1) || byDay(first.latest, second.latest, 1)
})

/** The same date, known on the same basis, from the same words, with the same note. */
export const eqOccurrenceDate: Eq.Eq<OccurrenceDate> = Eq.fromEquals(sameJson)
