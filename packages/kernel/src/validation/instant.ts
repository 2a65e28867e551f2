import { type ord as Ord, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { isDayAt, twoDigitsAt } from './calendarDay.ts'
import { refined } from './refinement.ts'
import { type Validated, validate } from './violation.ts'

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const colon = 58
const point = 46
const letterT = 84
const letterZ = 90

const isTimeAt = (text: string, at: number): boolean =>
  twoDigitsAt(text, at) <= 23 &&
  text.charCodeAt(at + 2) === colon &&
  twoDigitsAt(text, at + 3) <= 59 &&
  text.charCodeAt(at + 5) === colon &&
  twoDigitsAt(text, at + 6) <= 59

const isInstant = (value: string): boolean =>
  value.length === 24 &&
  isDayAt(value, 0) &&
  value.charCodeAt(10) === letterT &&
  isTimeAt(value, 11) &&
  value.charCodeAt(19) === point &&
  // Three decimals, the second read twice.
  twoDigitsAt(value, 20) <= 99 &&
  twoDigitsAt(value, 21) <= 99 &&
  value.charCodeAt(23) === letterZ

const brokenRule = (value: string): string | null => {
  if (isInstant(value)) return null
  return written.test(value) ? 'ImpossibleInstant' : 'InstantUtcMilliseconds'
}

/**
 * A time of recording: RFC 3339 (section 5.6) in UTC with exactly three decimals of a second, such as
 * `2024-06-03T09:00:00.000Z`, so that the order of the strings is the order in time.
 *
 * The caller gives it; the domain reads no clock.
 *
 * @category time
 * @since 0.1.0
 */
export const Instant = refined('Instant', t.string, brokenRule)
export type Instant = t.TypeOf<typeof Instant>

/** Validates an instant; any RFC 3339 offset or precision other than UTC milliseconds is refused, never rounded. */
export const instant: (value: string) => Validated<Instant> = validate(Instant)

/** Orders instants, earlier ones first. */
export const ordInstant: Ord.Ord<Instant> = S.Ord
