import type { AnyEvent, Effective } from '@communique/kernel'
import type * as t from 'io-ts'
import { type Folded, foldedCodec, foldedFrom, stateOf } from './folded.ts'
import { type Definition, definitionOf } from './definition.ts'
import { Engine } from './engine.ts'
import { noPast, type StreamSource } from './foldState.ts'
import { type AnyProjection, compileProjection } from './compiledProjection.ts'

/**
 * A fold under way. `append` takes events in the order of recording, `revise` a change of belief anywhere in the
 * history (null: not believed), `publish` hands out what there is, for good, and ends this fold.
 */
export interface OpenFold<Event extends AnyEvent, Result, Changed> {
  readonly append: (event: Effective<Event>) => void
  readonly revise: (before: Effective<Event> | null, after: Effective<Event> | null) => void
  readonly publish: (checkpoint: number) => { readonly result: Result; readonly changed: Changed }
}

/**
 * Something that a history can be folded into: the views of one projection, of several together, of one over the views
 * of another.
 *
 * @category folding
 * @since 0.1.0
 */
export interface Plan<Event extends AnyEvent, Result, Changed> {
  /**
   * Opens a fold from nothing, or from a result; one that is to be revised keeps the past, and goes on from one that
   * did.
   *
   * @param streams the believed events of each stream before a revision, kept by the caller, for all folds that go on from
   * this one; left out, each projection keeps the streams that it needs.
   */
  readonly open: (
    from: Result | null,
    revisable: boolean,
    streams?: StreamSource<Event>
  ) => OpenFold<Event, Result, Changed>
  /** The position up to which a result holds the history. */
  readonly checkpointOf: (result: Result) => number
  /** The definitions of its projections, to be stored with a result. */
  readonly definitions: () => ReadonlyArray<Definition>
  /** Recognises a result that was stored. */
  readonly resultCodec: t.Type<Result, unknown>
}

/** The plan of one projection. */
export const planOf = <Event extends AnyEvent, View>(
  projection: AnyProjection<Event>
): Plan<Event, Folded<View>, ReadonlyArray<string>> => {
  const ready = compileProjection(projection)
  // Its hash is of the whole text of the projection, and asked for with every view that is stored or restored.
  let definition: Definition | null = null
  return {
    checkpointOf: ({ checkpoint }) => checkpoint,
    definitions: () => [(definition ??= definitionOf(projection))],
    resultCodec: foldedCodec as unknown as t.Type<Folded<View>, unknown>, // its views are those of its definition
    open: (from, revisable, streams) => {
      const state = from === null ? null : stateOf<Event, View>(ready, from)
      const engine = new Engine(ready, state, revisable ? (state?.past ?? noPast<Event>()) : null, streams)
      return {
        append: (event) => engine.append(event),
        revise: (before, after) => engine.revise(before, after),
        publish: (checkpoint) => {
          const { state, changed } = engine.publish()
          return { result: foldedFrom<Event, View>(ready, state, checkpoint), changed }
        }
      }
    }
  }
}

/** A projection or a plan: whatever a runner can run. */
export type Foldable<Event extends AnyEvent, Result, Changed = unknown> =
  AnyProjection<Event> | Plan<Event, Result, Changed>

/** The plan it is, or the plan of the projection it is. */
export const asPlan = <Event extends AnyEvent, Result, Changed>(
  foldable: Foldable<Event, Result, Changed>
): Plan<Event, Result, Changed> =>
  // The signatures of the runners say that the result of a projection is its views.
  'open' in foldable ? foldable : (planOf<Event, never>(foldable) as unknown as Plan<Event, Result, Changed>)
