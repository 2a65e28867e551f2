import { describe, expect, it } from 'vitest'
import { verdict } from './verdict.ts'

const between = (lower: number, upper: number) => ({ lower, median: (lower + upper) / 2, upper })

describe('verdict', () => {
  it('is reached when three quarters of the rounds keep the goal', () => {
    expect(verdict('AtMost', 1.3, between(1.1, 1.3))).toBe('Reached')
    expect(verdict('AtLeast', 15, between(15, 18))).toBe('Reached')
  })

  it('is missed only when three quarters of the rounds break it', () => {
    expect(verdict('AtMost', 1.3, between(1.31, 1.5))).toBe('Missed')
    expect(verdict('AtLeast', 15, between(12, 14.9))).toBe('Missed')
  })

  it('is left open when the goal lies within the noise', () => {
    expect(verdict('AtMost', 1.3, between(1.2, 1.4))).toBe('Open')
    expect(verdict('AtLeast', 15, between(14, 16))).toBe('Open')
  })

  it('is missed where there is nothing to judge by', () => {
    expect(verdict('AtMost', 1.3, between(Number.NaN, Number.NaN))).toBe('Missed')
  })
})
