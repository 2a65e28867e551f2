import type { IsoDay } from '@communique/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anInstant, day, onRecord, recordAndInstant } from '../../../test/histories.ts'
import { cooperationAsOf, cooperationAsOfEach, cooperationDifference } from '../../shared/cooperationAsOf.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { fundingLedger } from '../../views/fundingLedger/fundingLedger.ts'
import type { AsOf } from './asOf.ts'
import { fold } from '../folding/fold.ts'
import { together } from '../folding/together.ts'

const certainty = fc.constantFrom('Certainly' as const, 'Possibly' as const)
const axis = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const pointAt = (
  known: AsOf<IsoDay>['known'],
  occurred: AsOf<IsoDay>['occurred'],
  certainty: AsOf<IsoDay>['certainty']
): AsOf<IsoDay> => ({
  ...(known !== undefined && { known }),
  ...(occurred !== undefined && { occurred }),
  ...(certainty !== undefined && { certainty })
})
/** A record, and points, some of them at instants at which one of its events was recorded. */
const recordAndPoints = onRecord.chain((history) => {
  const recorded = history.map(({ recordedAt }) => recordedAt)
  const known = axis(recorded.length === 0 ? anInstant : fc.oneof(anInstant, fc.constantFrom(...recorded)))
  return fc.tuple(
    fc.constant(history),
    fc.array(
      fc.tuple(known, axis(day), axis(certainty)).map((point) => pointAt(...point)),
      { maxLength: 6 }
    )
  )
})

const parts = { timelines: countryTimeline, funding: fundingLedger }
const office = together(parts)

describe('a record as of many points at once', () => {
  it('is at each what folding the record cut there is, in the order in which they were asked', () => {
    fc.assert(
      fc.property(recordAndPoints, ([history, points]) => {
        const answers = cooperationAsOfEach(office)(history, points)
        expect(answers).toHaveLength(points.length)
        points.forEach((point, at) => {
          const alone = fold(office)(cooperationAsOf(history, point))
          expect(answers[at]?.timelines.views).toEqual(alone.timelines.views)
          expect(answers[at]?.funding.views).toEqual(alone.funding.views)
        })
      }),
      { numRuns: 300 }
    )
  })

  it('shares the views that do not differ from one instant to the next', () => {
    fc.assert(
      fc.property(recordAndInstant, ([history, known]) => {
        const [early, late] = cooperationAsOfEach(countryTimeline)(history, [{ known }, {}])
        const { views } = cooperationDifference(countryTimeline)(history, { known }, {})
        const changed = new Set(views.map(({ key }) => key))
        const isInOrder = history.every(
          ({ recordedAt }, at) => at === 0 || (history[at - 1]?.recordedAt ?? '') <= recordedAt
        )
        if (!isInOrder) return
        for (const [country, view] of Object.entries(late?.views ?? {}))
          if (!changed.has(country)) expect(view).toBe(early?.views[country])
      })
    )
  })
})
