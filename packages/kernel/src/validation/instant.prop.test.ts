import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Instant } from './instant.ts'

/** The rule by the calendar of the engine: dear, and plain. */
const brokenRuleByDate = (value: string): string | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return 'InstantUtcMilliseconds'
  const milliseconds = Date.parse(value)
  return Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== value ? 'ImpossibleInstant' : null
}

const expectSameRule = (text: string): void => {
  const expected = brokenRuleByDate(text)
  expect([text, Instant.is(text) ? null : Instant.brokenRule(text)]).toEqual([text, expected])
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'))
const upTo = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(fc.integer({ min: 0, max: most + 1 }), fc.integer({ min: 0, max: 99 }))
    .map((n) => String(n).padStart(2, '0'))

const nearlyInstant = fc
  .tuple(
    fc.oneof(digits(4), fc.constantFrom('0000', '0004', '1900', '2000', '2023', '2024', '2100', '9999')),
    fc.oneof(upTo(12), fc.constant('02')),
    fc.oneof(upTo(31), fc.constantFrom('28', '29', '30', '31')),
    upTo(23),
    upTo(59),
    upTo(59),
    digits(3)
  )
  .map(
    ([year, month, day, hour, minute, second, rest]) => `${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`
  )

/** The text with one character replaced, or with some put in, or without some. */
const damaged = fc
  .tuple(nearlyInstant, fc.nat(24), fc.nat(2), fc.constantFrom('', '0', '9', 'x', 'T', 'Z', '-', ' ', '\n', '٢', '+01'))
  .map(([text, at, without, put]) => text.slice(0, at) + put + text.slice(at + without))

const hundred = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

describe('whether an instant can have been', () => {
  it('is as the calendar of the engine has it, on every day of common, leap and secular years', () => {
    for (const year of ['0000', '0001', '0004', '0100', '0400', '1900', '2000', '2023', '2024', '2100', '9999'])
      for (const month of hundred) for (const day of hundred) expectSameRule(`${year}-${month}-${day}T23:59:59.999Z`)
  })

  it('is as the clock of the engine has it, in every hour, minute and second', () => {
    for (const number of hundred)
      for (const time of [`${number}:00:00.000`, `23:${number}:00.000`, `23:59:${number}.000`])
        for (const day of ['2024-02-29', '2023-02-29', '2024-12-31']) expectSameRule(`${day}T${time}Z`)
  })

  it('is as the engine has it for whatever is written, nearly right or hostile', () => {
    fc.assert(fc.property(fc.oneof(nearlyInstant, damaged, fc.string({ unit: 'binary' })), expectSameRule), {
      numRuns: 5000
    })
  })
})
