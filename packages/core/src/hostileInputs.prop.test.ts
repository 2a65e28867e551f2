import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entrances } from '../../../scripts/hostileInputs.ts'

describe('what comes from outside', () => {
  it.each(entrances.map((entrance) => [entrance.name, entrance] as const))(
    'is accepted or refused and never makes us throw: %s',
    (_name, { input, decode }) => {
      const outcomes = new Set<string>()
      fc.assert(
        fc.property(input, (value) => {
          outcomes.add(decode(value))
        }),
        { numRuns: 400 }
      )
      // Inputs that are all refused at the door would prove little.
      expect([...outcomes]).toContain('accepted')
      expect(outcomes.size).toBeGreaterThan(1)
    }
  )

  it('leaves the prototype of objects alone', () => {
    for (const { input, decode } of entrances)
      for (const value of fc.sample(input, { seed: 1, numRuns: 100 })) decode(value)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('VisitPaid' in {}).toBe(false)
  })
})
