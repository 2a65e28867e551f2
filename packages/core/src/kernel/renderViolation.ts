import { either as E } from 'fp-ts'
import type { Violation } from './violation.ts'

/** What each rule demands, in words that complete "must be". */
const demands: Readonly<Record<string, string>> = {
  UnknownCommandType: 'the name of a command',
  TooDeep: 'nested less than 100 levels deep',
  CooperationCommand: 'a command, its type one of the catalogue',
  CooperationEvent: 'an event, its type one of the catalogue',
  Identifier: '1 to 64 lower-case letters, digits and hyphens, first a letter or a digit',
  StreamName: 'a category and identifiers, joined by slashes',
  Absent: 'a JSON value',
  BlankText: 'text with at least one visible character',
  EmptyList: 'a list with at least one member',
  NonNegativeInteger: 'a whole number from 0',
  PositiveInteger: 'a whole number from 1',
  OrdinalText: 'a whole number from 1, written as text',
  JsonMediaType: 'the media type of JSON, such as application/json',
  Sha256Hex: '64 lower-case hexadecimal digits (SHA-256)',
  EmptyOrReversedSpan: 'a span that ends after it starts',
  PositionWithoutDigest: 'without a position, or with the digest of the text it counts in',
  InstantUtcMilliseconds: 'a moment in UTC with three decimals of a second, such as 2024-06-03T09:00:00.000Z',
  ImpossibleInstant: 'a moment that exists',
  NotEdtf: 'a date in EDTF (ISO 8601-2), such as 2024-05-30, 2024-05, 2024 or ../2024-05-30',
  ImpossibleMonth: 'a date whose month exists',
  ImpossibleDay: 'a date whose day exists in its month',
  ReversedInterval: 'an interval that ends no earlier than it starts',
  EmptySet: 'a set of at least one date',
  TimeOfDay: 'a date without a time of day',
  YearBeyondReach: 'a date whose year has at most 15 digits',
  CalendarDay: 'a day of the calendar, such as 2024-05-30',
  IsoDuration: 'an ISO 8601 duration of years, months and days or of weeks, such as P1Y6M or P2W',
  EmptyPeriod: 'longer than no time at all',
  UnknownCountryCode: 'a country code of ISO 3166-1 (two capital letters)',
  UnknownCurrencyCode: 'a currency code of ISO 4217 (three capital letters)',
  Decimal: 'a decimal number as text, such as "2090000" or "10.50"',
  NegativeZero: 'zero without a sign',
  TooManyDecimals: 'an amount with no more decimals than its currency has',
  NegativeQuantity: 'a quantity of at least 0',
  LanguageTag: 'a language tag of BCP 47, such as ar, fr-MA or uz-Cyrl',
  PlaceWithoutAnyPart: 'a place of which at least one part is known'
}

const longest = 60

// Not all that is found is JSON: a caller's value may be a bigint or hold itself.
const asJson = (found: unknown): string =>
  E.getOrElse((): string => typeof found)(
    E.tryCatch(
      () => (found === undefined ? 'nothing' : (JSON.stringify(found) ?? typeof found)),
      () => null
    )
  )

const shortened = (text: string): string => {
  const characters = Array.from(text)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

const step = (name: string): string => (/^[\w-]+$/.test(name) ? name : shortened(JSON.stringify(name)))

/**
 * One violation as a line for people: where it stands, what the rule demands there, and what was found, shortened to 60
 * characters. A rule without words of its own is told by what may stand there, or by the name of the codec that refused.
 *
 * @example
 * import { renderViolations, stated } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * assert.deepEqual(
 *   E.mapLeft(renderViolations)(stated('2024-13')),
 *   E.left('edtf: must be a date whose month exists; found "2024-13"')
 * )
 * @category validation
 * @since 0.1.0
 */
export const renderViolation = ({ path, rule, expected, found, oneOf }: Violation): string => {
  const place = path.length === 0 ? '' : `${path.map(step).join('.')}: `
  const kind = oneOf === undefined ? expected : `one of ${oneOf.join(', ')}`
  const demand = Object.hasOwn(demands, rule) ? demands[rule] : kind
  return `${place}must be ${demand}; found ${shortened(asJson(found))}`
}

/** Every violation on a line of its own, in the order of the input. */
export const renderViolations = (violations: ReadonlyArray<Violation>): string =>
  violations.map(renderViolation).join('\n')
