import { describe, expect, it } from 'vitest'
import { quartiles } from './quartiles.ts'

describe('quartiles', () => {
  it('of an odd number of rounds are rounds themselves, whatever their order', () => {
    expect(quartiles([5, 1, 4, 2, 3])).toEqual({ lower: 2, median: 3, upper: 4 })
  })

  it('lie between two rounds where no round stands at their place', () => {
    expect(quartiles([1, 2, 3, 4])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 })
  })

  it('of ten and nine go by number, not by their spelling', () => {
    expect(quartiles([10, 9, 100]).median).toBe(10)
  })

  it('of one round are that round, and one round that was disturbed does not move the median', () => {
    expect(quartiles([7])).toEqual({ lower: 7, median: 7, upper: 7 })
    expect(quartiles([1, 1, 1, 1, 1_000]).median).toBe(1)
  })

  it('of no round are no number', () => {
    expect(quartiles([]).median).toBeNaN()
  })
})
