import { type ord as Ord, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { daysInMonth } from './daysInMonth.ts'
import { refined } from './refinement.ts'
import { type Validated, validate } from './violation.ts'

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const withinRanges = /^\d{4}-(?:0[1-9]|1[0-2])-(?!00)\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

const isInstant = (value: string): boolean =>
  withinRanges.test(value) &&
  Number(value.slice(8, 10)) <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)))

const brokenRule = (value: string): string | null => {
  if (isInstant(value)) return null
  return written.test(value) ? 'ImpossibleInstant' : 'InstantUtcMilliseconds'
}

/**
 * A moment on the record's clock: RFC 3339 (section 5.6) in UTC with exactly three decimals of a second, such as
 * `2024-06-03T09:00:00.000Z`, so that the order of the strings is the order of the moments.
 *
 * The caller gives it; the domain reads no clock.
 *
 * @category time
 * @since 0.1.0
 */
export const Instant = refined('Instant', t.string, brokenRule)
export type Instant = t.TypeOf<typeof Instant>

/** Reads an instant; any RFC 3339 offset or precision other than UTC milliseconds is refused, never rounded. */
export const instant: (value: string) => Validated<Instant> = validate(Instant)

/** Earlier moments first. */
export const ordInstant: Ord.Ord<Instant> = S.Ord
