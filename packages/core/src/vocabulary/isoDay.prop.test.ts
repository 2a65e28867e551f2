import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPeriod, IsoDay } from './isoDay.ts'
import { Period } from './period.ts'

const isoDay = fc
  .integer({ min: Date.parse('0000-01-01') / 86_400_000, max: Date.parse('9999-12-31') / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  .filter(IsoDay.is)

const period = fc.record({ years: fc.nat(9000), months: fc.nat(30), days: fc.nat(800) }).filter(Period.is)

describe('addPeriod', () => {
  it('gives a day of the calendar, never an earlier one, and keeps the order of days', () => {
    fc.assert(
      fc.property(isoDay, isoDay, period, (a, b, length) => {
        const due = addPeriod(a, length)
        expect(IsoDay.is(due)).toBe(true)
        expect(due >= a).toBe(true)
        expect(a > b || due <= addPeriod(b, length)).toBe(true)
      })
    )
  })
})
