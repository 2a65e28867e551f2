import type { AnyEvent } from '@communique/kernel'
import * as t from 'io-ts'
import { type FoldState, routeIn, routesOf, streamsOf } from './foldState.ts'
import { type CompiledProjection, compileProjection } from './compiledProjection.ts'
import { PublishedKey } from './publishedKey.ts'
import { type Origins, restoredOrigins, shownOrigins } from '../provenance/origins.ts'
import { ownProperty } from '../data/ownProperty.ts'
import type { Projection } from '../projection.ts'
import { PublishedTable } from '../structures/hashTable.ts'

/**
 * The views of a projection by key, and the state needed to continue from them. Plain JSON: store it as it is.
 *
 * Publishing one costs what was changed, not what it holds: `views` is put together when it is read, and so is every
 * sequence in a view. Views that nothing touched are the same objects as before.
 *
 * @category folding
 * @since 0.1.0
 */
export interface Folded<View> {
  readonly views: Readonly<Record<string, View>>
  /** For routing by stream: the keys that each stream has touched. */
  readonly routes: Readonly<Record<string, ReadonlyArray<string>>>
  /** The highest position folded; 0 before the first event. */
  readonly checkpoint: number
  /** By key, the events that made its view; there where the projection keeps provenance. */
  readonly origins?: Readonly<Record<string, Origins>>
}

/** Recognises what was folded; what a view is, its projection knows. */
export const foldedCodec = t.type(
  {
    views: t.record(t.string, t.UnknownRecord),
    routes: t.record(t.string, t.readonlyArray(t.string)),
    checkpoint: t.number
  },
  'Folded'
)

/** Kept beside the JSON, so that going on needs not read it; what was stored and read again is without. */
const hiddenState: unique symbol = Symbol('what a fold goes on from')
interface WithState {
  readonly [hiddenState]?: Published
}

/** A state, and what it shows once that is read. */
interface Published {
  readonly state: FoldState<AnyEvent>
  readonly initialView: unknown
  views?: Folded<unknown>['views']
  routes?: Folded<unknown>['routes']
  origins?: Readonly<Record<string, Origins>>
}

const viewsOf = (published: Published): Folded<unknown>['views'] =>
  (published.views ??= published.state.views.toRecord(({ shown }) => shown))

const shownRoutes = (published: Published): Folded<unknown>['routes'] =>
  (published.routes ??= routesOf(published.state))

const originsOf = (published: Published): Readonly<Record<string, Origins>> =>
  (published.origins ??= published.state.views.toRecord(({ fields, origins }) =>
    shownOrigins(published.initialView, fields, origins)
  ))

const lazy = (of: (published: Published) => unknown): PropertyDescriptor & ThisType<Required<WithState>> => ({
  enumerable: true,
  get() {
    return of(this[hiddenState])
  }
})
const lazyFields = { views: lazy(viewsOf), routes: lazy(shownRoutes) }
const lazyOrigins = lazy(originsOf)

/** The result that a fold shows. */
export const foldedFrom = <Event extends AnyEvent, View>(
  { projection, initialView }: CompiledProjection<Event>,
  state: FoldState<Event>,
  checkpoint: number
): Folded<View> => {
  const folded = Object.defineProperties({ checkpoint } as Folded<View>, lazyFields)
  if (projection.provenance === true) Object.defineProperty(folded, 'origins', lazyOrigins)
  const published: Published = { state, initialView }
  return Object.defineProperty(folded, hiddenState, { value: published })
}

/** The state from which a fold continues: hidden beside the JSON, or read from it. */
export const stateOf = <Event extends AnyEvent, View>(
  { projection, shape, fieldNumbers }: CompiledProjection<Event>,
  folded: Folded<View>
): FoldState<Event> => {
  const published = (folded as WithState)[hiddenState]
  // What a projection made, it goes on from.
  if (published !== undefined) return published.state as unknown as FoldState<Event>
  const views = Object.entries(folded.views as Readonly<Record<string, Readonly<Record<string, unknown>>>>).map(
    ([key, shown]): readonly [string, PublishedKey] => {
      const origins = projection.provenance === true ? ownProperty(folded.origins ?? {}, key) : undefined
      const { fields, kept: member } = restoredOrigins(fieldNumbers, origins ?? { fields: {}, members: {}, values: {} })
      return [key, PublishedKey.stored(shape, shown, fields, origins === undefined ? undefined : member)]
    }
  )
  return { views: PublishedTable.of(views), streams: streamsOf(folded.routes), past: null }
}

/**
 * The view of one key; what it costs does not depend on how many others there are. `undefined`: no event touched it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, emptyView, fold, viewOf } from '@communique/projections'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const folded = fold(countryTimeline)(believed)
 *
 * assert.deepEqual(viewOf(folded, 'UZ'), folded.views['UZ'])
 * assert.deepEqual(viewOf(folded, 'XX') ?? emptyView(countryTimeline), { entries: [], subjects: {} })
 * @category folding
 * @since 0.1.0
 */
export const viewOf = <View>(folded: Folded<View>, key: string): View | undefined => {
  const published = (folded as WithState)[hiddenState]
  return published === undefined
    ? ownProperty(folded.views, key)
    : (published.state.views.get(key)?.shown as View | undefined)
}

/**
 * The view of a key that no event has touched, as a reader sees it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { countryTimeline, emptyView } from '@communique/projections'
 *
 * assert.deepEqual(emptyView(countryTimeline), { entries: [], subjects: {} })
 * @category folding
 * @since 0.1.0
 */
export const emptyView = <Event extends AnyEvent, View, Working, Prepared>(
  projection: Projection<Event, View, Working, Prepared>
): View => {
  const { shape } = compileProjection<Event>(projection)
  return shape.shown(shape.published(shape.working(null))) as View
}

/**
 * The events that made the view of a key; `null` where the projection keeps no provenance, or no event touched the key.
 *
 * Laws: what remembers shows what does not; the events that made a view, folded alone, make all of it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { claimSpans, evidenceIndex, fold, fundingLedger } from '@communique/projections'
 * import { provenanceOf } from '@communique/projections/advanced'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const funding = fold({ ...fundingLedger, provenance: true })(believed)
 *
 * // On whose word is the total what it is? From the figure to the events, from there to the words.
 * const makers = provenanceOf(funding, 'alwaleed-aid')?.fields['total'] ?? []
 * const evidence = fold(evidenceIndex)(believed).views
 * const sources = makers.flatMap((id) => claimSpans(evidence, id).map(({ citation }) => citation.source))
 * assert.deepEqual(makers, ['release-07-pledge'])
 * assert.deepEqual(sources.includes('release-07' as never), true)
 * @category provenance
 * @since 0.1.0
 */
export const provenanceOf = <View>(folded: Folded<View>, key: string): Origins | null => {
  const published = (folded as WithState)[hiddenState]
  if (published === undefined) return ownProperty(folded.origins ?? {}, key) ?? null
  const view = 'origins' in folded ? published.state.views.get(key) : undefined
  return view === undefined ? null : shownOrigins(published.initialView, view.fields, view.origins)
}

/**
 * For routing by stream: the keys that a stream has touched; `undefined`: none.
 *
 * @category folding
 * @since 0.1.0
 */
export const routeOf = (folded: Folded<unknown>, stream: string): ReadonlyArray<string> | undefined => {
  const published = (folded as WithState)[hiddenState]
  return published === undefined ? ownProperty(folded.routes, stream) : routeIn(published.state, stream)
}

/** Changes from one fold to a later one: the keys of changed and removed views, and the streams of changed routes. */
export interface FoldedChanges {
  readonly views: ReadonlyArray<string>
  readonly routes: ReadonlyArray<string>
}

const differing = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => ownProperty(one, key) !== ownProperty(other, key)
  )

/**
 * Finds the part of a fold that has to be stored where an earlier one was stored already. Between a fold and one that
 * went on from it, it costs what changed, not what they hold.
 *
 * Law: every view and route that it does not name is the same in both.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, fold } from '@communique/projections'
 * import { foldedChanges } from '@communique/projections/advanced'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const before = fold(countryTimeline)(believed.slice(0, -1))
 * const after = fold(countryTimeline)(believed, before)
 *
 * assert.ok(foldedChanges(before, after).views.length < Object.keys(after.views).length)
 * assert.deepEqual(foldedChanges(after, after), { views: [], routes: [] })
 * @category storing views
 * @since 0.1.0
 */
export const foldedChanges = (before: Folded<unknown>, after: Folded<unknown>): FoldedChanges => {
  const [were, are] = [(before as WithState)[hiddenState]?.state, (after as WithState)[hiddenState]?.state]
  return were === undefined || are === undefined
    ? { views: differing(before.views, after.views), routes: differing(before.routes, after.routes) }
    : {
        views: [...are.views.differingFrom(were.views)],
        // A stream may have more events, and touch what it did.
        routes: [...are.streams.differingFrom(were.streams)].filter(
          (stream) => routeIn(were, stream) !== routeIn(are, stream)
        )
      }
}
