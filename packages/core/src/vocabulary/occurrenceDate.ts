import { eq as Eq, ord as Ord, type ordering as O, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { Citation, type Codec, nullable, sameJson, Text, validate, type Validated } from '@communique/kernel'
import { type DateBounds, Edtf, edtfBounds } from './edtf.ts'
import { mayFallWithin } from './edtfDays.ts'
import type { IsoDay } from './isoDay.ts'

/**
 * The basis of a date: the source states it; it was computed from what the source states (a weekday, "yesterday"); it
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
 * import assert from 'node:assert/strict'
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

/** An occurrence date as a caller writes it; `words` and `note` may be left out. */
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

/** `true` of what took place on all its days (`{2024-05-30..2024-06-12}`), false of what took place on one of them. */
const lasts = ({ edtf }: OccurrenceDate): boolean => edtf.startsWith('{')

/**
 * Did the one occur on an earlier day than the other? `Yes` if the last day it may have is before the first of the
 * other; `No` if its first is not before the other's last; else `Unknown`, as are `before` and `after` of two dates in
 * one interval. What lasts several days is before another date if its last day is.
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
  const notBefore = lasts(a) ? first.latest : first.earliest
  const notAfter = lasts(b) ? second.earliest : second.latest
  return notBefore !== null && notAfter !== null && notBefore >= notAfter ? 'No' : 'Unknown'
}

/**
 * Had it occurred by the end of that day? `Yes` if the last day it may have is that day or earlier, `No` if the first is
 * later, else `Unknown`; a date in doubt is always `Unknown`. What lasts several days had occurred once it had begun.
 *
 * @category time
 * @since 0.1.0
 */
export const occurredBy = (date: OccurrenceDate, day: IsoDay): Answer => {
  const { earliest, latest, qualifier } = boundsOf(date)
  if (qualifier !== 'None') return 'Unknown'
  const begun = lasts(date) ? earliest : latest
  if (begun !== null && begun <= day) return 'Yes'
  return earliest !== null && earliest > day ? 'No' : 'Unknown'
}

/**
 * Did it occur within these days, both included? `Yes` if all the days that it may have are among them, or if it lasted
 * on one of them; `No` if none is; else `Unknown`, as always of a date in doubt. A set is read day by day: one of
 * `[2019-05-17,2021-05-17]` is not in 2020, and one of `XXXX-05-17` is in any May.
 *
 * Laws: `No` within a period is `No` within every part of it; `Yes` within it is `Yes` within every period that holds it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { isoDay, stated } from '@communique/core'
 * import { fallsWithin } from '@communique/core/advanced'
 * import { apply, either as E, function as F } from 'fp-ts'
 *
 * const june = { from: isoDay('2024-06-01'), until: isoDay('2024-06-30') }
 * const answer = (text: string) =>
 *   F.pipe(
 *     apply.sequenceS(E.Apply)({ date: stated(text), ...june }),
 *     E.map(({ date, from, until }) => fallsWithin(date, from, until))
 *   )
 * assert.deepEqual(answer('{2024-05-30..2024-06-12}'), E.right('Yes')) // it lasted two weeks
 * assert.deepEqual(answer('2024-05-30/2024-06-12'), E.right('Unknown')) // on a day of two weeks
 * assert.deepEqual(answer('[2024-05-17,2024-07-17]'), E.right('No'))
 * @category time
 * @since 0.1.0
 */
export const fallsWithin = (date: OccurrenceDate, from: IsoDay, until: IsoDay): Answer => {
  if (!mayFallWithin(date.edtf, from, until)) return 'No'
  const { earliest, latest, qualifier } = boundsOf(date)
  if (qualifier !== 'None') return 'Unknown'
  if (lasts(date)) return 'Yes'
  return earliest !== null && from <= earliest && latest !== null && latest <= until ? 'Yes' : 'Unknown'
}

/**
 * Is something overdue on this day that was due on a date within these bounds? `Yes` after its last day, or `Unknown`
 * where the date is in doubt; `Unknown` once the days have begun on which it may have been due.
 *
 * A date with an open start is a term: due by 2031 (`../2031`) is not overdue before its end. Without a known end, as of
 * "as soon as possible" (`2024-05-30/..`), nothing is ever overdue.
 *
 * @category time
 * @since 0.1.0
 */
export const overdueOn = ({ earliest, latest, qualifier }: DateBounds, day: IsoDay): Answer => {
  if (latest === null) return 'No'
  if (latest < day) return qualifier === 'None' ? 'Yes' : 'Unknown'
  return earliest !== null && earliest < day ? 'Unknown' : 'No'
}

const openLast = (a: string | null, b: string | null): O.Ordering => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return S.Ord.compare(a, b)
}

/**
 * The order for display: by the earliest day; where the start is open, by the known end, after what has that day for its
 * start; then by the latest, an open end last. What has no known day at all comes last. Dates of equal bounds are equal
 * in this order, whatever their basis; the order of recording decides between them.
 *
 * Law: a date that is certainly before another stands before it.
 *
 * @category time
 * @since 0.1.0
 */
export const ordOccurrence: Ord.Ord<OccurrenceDate> = Ord.fromCompare((a, b) => {
  const first = boundsOf(a)
  const second = boundsOf(b)
  return (
    openLast(first.earliest ?? first.latest, second.earliest ?? second.latest) ||
    openLast(first.earliest, second.earliest) ||
    openLast(first.latest, second.latest)
  )
})

/** The same date, known on the same basis, from the same words, with the same note. */
export const eqOccurrenceDate: Eq.Eq<OccurrenceDate> = Eq.fromEquals(sameJson)
