import type { CooperationEvent } from '@communique/core'
import { evidenceIndex, fold } from '@communique/projections'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf } from '../src/failure/lawBroken.ts'
import { projectionLaws } from '../src/laws/projectionLaws.ts'
import { seedsUpTo } from './mutants/faultyImplementations.ts'

type Index = typeof evidenceIndex

/** The same view, but events of one type go nowhere. */
const without = (type: CooperationEvent['type']): Index => ({
  ...evidenceIndex,
  keys: (event, prepared) => (event.type === type ? [] : evidenceIndex.keys(event, prepared))
})

const law = 'it agrees with its oracle'

/** Twenty by hand: a seed takes seconds. */
const seeds = Number(process.env['MISROUTED_SEEDS'] ?? 4)

describe('one type of event of more than eighty, that is led to no view', () => {
  // The least case is looked for elsewhere.
  const quickly = (check: () => void): unknown => {
    const before = fc.readConfigureGlobal()
    fc.configureGlobal({ ...before, endOnFailure: true })
    try {
      check()
      return null
    } catch (error) {
      return error
    } finally {
      fc.configureGlobal(before)
    }
  }

  it('has a view that many types lead to', () => {
    expect(Object.keys(evidenceIndex.when).length).toBeGreaterThan(80)
  })

  it('is found by the oracle from each seed', () => {
    const found = seedsUpTo(seeds).map((seed) => {
      const laws = projectionLaws(without('UndertakingLapsed'), {
        seed,
        oracle: (history) => fold(evidenceIndex)(history).views
      })
      return faultOf(quickly(() => laws.find(([name]) => name === law)?.[1]()))?.law ?? null
    })
    expect(found).toEqual(found.map(() => law))
  })
})
