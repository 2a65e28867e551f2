import type { IsoDay } from '@communique/core'
import { sameJson } from '@communique/kernel'
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
  published: AsOf<IsoDay>['published'],
  occurred: AsOf<IsoDay>['occurred'],
  certainty: AsOf<IsoDay>['certainty']
): AsOf<IsoDay> => ({
  ...(known !== undefined && { known }),
  ...(published !== undefined && { published }),
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
      fc.tuple(known, axis(day), axis(day), axis(certainty)).map((point) => pointAt(...point)),
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
        for (const [country, view] of Object.entries(late?.views ?? {}))
          if (!changed.has(country)) expect(view).toBe(early?.views[country])
      })
    )
  })

  it('differs between two points as its beliefs there do', () => {
    fc.assert(
      fc.property(recordAndPoints, ([history, [from = {}, to = {}]]) => {
        const { beliefs, views } = cooperationDifference(countryTimeline)(history, from, to)
        const [before, after] = [cooperationAsOf(history, from), cooperationAsOf(history, to)]
        const byId = (events: typeof before, id: string) => events.find((event) => event.id === id) ?? null
        const ids = [...new Set([...before, ...after].map(({ id }) => id))]
        const otherwise = ids.filter((id) => !sameJson(byId(before, id), byId(after, id)))
        const listed = beliefs.map((belief) => (belief.before ?? belief.after)?.id)
        expect(new Set(listed)).toEqual(new Set(otherwise))
        expect(listed).toHaveLength(otherwise.length)
        for (const belief of beliefs) {
          const id = (belief.before ?? belief.after)?.id ?? ''
          expect([belief.before, belief.after]).toEqual([byId(before, id), byId(after, id)])
        }
        const [were, are] = [fold(countryTimeline)(before).views, fold(countryTimeline)(after).views]
        for (const key of new Set([...Object.keys(were), ...Object.keys(are)])) {
          const shown = views.find((view) => view.key === key)
          if (shown === undefined) expect(are[key]).toEqual(were[key])
          else expect([shown.before, shown.after]).toEqual([were[key] ?? null, are[key] ?? null])
        }
      }),
      { numRuns: 200 }
    )
  })
})
