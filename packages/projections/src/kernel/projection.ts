import type { AnyEvent, Effective } from '@communique/core'
import type { Draft } from 'immer'

/** What one event type does to the view of one key. It changes the draft and returns nothing. */
export type Recipe<Event extends AnyEvent, View> = (draft: Draft<View>, event: Effective<Event>, key: string) => void

/** One recipe for each event type that the view has an answer for; all other types change nothing. */
export type Recipes<Event extends AnyEvent, View> = {
  readonly [E in Event as E['type']]?: Recipe<E, View>
}

/**
 * A folding rule: how events become views that answer one question of a reader, one view for each key.
 *
 * It is data and pure functions: no clock, no store. Views are plain JSON, with `null` and never `undefined`.
 *
 * @category projecting
 * @since 0.1.0
 */
export interface Projection<Event extends AnyEvent, View> {
  readonly name: string
  /** Raised when stored views must be rebuilt. */
  readonly version: number
  /** The keys an event names: the countries, parties or subjects whose views it touches. */
  readonly keys: (event: Effective<Event>) => ReadonlyArray<string>
  /**
   * `ByEvent`: an event touches the views of the keys it names. `ByStream`: it also touches every view that an earlier
   * event of its stream touched, so that an agreement's expiry, which names no country, reaches the countries that its
   * signature named.
   */
  readonly routing: 'ByEvent' | 'ByStream'
  /** The view of a key before its first event. */
  readonly initialView: View
  readonly when: Recipes<Event, View>
}
