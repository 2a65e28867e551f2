import type { Violation } from '@communique/kernel'
import { violationRenderer } from '@communique/kernel/advanced'

/**
 * One violation as a line for people: where it stands, the demand of the rule, and the value found.
 *
 * @example
 * import assert from 'node:assert/strict'
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
export const renderViolation = violationRenderer({
  CooperationCommand: 'a command, its type one of the catalogue',
  CooperationEvent: 'an event, its type one of the catalogue',
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
  LongDecimal: 'a decimal number of at most 1,000 characters',
  Decimal: 'a decimal number as text, such as "2090000" or "10.50"',
  TooManyDecimals: 'an amount with no more decimals than its currency has',
  NegativeQuantity: 'a quantity of at least 0',
  LanguageTag: 'a language tag of BCP 47, such as ar, fr-MA or uz-Cyrl',
  PlaceWithoutAnyPart: 'a place with at least one known part',
  CircumstancesWithoutAny: 'at least one circumstance; leave the field out where there is none',
  AtAndBesideOneGathering: 'at the gathering or in its margins, not both'
})

/** Every violation on a line of its own, in the order of the input. */
export const renderViolations = (violations: ReadonlyArray<Violation>): string =>
  violations.map(renderViolation).join('\n')
