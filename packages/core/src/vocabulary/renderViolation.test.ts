import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderViolation, renderViolations } from './renderViolation.ts'
import type { Violation } from '@communique/kernel'

const violation = (facts: Partial<Violation>): Violation => ({
  path: ['held', 'edtf'],
  rule: 'NotEdtf',
  expected: 'Edtf',
  found: 'soon',
  ...facts
})

const demandOf = (rule: string): string => renderViolation(violation({ path: [], rule, found: 0 }))

describe('a violation in words', () => {
  it.each([
    ['UnknownCommandType', 'the name of a command'],
    ['TooDeep', 'nested less than 100 levels deep'],
    ['CooperationCommand', 'a command, its type one of the catalogue'],
    ['CooperationEvent', 'an event, its type one of the catalogue'],
    ['Identifier', '1 to 64 lower-case letters, digits and hyphens, first a letter or a digit'],
    ['StreamName', 'a category and identifiers, joined by slashes'],
    ['Absent', 'a JSON value'],
    ['BlankText', 'text with at least one visible character'],
    ['EmptyList', 'a list with at least one member'],
    ['NonNegativeInteger', 'a whole number from 0'],
    ['PositiveInteger', 'a whole number from 1'],
    ['OrdinalText', 'a whole number from 1, written as text'],
    ['JsonMediaType', 'the media type of JSON, such as application/json'],
    ['Sha256Hex', '64 lower-case hexadecimal digits (SHA-256)'],
    ['EmptyOrReversedSpan', 'a span that ends after it starts'],
    ['PositionWithoutDigest', 'without a position, or with the digest of the text it counts in'],
    ['InstantUtcMilliseconds', 'a moment in UTC with three decimals of a second, such as 2024-06-03T09:00:00.000Z'],
    ['ImpossibleInstant', 'a moment that exists'],
    ['NotEdtf', 'a date in EDTF (ISO 8601-2), such as 2024-05-30, 2024-05, 2024 or ../2024-05-30'],
    ['ImpossibleMonth', 'a date whose month exists'],
    ['ImpossibleDay', 'a date whose day exists in its month'],
    ['ReversedInterval', 'an interval that ends no earlier than it starts'],
    ['EmptySet', 'a set of at least one date'],
    ['TimeOfDay', 'a date without a time of day'],
    ['YearBeyondReach', 'a date whose year has at most 15 digits'],
    ['CalendarDay', 'a day of the calendar, such as 2024-05-30'],
    ['IsoDuration', 'an ISO 8601 duration of years, months and days or of weeks, such as P1Y6M or P2W'],
    ['EmptyPeriod', 'longer than no time at all'],
    ['UnknownCountryCode', 'a country code of ISO 3166-1 (two capital letters)'],
    ['UnknownCurrencyCode', 'a currency code of ISO 4217 (three capital letters)'],
    ['Decimal', 'a decimal number as text, such as "2090000" or "10.50"'],
    ['NegativeZero', 'zero without a sign'],
    ['TooManyDecimals', 'an amount with no more decimals than its currency has'],
    ['NegativeQuantity', 'a quantity of at least 0'],
    ['LanguageTag', 'a language tag of BCP 47, such as ar, fr-MA or uz-Cyrl'],
    ['PlaceWithoutAnyPart', 'a place with at least one known part'],
    ['CircumstancesWithoutAny', 'at least one circumstance; leave the field out where there is none'],
    ['AtAndBesideOneGathering', 'at the gathering or in its margins, not both']
  ])('under the rule %s says what must be', (rule, demand) => {
    expect(demandOf(rule)).toBe(`must be ${demand}; found 0`)
  })

  it.each(['string', 'AnotherRule', '__proto__', 'constructor', 'toString'])(
    'under the rule %s, which has no words, names the codec',
    (rule) => {
      expect(demandOf(rule)).toBe('must be Edtf; found 0')
    }
  )

  it('lists the names that may stand there', () => {
    expect(renderViolation(violation({ path: [], rule: 'Basis', oneOf: ['Stated', 'Computed'] }))).toBe(
      'must be one of Stated, Computed; found "soon"'
    )
  })

  it('tells where it stands', () => {
    expect(renderViolation(violation({ rule: 'EmptySet', found: '[]' }))).toBe(
      'held.edtf: must be a set of at least one date; found "[]"'
    )
  })

  it('keeps to its line, whatever the names of the fields', () => {
    const path = ['delegations', '0', 'a b', 'line\nbreak', '', 'well-known_1']
    expect(renderViolation(violation({ path, rule: 'EmptySet', found: '\n' }))).toBe(
      'delegations.0."a b"."line\\nbreak"."".well-known_1: must be a set of at least one date; found "\\n"'
    )
  })

  it.each([
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(58)}…`],
    ['𝒜'.repeat(58), `"${'𝒜'.repeat(58)}"`],
    ['𝒜'.repeat(59), `"${'𝒜'.repeat(58)}…`],
    [null, 'null'],
    [undefined, 'nothing'],
    [{ type: 'Kept' }, '{"type":"Kept"}'],
    [10n, 'bigint'],
    [Symbol.iterator, 'symbol']
  ])('shortens what was found to 60 characters (%#)', (found, shown) => {
    expect(renderViolation(violation({ path: [], rule: 'EmptySet', found }))).toBe(
      `must be a set of at least one date; found ${shown}`
    )
  })

  it('tells a value that holds itself', () => {
    const found: Array<unknown> = []
    found.push(found)
    expect(renderViolation(violation({ path: [], rule: 'EmptySet', found }))).toBe(
      'must be a set of at least one date; found object'
    )
  })

  it('takes a line each', () => {
    expect(renderViolations([])).toBe('')
    expect(
      renderViolations([
        violation({ rule: 'EmptySet', found: 1 }),
        violation({ path: [], rule: 'TimeOfDay', found: 2 })
      ])
    ).toBe('held.edtf: must be a set of at least one date; found 1\nmust be a date without a time of day; found 2')
  })

  it('is one line for any violation', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), fc.anything(), (path, rule, found) => {
        expect(renderViolation({ path, rule, expected: 'Text', found }).split('\n')).toHaveLength(1)
      })
    )
  })
})
