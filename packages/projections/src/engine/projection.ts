import type { AnyEvent, Effective } from '@communique/kernel'
import type { Draft } from 'immer'
import type { Pack } from './packing/packed.ts'
import type { Sequence, SequenceDefinition } from './structures/sequence.ts'
import type { Table, TableDefinition } from './structures/table.ts'

/**
 * The effect of one event type on the view of one key. It changes the draft and returns nothing; it changes neither the
 * event nor the prepared data, and keeps no hold on the draft.
 *
 * @param prepared the data that `Projection.prepare` made of the event, once for all keys
 */
export type Recipe<Event extends AnyEvent, Working, Prepared = undefined> = (
  draft: Draft<Working>,
  event: Effective<Event>,
  key: string,
  prepared: Prepared
) => void

/**
 * One recipe for each event type that the view has an answer for; all other types change nothing, whatever they name.
 */
export type Recipes<Event extends AnyEvent, Working, Prepared = undefined> = {
  readonly [E in Event as E['type']]?: Recipe<E, Working, Prepared>
}

type InitialField<Shown, Working> =
  Working extends Sequence<infer Item, infer Place>
    ? SequenceDefinition<Item, Shown extends ReadonlyArray<infer Member> ? Member : never, Place>
    : Working extends Table<infer Value>
      ? TableDefinition<Value, Shown extends Readonly<Record<string, infer Member>> ? Member : never>
      : Working

/** The view of a key before its first event: plain, but for the fields that a recipe sees as sequences and tables. */
export type Initial<View, Working> = {
  readonly [F in keyof Working]: InitialField<F extends keyof View ? View[F] : never, Working[F]>
}

/**
 * A folding rule: how events become views that answer one question of a reader, one view for each key.
 *
 * It is data and pure functions: no clock, no store. Views are plain JSON, with `null` and never `undefined`.
 *
 * A recipe is written as for immer's `produce` and means what it means there; the folds run it on plain state of their
 * own, at the speed of a loop. Law (`recipeFaults`): folding gives what `produce` gives, event by event.
 *
 * Type parameters: `View` is what a reader sees of a key; `Working` what a recipe sees, where it has sequences and
 * tables in the place of arrays and records that grow with the history; `Prepared` the data made of an event once for
 * all its keys.
 *
 * @category projecting
 * @since 0.1.0
 */
export interface Projection<Event extends AnyEvent, View, Working = View, Prepared = undefined> {
  readonly name: string
  /** Raised when stored views must be rebuilt. */
  readonly version: number
  /**
   * The keys an event names: the countries, parties or subjects whose views it touches. Asked only of events that have
   * a recipe.
   */
  readonly keys: (event: Effective<Event>, prepared: Prepared) => ReadonlyArray<string>
  /**
   * `ByEvent`: an event touches the views of the keys it names. `ByStream`: it also touches every view that an earlier
   * event of its stream touched, so that an agreement's expiry, which names no country, reaches the countries that its
   * signature named.
   */
  readonly routing: 'ByEvent' | 'ByStream'
  /** The view of a key before its first event. */
  readonly initialView: Initial<View, Working>
  /**
   * Made once of an event that has a recipe, and shared by all the keys it touches.
   *
   * @param keep puts away what views are to show of the event later; see `packed`
   */
  readonly prepare?: (event: Effective<Event>, keep: Pack) => Prepared
  readonly when: Recipes<Event, Working, Prepared>
  /**
   * The inverse of the recipes: takes out of a view all that an event put into it. With it, a correction costs what the
   * stream of the corrected event costs; without it, what the views cost that the event touches.
   *
   * On a correction the engine runs it for every event of that stream, the latest first, and then folds the stream
   * again. So it need not know what stood in the place before, and it must leave nothing of the event behind.
   *
   * It is only for views in which the order of streams is not seen. A plain list that shows entries of several streams in
   * the order of recording has no inverse, since the stream that is folded again lands at the end: use a `sequence`
   * with an order of its own, or leave `forget` out. The law `followed, it shows the history as corrected` finds it.
   */
  readonly forget?: Recipe<Event, Working, Prepared>
  /**
   * Merges the views of two parts of a history that were folded apart; for views that add up, such as counts, sums and
   * sets. It takes views as a reader sees them, and changes neither. See `Additive`.
   */
  readonly merge?: (a: View, b: View) => View
  /**
   * Laws of projections that are not to hold of it, by name, each with the reason (see `projectionLaws` of
   * `@communique/testing`). Views do not depend on it, and nor does the hash stored with them.
   */
  readonly except?: Readonly<Record<string, string>>
  /** `true`: views record which events made them (`provenanceOf`), at a cost. */
  readonly provenance?: boolean
  /**
   * `true`: prepared data is packed, into a fraction of the bytes and out of sight of the garbage collector, for
   * histories that are read from outside and not kept otherwise. It costs time for each event and each reading;
   * left out, it is put away as it is. Views, and the hash stored with them, do not depend on it.
   */
  readonly packed?: boolean
}

/**
 * A projection whose views add up: parts of a history can be folded apart, by whomever, and be put together. Each event
 * stands for itself, so routing is by event; which events made a view is not put together, so there is no provenance.
 *
 * Law: however the events of a history are divided into parts, the views of the parts, merged in whatever order and
 * grouping, are those of the whole.
 *
 * @category parts
 * @since 0.1.0
 */
export interface Additive<Event extends AnyEvent, View, Working = View, Prepared = undefined> extends Projection<
  Event,
  View,
  Working,
  Prepared
> {
  readonly routing: 'ByEvent'
  readonly merge: (a: View, b: View) => View
  readonly provenance?: false
}
