import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../../test/histories.ts'
import { countryFigures } from '../../views/cooperationFigures/cooperationFigures.ts'
import { foldPart, mergedParts, correctionTargets } from './parts.ts'

describe('parts of a record', () => {
  it('are nothing where there are none', () => {
    expect(mergedParts(countryFigures)([])).toEqual({ views: {}, routes: {}, checkpoint: 0 })
  })

  it('set nothing apart but what the ledger speaks of, and what it says', () => {
    fc.assert(
      fc.property(onRecord, (record) => {
        const spoken = correctionTargets(record)
        const { apart } = foldPart(countryFigures)(record, spoken)
        for (const { id, type } of apart)
          expect(spoken.has(id) || ['EventCorrected', 'EventRetracted', 'EventAttested'].includes(type)).toBe(true)
      })
    )
  })
})
