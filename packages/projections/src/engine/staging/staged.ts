import type { AnyEvent, Effective } from '@communique/kernel'
import type { Draft } from 'immer'
import * as t from 'io-ts'
import { type Folded, foldedCodec, foldedFrom, stateOf, viewOf } from '../folding/folded.ts'
import { definitionOf, inPart } from '../folding/definition.ts'
import { Engine } from '../folding/engine.ts'
import { noPast } from '../folding/foldState.ts'
import { type AnyProjection, compileProjection } from '../folding/compiledProjection.ts'
import { type Plan, planOf } from '../folding/plan.ts'
import type { Initial, Projection } from '../projection.ts'

/** The effect of a view of the first stage on one of the second. It changes the draft and returns nothing. */
export type StageRecipe<Upstream, Working> = (
  draft: Draft<Working>,
  upstream: Upstream,
  /** The key of the view of the first stage. */
  from: string,
  key: string
) => void

/**
 * A projection over the views of another: how views become further views. A view of the first stage that changes is
 * taken out as it was and taken in as it is.
 *
 * Views of the first stage are taken in in the order of their keys. As for recipes of events, without `exclude` the
 * views concerned are made again from all that they took in.
 *
 * @category folding
 * @since 0.1.0
 */
export interface Stage<Upstream, View, Working = View> {
  readonly name: string
  /** Raised when stored views must be rebuilt. */
  readonly version: number
  /** The keys that a view of the first stage concerns. */
  readonly keys: (upstream: Upstream, from: string) => ReadonlyArray<string>
  readonly initialView: Initial<View, Working>
  readonly include: StageRecipe<Upstream, Working>
  /** Law: what was taken in, this takes out, in whatever order. */
  readonly exclude?: StageRecipe<Upstream, Working>
}

/** The views of both stages. */
export interface Staged<Upstream, View> {
  readonly first: Folded<Upstream>
  readonly second: Folded<View>
}

/** A view of the first stage, as an event that the second folds. */
interface ViewOf<Upstream> {
  readonly type: 'View'
  readonly data: Upstream
}
type ViewEvent<Upstream> = Effective<ViewOf<Upstream>>

// The second stage reads these fields of an event; its key gives its place.
const viewEvent = <Upstream>(key: string, data: Upstream): ViewEvent<Upstream> =>
  ({ type: 'View', data, id: key, stream: key, position: 0, corrections: [] }) as unknown as ViewEvent<Upstream>

const byKey = (a: { readonly id: string }, b: { readonly id: string }): number => {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

const projectionOf = <Upstream, View, Working>({
  name,
  version,
  keys,
  initialView,
  include,
  exclude
}: Stage<Upstream, View, Working>): AnyProjection<ViewOf<Upstream>> => {
  const recipe =
    (does: StageRecipe<Upstream, Working>) =>
    (draft: Draft<Working>, { data, id }: ViewEvent<Upstream>, key: string): void =>
      does(draft, data, id, key)
  return {
    name,
    version,
    routing: 'ByEvent',
    keys: ({ data, id }: ViewEvent<Upstream>) => keys(data, id),
    initialView,
    when: { View: recipe(include) },
    ...(exclude && { forget: recipe(exclude) })
  }
}

/**
 * A projection, and another over its views, in one pass.
 *
 * Law: the second views are those of the first views taken in one by one, whatever was folded in how many steps.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fold, fundingLedger, type FundingView } from '@communique/projections'
 * import { staged, type Stage } from '@communique/projections/advanced'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 *
 * // For whom do how many pledges stand?
 * const standing: Stage<FundingView, { readonly pledges: number }> = {
 *   name: 'standing',
 *   version: 1,
 *   keys: (view) =>
 *     view.onRecord && view.kind === 'Pledge' && view.cancelled === null ? view.beneficiaries.countries : [],
 *   initialView: { pledges: 0 },
 *   include: (draft) => { draft.pledges += 1 },
 *   exclude: (draft) => { draft.pledges -= 1 }
 * }
 * const { second } = fold(staged(fundingLedger, standing))(believed)
 *
 * assert.deepEqual(second.views['NE'], { pledges: 1 })
 * @category folding
 * @since 0.1.0
 */
export const staged = <Event extends AnyEvent, Upstream, UpstreamWorking, Prepared, View, Working>(
  first: Projection<Event, Upstream, UpstreamWorking, Prepared>,
  stage: Stage<Upstream, View, Working>
): Plan<
  Event,
  Staged<Upstream, View>,
  { readonly first: ReadonlyArray<string>; readonly second: ReadonlyArray<string> }
> => {
  const plan = planOf<Event, Upstream>(first)
  const second = compileProjection(projectionOf(stage), byKey)
  return {
    checkpointOf: (result) => plan.checkpointOf(result.first),
    definitions: () => [...inPart('first', plan.definitions()), ...inPart('second', [definitionOf(second.projection)])],
    resultCodec: t.type({ first: plan.resultCodec, second: foldedCodec }) as unknown as t.Type<
      Staged<Upstream, View>,
      unknown
    >,
    open: (from, revisable, streams) => {
      const upstream = plan.open(from?.first ?? null, revisable, streams)
      return {
        append: upstream.append,
        revise: upstream.revise,
        publish: (checkpoint) => {
          const { result, changed } = upstream.publish(checkpoint)
          const state = from === null ? null : stateOf<ViewOf<Upstream>, View>(second, from.second)
          // Views that were stored come without what they took in: it is taken in again.
          const past = state?.past ?? null
          const goesOn = past !== null
          const engine = new Engine(second, goesOn ? state : null, past ?? noPast())
          const keys = goesOn ? changed.toSorted() : Object.keys(result.views)
          for (const key of keys) {
            const was = goesOn && from !== null ? viewOf(from.first, key) : undefined
            const is = viewOf(result, key)
            engine.revise(was === undefined ? null : viewEvent(key, was), is === undefined ? null : viewEvent(key, is))
          }
          const after = engine.publish()
          return {
            result: { first: result, second: foldedFrom<ViewOf<Upstream>, View>(second, after.state, checkpoint) },
            changed: { first: changed, second: after.changed }
          }
        }
      }
    }
  }
}
