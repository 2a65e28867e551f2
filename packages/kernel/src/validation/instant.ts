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

const hyphen = 45
const zero = 48

/** The number of two digits of a text in UTF-8; where there are no two, one beyond every date and time. */
const twoDigitsIn = (bytes: Uint8Array, at: number): number => {
  const [tens, units] = [(bytes[at] as number) - zero, (bytes[at + 1] as number) - zero]
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : 100
}

/** The first 28 days of a month: of others the text is read. */
const isInstantInBytes = (bytes: Uint8Array, from: number, to: number): boolean => {
  if (to - from !== 24 || bytes[from + 4] !== hyphen || bytes[from + 7] !== hyphen || bytes[from + 10] !== letterT)
    return false
  if (bytes[from + 13] !== colon || bytes[from + 16] !== colon || bytes[from + 19] !== point) return false
  const [month, day] = [twoDigitsIn(bytes, from + 5), twoDigitsIn(bytes, from + 8)]
  return (
    twoDigitsIn(bytes, from) <= 99 &&
    twoDigitsIn(bytes, from + 2) <= 99 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28 &&
    twoDigitsIn(bytes, from + 11) <= 23 &&
    twoDigitsIn(bytes, from + 14) <= 59 &&
    twoDigitsIn(bytes, from + 17) <= 59 &&
    twoDigitsIn(bytes, from + 20) <= 99 &&
    twoDigitsIn(bytes, from + 21) <= 99 &&
    bytes[from + 23] === letterZ
  )
}

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
export const Instant = refined('Instant', t.string, brokenRule, isInstantInBytes)
export type Instant = t.TypeOf<typeof Instant>

/** Validates an instant; any RFC 3339 offset or precision other than UTC milliseconds is refused, never rounded. */
export const instant: (value: string) => Validated<Instant> = validate(Instant)

/** Orders instants, earlier ones first. */
export const ordInstant: Ord.Ord<Instant> = S.Ord
