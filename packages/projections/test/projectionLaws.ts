import { type CooperationEvent, effectiveHistory } from '@communique/core'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { fold } from '../src/kernel/fold.ts'
import { emptyView, type Folded, provenanceOf } from '../src/kernel/folded.ts'
import { planOf } from '../src/kernel/folding/plan.ts'
import { follow, resume } from '../src/kernel/follow.ts'
import type { Projection } from '../src/kernel/projection.ts'
import { recipeFaults } from '../src/kernel/recipeFaults.ts'
import { foldByImmer } from '../src/kernel/reference.ts'
import { believed, frozen, type OnRecord, onRecord, throughJson } from './histories.ts'

/** Some projection of ours; what its views are is its own affair. */
export type Some = Projection<CooperationEvent, object, object, unknown>

/** What every projection obeys, on any history: the name of each law, and its check. */
export type Law = readonly [name: string, check: () => void]

/** Steps of any size, some of them taken twice, as logs deliver. */
export const inSteps = (history: OnRecord, cuts: ReadonlyArray<number>): ReadonlyArray<OnRecord> => {
  const at = [...new Set([0, ...cuts.map((cut) => cut % (history.length + 1)), history.length])].toSorted(
    (a, b) => a - b
  )
  return at.slice(1).map((end, index) => history.slice(Math.max(0, (at[index] ?? 0) - ((cuts[index] ?? 0) % 3)), end))
}
export const cuts = fc.array(fc.nat(40), { maxLength: 5 })
/** All of what was folded but the checkpoint: what the ledger says of its own events is beyond the last effective one. */
export const seen = ({ views, routes, origins }: Folded<unknown>) => ({
  views,
  routes,
  ...(origins === undefined ? {} : { origins })
})

/** The laws, as `[name, check]` pairs. */
export const projectionLaws = (projection: Some): ReadonlyArray<Law> => {
  const withProvenance: Some = { ...projection, provenance: true }
  return [
    [
      'can stop anywhere and go on: in one go or in two, also from stored text, whatever is delivered twice',
      () => {
        fc.assert(
          fc.property(believed, fc.nat(16), fc.nat(3), (history, at, again) => {
            const whole = fold(projection)(history)
            const first = fold(projection)(history.slice(0, at))
            const rest = history.slice(Math.max(0, at - again))
            expect(fold(projection)(rest, first)).toEqual(whole)
            expect(fold(projection)(rest, throughJson(first))).toEqual(whole)
          })
        )
      }
    ],
    [
      'changes neither the record nor what was published before',
      () => {
        fc.assert(
          fc.property(believed, fc.nat(16), (history, at) => {
            const record = JSON.stringify(history)
            const published = fold(projection)(history.slice(0, at))
            const text = JSON.stringify(published)
            fold(projection)(history.slice(at), frozen(throughJson(published)))
            fold(projection)(frozen(history).slice(at), published)
            expect(JSON.stringify(published)).toBe(text)
            expect(JSON.stringify(history)).toBe(record)
          })
        )
      }
    ],
    [
      'is plain JSON, the same each time, whatever is on record',
      () => {
        fc.assert(
          fc.property(believed, (history) => {
            const once = fold(projection)(history)
            expect(throughJson(once)).toStrictEqual(once)
            expect(fold(projection)(throughJson(history).values())).toStrictEqual(once)
          })
        )
      }
    ],
    [
      'folds as immer does, event by event',
      () => {
        fc.assert(
          fc.property(believed, (history) => {
            expect(recipeFaults(projection)(history)).toEqual([])
            expect(fold(projection)(history).views).toEqual(foldByImmer(projection)(history))
          })
        )
      }
    ],
    [
      'followed in any steps, with what was delivered twice, shows what is believed in the end',
      () => {
        fc.assert(
          fc.property(onRecord, cuts, (history, at) => {
            const whole = fold(projection)(effectiveHistory(history))
            let followed = follow(projection)([])
            const published = [followed]
            for (const step of inSteps(history, at)) published.push((followed = follow(projection)(step, followed)))
            expect(seen(followed.folded)).toEqual(seen(whole))
            expect(followed.checkpoint).toBe(history.length)
          }),
          { numRuns: 200 }
        )
      }
    ],
    [
      'never changes what it published, and can be followed on from it again',
      () => {
        fc.assert(
          fc.property(onRecord, cuts, (history, at) => {
            const steps = inSteps(history, at)
            const followed = [follow(projection)([])]
            for (const step of steps) followed.push(follow(projection)(step, followed.at(-1)))
            const texts = followed.map(({ folded }) => throughJson(folded))
            // Every place is gone on from once more, whoever has gone on from there before.
            const again = steps.map((step, index) => follow(projection)(step, followed[index]))
            expect(again.map(({ folded }) => throughJson(folded))).toEqual(texts.slice(1))
            expect(followed.map(({ folded }) => throughJson(folded))).toEqual(texts)
          })
        )
      }
    ],
    [
      'tells which keys a step touched: all whose views are others than before',
      () => {
        fc.assert(
          fc.property(onRecord, fc.nat(20), (history, at) => {
            const before = follow(projection)(history.slice(0, at))
            const after = follow(projection)(history.slice(at), before)
            const keys = new Set([...Object.keys(before.folded.views), ...Object.keys(after.folded.views)])
            for (const key of keys)
              if (!after.changed.includes(key)) expect(after.folded.views[key]).toBe(before.folded.views[key])
          })
        )
      }
    ],
    [
      'goes on from stored text, and recalls the record where something of it is corrected',
      () => {
        fc.assert(
          fc.property(onRecord, fc.nat(20), fc.nat(20), (record, at, more) => {
            // A log has each identity once; stored views know positions, no identities.
            const history = record.filter(({ id }, index) => record.findIndex((event) => event.id === id) === index)
            const stored = throughJson(follow(projection)(history.slice(0, at)).folded)
            const resumed = resume(projection)(stored, () => history)
            const some = follow(projection)(history.slice(at, at + more), resumed)
            const all = follow(projection)(history.slice(at + more), some)
            expect(seen(all.folded)).toEqual(seen(fold(projection)(effectiveHistory(history))))
          })
        )
      }
    ],
    [
      'lands late events in their place: in whatever order it learns them, it shows the same',
      () => {
        fc.assert(
          fc.property(
            believed.chain((history) =>
              fc.tuple(fc.constant(history), fc.shuffledSubarray([...history], { minLength: history.length }))
            ),
            ([history, shuffled]) => {
              const folding = planOf<CooperationEvent, unknown>(projection).open(null, true)
              for (const event of shuffled) folding.revise(null, event)
              expect(seen(folding.publish(history.length).result)).toEqual(seen(fold(projection)(history)))
            }
          )
        )
      }
    ],
    [
      'is as it was once what it learnt is taken back',
      () => {
        fc.assert(
          fc.property(
            believed.chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray([...history]))),
            ([history, taken]) => {
              const left = history.filter((event) => !taken.includes(event))
              const folding = planOf<CooperationEvent, unknown>(projection).open(null, true)
              for (const event of history) folding.append(event)
              for (const event of taken) folding.revise(event, null)
              expect(seen(folding.publish(history.length).result)).toEqual(seen(fold(projection)(left)))
            }
          )
        )
      }
    ],
    [
      'is unmoved by an event of a type it does not know',
      () => {
        fc.assert(
          fc.property(believed, (history) => {
            const foreign = history.map((event) => ({ ...event, type: 'toString' })) as unknown as typeof history
            expect(fold(projection)(foreign).views).toEqual({})
          })
        )
      }
    ],
    [
      'remembers which events made it: those of a view without them are no others',
      () => {
        fc.assert(
          fc.property(onRecord, cuts, (history, at) => {
            const effective = effectiveHistory(history)
            const whole = fold(withProvenance)(effective)
            expect(whole.views).toEqual(fold(projection)(effective).views)
            let followed = follow(withProvenance)([])
            for (const step of inSteps(history, at)) followed = follow(withProvenance)(step, followed)
            expect(seen(followed.folded)).toEqual(seen(whole))
            const stored = throughJson(fold(withProvenance)(effective.slice(0, 3)))
            expect(fold(withProvenance)(effective, stored)).toEqual(whole)
            // Every event of whoever made a view folded alone makes all of it.
            for (const [key, view] of Object.entries(whole.views)) {
              const origins = provenanceOf(whole, key)
              const makers = new Set<string | null>([
                ...Object.values(origins?.fields ?? {}).flat(),
                ...Object.values(origins?.members ?? {}).flat(),
                ...Object.values(origins?.values ?? {}).flatMap((values) => Object.values(values).flat())
              ])
              const those = effective.filter(({ id }) => makers.has(id))
              expect(
                fold({ ...projection, routing: 'ByEvent', keys: () => [key] })(those).views[key] ??
                  emptyView(projection)
              ).toEqual(view)
            }
          })
        )
      }
    ]
  ]
}
