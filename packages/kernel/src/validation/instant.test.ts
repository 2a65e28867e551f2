import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { Instant, instant, ordInstant } from './instant.ts'

const refused = (found: string, rule: string): unknown => E.left([{ path: [], rule, expected: 'Instant', found }])

describe('an instant on record', () => {
  it.each([
    '2024-06-03T09:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '2024-02-29T00:00:00.000Z',
    '2000-02-29T00:00:00.000Z',
    '0000-02-29T00:00:00.000Z',
    '2023-02-28T19:59:59.999Z',
    '2024-01-31T20:00:00.000Z',
    '2024-10-31T23:00:00.000Z',
    '2024-11-30T00:00:00.000Z'
  ])('%s is one', (text) => {
    expect(instant(text)).toEqual(E.right(text))
  })

  it.each([
    '',
    '2024-06-03',
    '2024-06-03T09:00:00Z',
    '2024-06-03T09:00:00.0Z',
    '2024-06-03T09:00:00.0000Z',
    '2024-06-03T09:00:00.000+01:00',
    '2024-06-03T09:00:00.000',
    '2024-06-03t09:00:00.000z',
    '2024-06-03 09:00:00.000Z',
    'x2024-06-03T09:00:00.000Z',
    '2024-06-03T09:00:00.000Zx',
    '+002024-06-03T09:00:00.000Z',
    '2024-6-03T09:00:00.000Z',
    '2024-06-3T09:00:00.000Z',
    '2024-06-03T9:00:00.000Z',
    '2024-06-03T09:0:00.000Z',
    '2024-06-03T09:00:0.000Z',
    '__proto__'
  ])('%j is not written in UTC with milliseconds', (found) => {
    expect(instant(found)).toEqual(refused(found, 'InstantUtcMilliseconds'))
  })

  it.each([
    '2023-02-29T00:00:00.000Z',
    '1900-02-29T00:00:00.000Z',
    '2024-02-30T00:00:00.000Z',
    '2024-06-00T00:00:00.000Z',
    '2024-05-32T00:00:00.000Z',
    '2024-11-31T00:00:00.000Z',
    '2024-20-01T00:00:00.000Z',
    '2024-06-03T30:00:00.000Z',
    '2024-06-31T00:00:00.000Z',
    '2024-13-01T00:00:00.000Z',
    '2024-00-01T00:00:00.000Z',
    '2024-06-03T24:00:00.000Z',
    '2024-06-03T25:00:00.000Z',
    '2024-06-03T09:60:00.000Z',
    '2024-06-03T23:59:60.000Z'
  ])('%s never was', (found) => {
    expect(instant(found)).toEqual(refused(found, 'ImpossibleInstant'))
  })

  it('comes before another exactly where its text does', () => {
    const anyInstant = fc
      .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString())
      .filter(Instant.is)
    fc.assert(
      fc.property(anyInstant, anyInstant, (a, b) => {
        expect(ordInstant.compare(a, b)).toBe(Math.sign(Date.parse(a) - Date.parse(b)))
      })
    )
  })

  it('is read or refused from any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(E.isLeft(instant(text))).toBe(true)
      })
    )
  })
})
