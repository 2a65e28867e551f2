import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactSum } from './exactSum.ts'
import { ranked } from './ranked.ts'
import { lastOf, pageOf, pagesOf, within } from './windows.ts'

const cents = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 40 })

describe('an exact sum', () => {
  it('is the sum of the whole cents', () => {
    fc.assert(
      fc.property(cents, (all) => {
        const whole = all.reduce((sum, each) => sum + each, 0)
        expect(exactSum(all.map((each) => each / 100))).toBe(whole / 100 + 0)
        // Rounded to a tenth, away from zero.
        const tenths = Math.sign(whole) * Math.round(Math.abs(whole) / 10)
        expect(
          exactSum(
            all.map((each) => each / 100),
            { decimals: 1 }
          )
        ).toBe(tenths / 10 + 0)
      })
    )
  })

  it.each<readonly [ReadonlyArray<number | string>, object, number]>([
    [[], {}, 0],
    [[0.1, 0.2, -0.3], {}, 0],
    [[1e21, 1, '0.5'], {}, 1e21],
    [[1e-7, 2e-7], {}, 3e-7],
    [['12345678901234567.89', '-12345678901234567.88'], {}, 0.01],
    [[0.5, 1], { decimals: 0, rounding: 'HalfEven' }, 2],
    [[2.5], { decimals: 0, rounding: 'HalfEven' }, 2],
    [[-2.5], { decimals: 0 }, -3],
    [[1.005], { decimals: 2 }, 1.01]
  ])('of %j with %j is %d', (values, options, sum) => {
    expect(exactSum(values, options)).toBe(sum)
  })

  it('refuses other texts and numbers', () => {
    expect(() => exactSum([Number.NaN])).toThrow(/Not a decimal number: NaN/)
    expect(() => exactSum(['1,000'])).toThrow(/Not a decimal number/)
  })
})

describe('a ranking', () => {
  const items = fc.array(fc.record({ rank: fc.nat(2), name: fc.constantFrom('a', 'b') }), { maxLength: 12 })
  const places = items.map((all) => all.map((item, place) => ({ ...item, place })))

  it.each(['Ascending', 'Descending'] as const)('has every item once, %s, ties as recorded or turned', (order) => {
    fc.assert(
      fc.property(places, fc.constantFrom('AsRecorded' as const, 'LatestFirst' as const), (all, ties) => {
        const found = ranked(all, { by: ({ rank, name }) => [rank, name], order, ties })
        expect(found.toSorted((a, b) => a.place - b.place)).toEqual(all)
        for (const [at, next] of found.slice(1).entries()) {
          const before = found[at] as (typeof all)[number]
          const [one, other] = [`${before.rank}${before.name}`, `${next.rank}${next.name}`]
          if (one === other) expect(before.place < next.place).toBe(ties === 'AsRecorded')
          else expect(one < other).toBe(order === 'Ascending')
        }
      })
    )
  })
})

describe('pages and windows', () => {
  it('are a list cut into pieces, none longer than asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), (all, size) => {
        const pages = pagesOf(all, size)
        expect(pages.flat()).toEqual(all)
        expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true)
        expect(pageOf(all, { number: pages.length + 1, size })).toEqual([])
        expect(lastOf(all, size)).toEqual(all.slice(-size))
      })
    )
  })

  it('of time begin after their start and hold their end', () => {
    const at = (value: number): number => value
    expect(within([0, 1, 5, 6, 7], { at, until: 6, span: 5 })).toEqual([5, 6])
  })
})
