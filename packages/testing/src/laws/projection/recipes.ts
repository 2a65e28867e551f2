import { type AnyEvent, effectiveHistory, sameJson } from '@communique/kernel'
import { emptyView, fold, type Folded, viewOf } from '@communique/projections'
import {
  foldByImmer,
  mergedShards,
  ofKeys,
  type Origins,
  provenanceOf,
  recipeFaults
} from '@communique/projections/advanced'
import * as fc from 'fast-check'
import { Discrepancy, expectSame, expectThat } from '../../failure/discrepancy.ts'
import { throughJson } from '../../histories/throughJson.ts'
import type { Rule } from '../law.ts'
import { expectInOrder, justRecords, recordLaw, recordsInSteps, stepsText } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import { type SomeProjection, type Subject, subjectOf } from './subject.ts'

const makersOf = (origins: Origins | null): ReadonlySet<string | null> =>
  new Set<string | null>([
    ...Object.values(origins?.fields ?? {}).flat(),
    ...Object.values(origins?.members ?? {}).flat(),
    ...Object.values(origins?.values ?? {}).flatMap((values) => Object.values(values).flat())
  ])

/** A view with its provenance. */
interface ViewWithOrigins {
  readonly view: Fields
  readonly origins: Origins
}
type Fields = Readonly<Record<string, unknown>>

const viewWithOriginsOf = (folded: Folded<object>, key: string, empty: object): ViewWithOrigins => ({
  view: { ...(viewOf(folded, key) ?? empty) },
  origins: provenanceOf(folded, key) ?? { fields: {}, members: {}, values: {} }
})

/** The parts of a view that have origins of their own: plain fields, and keys of tables. */
const figuresOf = ({ view, origins: { fields, members, values } }: ViewWithOrigins) =>
  new Map(
    Object.entries(view).flatMap(([field, value]): ReadonlyArray<readonly [string, Figure]> => {
      if (members[field] !== undefined) return []
      const keyed = values[field]
      return keyed === undefined
        ? [[field, { value, makers: fields[field] ?? [], inTable: false }]]
        : Object.entries(value as Fields).map(([key, one]) => [
            `${field}/${key}`,
            { value: one, makers: keyed[key] ?? [], inTable: true }
          ])
    })
  )
interface Figure {
  readonly value: unknown
  readonly makers: ReadonlyArray<string>
  readonly inTable: boolean
}
const noFigure: Figure = { value: undefined, makers: [], inTable: false }

/** The members of its sequences, each with its maker. */
const membersOf = ({
  view,
  origins: { members }
}: ViewWithOrigins): ReadonlyArray<readonly [text: string, by: string | null]> =>
  Object.entries(members).flatMap(([field, makers]) =>
    (view[field] as ReadonlyArray<unknown>).map((member, at) => [
      `${field}: ${JSON.stringify(member)}`,
      makers[at] ?? null
    ])
  )

/** Expects that an event is an origin of exactly the parts that it changed, and that other parts keep their origins. */
const expectMade = (
  event: { readonly id: string; readonly position: number },
  before: ViewWithOrigins,
  after: ViewWithOrigins
): void => {
  const by = `#${event.position}`
  const figures = figuresOf(before)
  for (const [name, { value, makers, inTable }] of figuresOf(after)) {
    const had = figures.get(name) ?? noFigure
    if (!sameJson(value ?? null, had.value ?? null))
      expectThat(`${by} changed ${name}, and is not among its origins`, makers.includes(event.id))
    const others = makers.filter((id) => id !== event.id)
    // A value of a table that was deleted and set again is made by that alone.
    if (!inTable || others.length > 0) expectSame(`Those who made ${name}, beside ${by}`, had.makers, others)
  }
  const left = membersOf(before).map(([text, maker]) => `${text} by ${maker}`)
  for (const [text, maker] of membersOf(after).filter(([, each]) => each !== event.id)) {
    const at = left.indexOf(`${text} by ${maker}`)
    expectThat(`After ${by}, ${text} has the origin ${maker}`, at !== -1)
    left.splice(at, 1)
  }
}

/** The shard of a key, by an arbitrary fixed rule. */
const shardOf = (key: string, shards: number): number => (key.length + (key.codePointAt(0) ?? 0)) % shards

/** Sorts the keys of each stream: their order depends on the sharding. */
const inOneOrder = ({ routes, ...folded }: Folded<object>): object => ({
  ...folded,
  routes: Object.fromEntries(Object.entries(routes).map(([stream, keys]) => [stream, keys.toSorted()]))
})

/** Laws of a projection as it is written: its recipes, its keys, and what it remembers. */
export const recipeLaws = <Event extends AnyEvent>(subject: Subject<Event>): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { projection, record } = subject
  if (projection === null) return []
  const foldOne = fold<Event, object, object, unknown>(projection)
  const withoutProvenance = fold<Event, object, object, unknown>({ ...projection, provenance: false })
  const withProvenance: SomeProjection<Event> = { ...projection, provenance: true }
  const remembering = subjectOf<Event>(withProvenance, subject)
  const packed: SomeProjection<Event> = { ...projection, packed: true }
  const packing = subjectOf<Event>(packed, subject)
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
          for (const [shard, { views }] of apart.entries())
            expectSame(
              `Keys that are not of shard ${shard + 1}, and were folded there`,
              [],
              Object.keys(views).filter((key) => shardOf(key, shards) !== shard)
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
      means: 'With provenance, it shows the same; and the events recorded as the origins of a view make all of it.',
      cases: recordsInSteps(record),
      taken: stepsText,
      check: ({ record: all, steps }) => {
        const history = effectiveHistory<Event>(all)
        const whole = fold<Event, object, object, unknown>(withProvenance)(history)
        const forgetful = withoutProvenance(history)
        // What watches recipes looks like what it watches, and cannot be cloned.
        expectSame('With provenance', forgetful.views, structuredClone(whole.views))
        expectSame(
          'Followed, with provenance',
          remembering.shown(remembering.whole(all)),
          remembering.shown(remembering.followed(steps).folded)
        )
        const stored = throughJson(fold<Event, object, object, unknown>(withProvenance)(history.slice(0, 3)))
        expectSame(
          'Continued from stored views, with provenance',
          remembering.shown({ only: whole }),
          remembering.shown({ only: fold<Event, object, object, unknown>(withProvenance)(history, stored) })
        )
        const empty = emptyView<Event, object, object, unknown>(projection)
        expectThat('It remembers, though it is not to', forgetful.origins === undefined)
        const restored = throughJson(whole)
        for (const [key, view] of Object.entries(whole.views)) {
          for (const each of [whole, restored])
            expectSame(
              `The makers of the view of ${key}, asked for alone`,
              each.origins?.[key],
              provenanceOf(each, key)
            )
          expectSame('The makers of a view without memory', null, provenanceOf(forgetful, key))
          const makers = makersOf(provenanceOf(whole, key))
          const alone = fold<Event, object, object, unknown>({
            ...withProvenance,
            routing: 'ByEvent',
            keys: () => [key]
          })
          let folded = alone([])
          let before = viewWithOriginsOf(folded, key, empty)
          for (const event of history.filter(({ id }) => makers.has(id))) {
            folded = alone([event], folded)
            const after = viewWithOriginsOf(folded, key, empty)
            expectMade(event, before, after)
            before = after
          }
          expectSame(`Made by those events alone, the view of ${key}`, view, viewOf(folded, key) ?? empty)
        }
        expectSame('The makers of a view that there is not', null, provenanceOf(whole, 'nobody and nothing'))
      }
    }),
    recordLaw({
      name: 'packed, it shows the same',
      means: 'What `prepare` packs is plain JSON, so that it can be read whenever a view is.',
      cases: recordsInSteps(record),
      taken: stepsText,
      check: ({ record: all, steps }) => {
        const history = effectiveHistory<Event>(all)
        const whole = foldOne(history)
        const inBytes = fold<Event, object, object, unknown>(packed)(history)
        expectSame('Packed', whole, inBytes)
        expectSame('Packed and stored', throughJson(whole), throughJson(inBytes))
        expectSame('Followed, packed', subject.shown(subject.whole(all)), packing.shown(packing.followed(steps).folded))
        expectSame('The definition of the packed one', subject.plan.definitions(), packing.plan.definitions())
      }
    })
  ]
}
