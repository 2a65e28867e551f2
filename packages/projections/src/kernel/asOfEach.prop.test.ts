import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anInstant, day, onRecord, recordAndInstant } from '../../test/histories.ts'
import { cooperationAsOf, cooperationAsOfEach, cooperationDifference } from '../cooperationAsOf.ts'
import { countryTimeline } from '../countryTimeline/countryTimeline.ts'
import { fundingLedger } from '../fundingLedger/fundingLedger.ts'
import type { AsOf } from './asOf.ts'
import { fold } from './fold.ts'
import { together } from './together.ts'

const certainty = fc.constantFrom('Certainly' as const, 'Possibly' as const)
const axis = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const pointAt = (known: AsOf['known'], occurred: AsOf['occurred'], certainty: AsOf['certainty']): AsOf => ({
  ...(known !== undefined && { known }),
  ...(occurred !== undefined && { occurred }),
  ...(certainty !== undefined && { certainty })
})
/** A record, and points of which some are at instants at which something of it was recorded. */
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

describe('the difference between two points', () => {
  const two = recordAndPoints.filter(([, points]) => points.length > 1)
  /** A log has each identity once, so that an identity names what was known. */
  const twoInALog = two.map(
    ([history, points]) =>
      [history.filter(({ id }, at) => history.findIndex((event) => event.id === id) === at), points] as const
  )

  it('has every view that differs, as of both points', () => {
    fc.assert(
      fc.property(two, ([history, [from = {}, to = {}]]) => {
        const { views } = cooperationDifference(countryTimeline)(history, from, to)
        const before = fold(countryTimeline)(cooperationAsOf(history, from)).views
        const after = fold(countryTimeline)(cooperationAsOf(history, to)).views
        for (const { key, ...change } of views) {
          expect(change.before).toEqual(before[key] ?? null)
          expect(change.after).toEqual(after[key] ?? null)
        }
        const changed = new Set(views.map(({ key }) => key))
        for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
          if (!changed.has(key)) expect(after[key]).toEqual(before[key])
      }),
      { numRuns: 300 }
    )
  })

  it('has every change of belief, and names events that were known at one point only', () => {
    fc.assert(
      fc.property(twoInALog, ([history, [from = {}, to = {}]]) => {
        const { beliefs } = cooperationDifference(countryTimeline)(history, from, to)
        const [before, after] = [cooperationAsOf(history, from), cooperationAsOf(history, to)]
        const find = (events: typeof before, id: string | undefined) => events.find((event) => event.id === id) ?? null
        for (const belief of beliefs) {
          const { id } = belief.before ?? belief.after ?? {}
          expect(belief.before).toEqual(find(before, id))
          expect(belief.after).toEqual(find(after, id))
        }
        const changed = new Set(beliefs.map((belief) => (belief.before ?? belief.after)?.id))
        for (const event of [...before, ...after])
          if (!changed.has(event.id)) expect(find(after, event.id)).toEqual(find(before, event.id))
        const isKnown = ({ known }: AsOf, id: string): boolean =>
          history.some((event) => event.id === id && (known === undefined || event.recordedAt <= known))
        for (const id of beliefs.flatMap(({ because }) => because)) expect(isKnown(from, id)).toBe(!isKnown(to, id))
        // Where the day stayed, something that was recorded between the two instants made each difference.
        if (from.occurred === to.occurred && from.certainty === to.certainty && from.known !== to.known)
          for (const { because } of beliefs) expect(because.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 }
    )
  })

  it('is none between a point and itself, and the same the other way round', () => {
    fc.assert(
      fc.property(twoInALog, ([history, [from = {}, to = {}]]) => {
        const differ = cooperationDifference(countryTimeline)
        expect(differ(history, from, from)).toEqual({ beliefs: [], views: [] })
        const there = differ(history, from, to)
        const back = differ(history, to, from)
        expect(back.beliefs.map(({ before, after, because }) => ({ before: after, after: before, because }))).toEqual(
          there.beliefs
        )
        expect(back.views.map(({ key, before, after }) => ({ key, before: after, after: before }))).toEqual(
          there.views.map(({ key, before, after }) => ({ key, before, after }))
        )
      })
    )
  })
})
