import { type AnyEvent, effectiveHistory } from '@communique/core'
import {
  emptyView,
  fold,
  foldByImmer,
  type Folded,
  mergedShards,
  ofKeys,
  type Origins,
  provenanceOf,
  recipeFaults,
  viewOf
} from '@communique/projections'
import * as fc from 'fast-check'
import { Discrepancy, expectSame } from '../../failure/discrepancy.ts'
import { throughJson } from '../../histories/record.ts'
import type { Rule } from '../law.ts'
import { expectInOrder, justRecords, recordLaw, recordsInSteps, stepsTold } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import { type SomeProjection, type Subject, subjectOf } from './subject.ts'

const makersOf = (origins: Origins | null): ReadonlySet<string | null> =>
  new Set<string | null>([
    ...Object.values(origins?.fields ?? {}).flat(),
    ...Object.values(origins?.members ?? {}).flat(),
    ...Object.values(origins?.values ?? {}).flatMap((values) => Object.values(values).flat())
  ])

/** Which shard a key belongs to: any rule does, so long as it is one. */
const shardOf = (key: string, shards: number): number => (key.length + (key.codePointAt(0) ?? 0)) % shards

/** In which order a stream has touched keys depends on who folds which. */
const inOneOrder = ({ routes, ...folded }: Folded<object>): object => ({
  ...folded,
  routes: Object.fromEntries(Object.entries(routes).map(([stream, keys]) => [stream, keys.toSorted()]))
})

/** Laws of a projection as it is written: its recipes, its keys, and what it remembers. */
export const recipeLaws = <Event extends AnyEvent>(subject: Subject<Event>): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { projection, record } = subject
  if (projection === null) return []
  const foldOne = fold<Event, object, object, unknown>(projection)
  const withProvenance: SomeProjection<Event> = { ...projection, provenance: true }
  const remembering = subjectOf<Event>(withProvenance, subject)
  return [
    recordLaw({
      name: 'recipes do what immer does',
      means: 'A recipe changes its draft and nothing else, returns nothing, keeps hold of nothing and shares nothing.',
      cases: justRecords(record),
      check: (drawn) => {
        const history = effectiveHistory<Event>(throughJson(drawn.record))
        const [fault] = recipeFaults<Event, object, object, unknown>(projection)(history)
        if (fault !== undefined) {
          const place = history.find(({ id }) => id === fault.eventId)?.position
          throw new Discrepancy(
            `The recipe for ${fault.eventType} (${fault.type}), at #${place}, in the view of ${fault.key}: ${fault.found}`,
            []
          )
        }
        expectSame('Folded', foldByImmer<Event, object, object, unknown>(projection)(history), foldOne(history).views)
      }
    }),
    recordLaw({
      name: 'keys folded apart are the whole, put together',
      means: 'Each view depends on its own events alone: shards of the keys can be folded by different machines.',
      cases: fc.tuple(record, fc.integer({ min: 2, max: 4 })).map(([each, shards]) => ({ record: each, shards })),
      taken: ({ shards }) => [`The keys were folded in ${shards} shards.`],
      check: ({ record: all, shards }) => {
        const history = effectiveHistory<Event>(all)
        for (const folding of [projection, withProvenance]) {
          const whole = fold<Event, object, object, unknown>(folding)(history)
          const apart = Array.from({ length: shards }, (_, shard) =>
            fold<Event, object, object, unknown>(ofKeys(folding, (key) => shardOf(key, shards) === shard))(history)
          )
          const merged = mergedShards(apart)
          expectSame('Folded apart and put together', throughJson(inOneOrder(whole)), throughJson(inOneOrder(merged)))
          expectInOrder(merged.views)
          expectInOrder(merged.routes)
        }
      }
    }),
    recordLaw({
      name: 'it remembers which events made a view',
      means: 'With provenance, it shows the same; and the events that are told to have made a view make all of it.',
      cases: recordsInSteps(record),
      taken: stepsTold,
      check: ({ record: all, steps }) => {
        const history = effectiveHistory<Event>(all)
        const whole = fold<Event, object, object, unknown>(withProvenance)(history)
        expectSame('With provenance', foldOne(history).views, whole.views)
        let followed = remembering.follow([])
        for (const step of steps) followed = remembering.follow(step, followed)
        expectSame(
          'Followed, with provenance',
          remembering.shown(remembering.whole(all)),
          remembering.shown(followed.folded)
        )
        const stored = throughJson(fold<Event, object, object, unknown>(withProvenance)(history.slice(0, 3)))
        expectSame(
          'Gone on from what was stored, with provenance',
          remembering.shown({ only: whole }),
          remembering.shown({ only: fold<Event, object, object, unknown>(withProvenance)(history, stored) })
        )
        for (const [key, view] of Object.entries(whole.views)) {
          const makers = makersOf(provenanceOf(whole, key))
          const those = history.filter(({ id }) => makers.has(id))
          const alone = fold<Event, object, object, unknown>({ ...projection, routing: 'ByEvent', keys: () => [key] })
          expectSame(
            `Made by those events alone, the view of ${key}`,
            view,
            viewOf(alone(those), key) ?? emptyView<Event, object, object, unknown>(projection)
          )
        }
      }
    })
  ]
}
