import type { AnyEvent, Effective } from '@communique/kernel'
import type { AnyRecipe } from './compiledProjection.ts'
import type { Past } from './foldState.ts'
import type { OpenViews } from './openViews.ts'
import type { RevisionStrategy } from './revisionStrategy.ts'

/**
 * Revises views by the inverse of recipes (`Projection.forget`). The engine undoes the stream of the revised event,
 * latest event first, and folds it again; a revision costs what the stream costs, however large the views are.
 */
export class UndoByInverse<Event extends AnyEvent> implements RevisionStrategy<Event> {
  readonly #inverse: AnyRecipe<Event>
  readonly #views: OpenViews<Event>
  readonly #past: Past<Event>

  constructor(inverse: AnyRecipe<Event>, views: OpenViews<Event>, past: Past<Event>) {
    this.#inverse = inverse
    this.#views = views
    this.#past = past
  }

  fold(recipe: AnyRecipe<Event>, event: Effective<Event>, keys: ReadonlyArray<string>, prepared: unknown): void {
    this.#views.fold(recipe, event, keys, prepared)
  }

  unfold(event: Effective<Event>, keys: ReadonlyArray<string>, prepared: unknown): void {
    for (const key of keys) this.#views.undo(this.#inverse, event, key, prepared)
  }

  finish(): Past<Event> {
    return this.#past
  }
}
