import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { eqPeriod, Period, period, renderPeriod } from './period.ts'

const count = fc.oneof(fc.nat(12), fc.maxSafeNat())
const anyPeriod = fc.record({ years: count, months: count, days: count }).filter(Period.is)

describe('a period', () => {
  it('is read back from its text', () => {
    fc.assert(
      fc.property(anyPeriod, (length) => {
        expect(period(renderPeriod(length))).toEqual(E.right(length))
      })
    )
  })

  it('is equal to another exactly where their texts are', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(eqPeriod.equals(a, b)).toBe(renderPeriod(a) === renderPeriod(b))
        expect(eqPeriod.equals(a, { ...a })).toBe(true)
      })
    )
  })

  it('is read or refused from any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^P[\dYMWDT.-]*$/)), (text) => {
        const read = period(text)
        expect(E.isLeft(read) || Period.is(read.right)).toBe(true)
      })
    )
  })
})
