import type { AnyEvent, Effective } from '@communique/kernel'
import type { AnyRecipe } from './compiledProjection.ts'
import type { Past } from './foldState.ts'

/**
 * The way in which views come to show that an event is believed otherwise than before: by the inverse of its recipe
 * (`UndoByInverse`), or by folding the touched views again from their own events (`RefoldOfKeys`).
 */
export interface RevisionStrategy<Event extends AnyEvent> {
  /** Folds an event into the views of these keys. */
  readonly fold: (
    recipe: AnyRecipe<Event>,
    event: Effective<Event>,
    keys: ReadonlyArray<string>,
    prepared: unknown
  ) => void
  /** Takes an event out of the views of these keys. */
  readonly unfold: (event: Effective<Event>, keys: ReadonlyArray<string>, prepared: unknown) => void
  /** Completes the views before they are published. @returns what a later fold needs in order to revise them */
  readonly finish: () => Past<Event>
}
