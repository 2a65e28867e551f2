import { type ord as Ord, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { refined } from './refinement.ts'
import { type Validated, validate } from './violation.ts'

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/

const brokenRule = (value: string): string | null => {
  if (!pattern.test(value)) return 'InstantUtcMilliseconds'
  const milliseconds = Date.parse(value)
  return Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== value ? 'ImpossibleInstant' : null
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
