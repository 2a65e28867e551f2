import type { AnyEvent, Effective } from '@communique/core'
import { createDraft, type Draft, finishDraft, type Objectish } from 'immer'
import { own } from './own.ts'
import type { Projection, Recipe } from './projection.ts'

/** The views of a projection by key, and what is needed to go on from them. Plain JSON: store it as it is. */
export interface Folded<View> {
  readonly views: Readonly<Record<string, View>>
  /** For routing by stream: the keys that each stream has touched. */
  readonly routes: Readonly<Record<string, ReadonlyArray<string>>>
  /** The highest position folded; 0 before the first event. */
  readonly checkpoint: number
}

const nothingFolded = { views: {}, routes: {}, checkpoint: 0 } as const

/**
 * Folds what is believed to have happened into views, from nothing or from what was folded before.
 *
 * Only an effective history can be folded (`effectiveHistory`, `asOf`), so that no projection has to know of
 * corrections. Events at or before the checkpoint of `from` were folded already and change nothing, so a correction of
 * one of those asks for folding from nothing. Views share what they show with the events, which are frozen with them.
 *
 * Laws: `fold(p)(ys, fold(p)(xs))` equals `fold(p)([...xs, ...ys])` where every event of `ys` was recorded after those
 * of `xs`; what was folded before is never changed.
 *
 * @example
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, countryTimeline, fold } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = cooperationAsOf(history, {})
 *
 * const stored = fold(countryTimeline)(believed.slice(0, 50))
 * const after = fold(countryTimeline)(believed, stored)
 * assert.deepEqual(after, fold(countryTimeline)(believed))
 * @category folding
 * @since 0.1.0
 */
export const fold =
  <Event extends AnyEvent, View extends Objectish>(projection: Projection<Event, View>) =>
  (history: Iterable<Effective<Event>>, from: Folded<View> = nothingFolded): Folded<View> => {
    const recipes = projection.when as Readonly<Record<string, Recipe<Event, View> | undefined>>
    const drafts = new Map<string, Draft<View>>()
    const routes = new Map<string, ReadonlySet<string>>()
    let { checkpoint } = from

    const viewOf = (key: string): Draft<View> => {
      const draft = drafts.get(key) ?? createDraft(own(from.views, key) ?? projection.initialView)
      drafts.set(key, draft)
      return draft
    }
    const keysOf = (event: Effective<Event>): ReadonlySet<string> => {
      const named = projection.keys(event)
      if (projection.routing === 'ByEvent') return new Set(named)
      const known = routes.get(event.stream) ?? own(from.routes, event.stream) ?? []
      const keys = new Set([...known, ...named])
      if (keys.size > 0) routes.set(event.stream, keys)
      return keys
    }

    for (const event of history) {
      if (event.position <= from.checkpoint) continue
      checkpoint = Math.max(checkpoint, event.position)
      const keys = keysOf(event)
      const recipe = own(recipes, event.type)
      if (recipe !== undefined) for (const key of keys) recipe(viewOf(key), event, key)
    }

    const changed = Array.from(drafts, ([key, draft]) => [key, finishDraft(draft) as View] as const)
    return {
      views: { ...from.views, ...Object.fromEntries(changed) },
      routes: { ...from.routes, ...Object.fromEntries(Array.from(routes, ([stream, keys]) => [stream, [...keys]])) },
      checkpoint
    }
  }
