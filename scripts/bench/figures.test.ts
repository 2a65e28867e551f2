import { describe, expect, it } from 'vitest'
import type { Comparison } from './comparison.ts'
import { faultsOf, figuresOf } from './figures.ts'

const nothing = { run: () => null }
const comparison: Comparison = {
  title: 'ways of writing a letter',
  contenders: { pen: nothing, quill: nothing },
  reference: 'pen',
  goals: [
    { contender: 'quill', atMost: 3 },
    { contender: 'pen', against: 'quill', atLeast: 4 }
  ]
}
// The second round fell into a slow minute of the machine, which hits both.
const costs = new Map([
  ['pen', [1, 100, 1]],
  ['quill', [2, 200, 2]]
])

describe('figuresOf', () => {
  it('compares within a round, so that a slow minute changes no ratio', () => {
    const [, quill] = figuresOf(comparison, costs).contenders
    expect(quill?.ratio).toEqual({ lower: 2, median: 2, upper: 2 })
    expect(quill?.cost.median).toBe(2)
  })

  it('holds one to a multiple of the reference, the other to be so many times faster', () => {
    expect(figuresOf(comparison, costs).goals).toMatchObject([
      { contender: 'quill', against: 'pen', bound: 'AtMost', ratio: { median: 2 }, verdict: 'Reached' },
      { contender: 'pen', against: 'quill', bound: 'AtLeast', ratio: { median: 2 }, verdict: 'Missed' }
    ])
  })
})

describe('a goal with a limit', () => {
  const judged = (atMost: number) =>
    figuresOf(
      {
        ...comparison,
        contenders: { ...comparison.contenders, brush: nothing },
        goals: [{ contender: 'quill', atMost, limit: { contender: 'brush', against: 'pen' } }]
      },
      new Map([...costs, ['brush', [1.5, 150, 1.5]]])
    ).goals[0]

  it('is out of reach where the plainest code misses it, too', () => {
    expect(judged(1.2)).toMatchObject({ verdict: 'OutOfReach', limit: { median: 1.5 } })
  })

  it('is missed where the plainest code reaches it', () => {
    expect(judged(1.7)).toMatchObject({ verdict: 'Missed', limit: { median: 1.5 } })
  })

  it('is reached where it is kept', () => {
    expect(judged(2)).toMatchObject({ verdict: 'Reached' })
  })
})

describe('faultsOf', () => {
  it('names a limit that is missing', () => {
    const limit = { contender: 'brush', against: 'pen' }
    expect(faultsOf({ ...comparison, goals: [{ contender: 'quill', atMost: 3, limit }] })).toEqual([
      'no contender "brush"'
    ])
  })

  it('finds nothing in a comparison of what it has', () => {
    expect(faultsOf(comparison)).toEqual([])
  })

  it('names a contender that is missing and a goal that asks for nothing', () => {
    expect(
      faultsOf({ ...comparison, reference: 'brush', goals: [{ contender: 'chalk', atMost: 1 }, { contender: 'pen' }] })
    ).toEqual(['no contender "brush"', 'no contender "chalk"', 'the goal of "pen" has no bound'])
  })
})
