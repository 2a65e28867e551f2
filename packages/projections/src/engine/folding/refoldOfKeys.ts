import type { AnyEvent, Effective } from '@communique/kernel'
import { type Chain, linked, membersOf, unlinked } from '../structures/chain.ts'
import type { HashTable } from '../structures/hashTable.ts'
import type { AnyRecipe, CompiledProjection } from './compiledProjection.ts'
import type { Past } from './foldState.ts'
import type { OpenViews } from './openViews.ts'
import type { RevisionStrategy } from './revisionStrategy.ts'

/**
 * Revises views by folding them again, each from all its own events in order: for projections without an inverse. A
 * revision costs what the touched views cost.
 */
export class RefoldOfKeys<Event extends AnyEvent> implements RevisionStrategy<Event> {
  readonly #compiled: CompiledProjection<Event>
  readonly #views: OpenViews<Event>
  readonly #events: HashTable<Chain<Effective<Event>>>
  /** Keys to be folded again before publication. */
  readonly #stale = new Set<string>()

  constructor(compiled: CompiledProjection<Event>, views: OpenViews<Event>, past: Past<Event>) {
    this.#compiled = compiled
    this.#views = views
    this.#events = past.edit()
  }

  fold(recipe: AnyRecipe<Event>, event: Effective<Event>, keys: ReadonlyArray<string>, prepared: unknown): void {
    const { order } = this.#compiled
    // The keys are read before a recipe runs: a careless one may add to the list that the event itself holds.
    const upToDate = keys.filter((key) => {
      const before = this.#events.get(key) ?? null
      this.#events.set(key, linked(before, event, order))
      if (before !== null && order(before.last, event) > 0) this.#stale.add(key)
      return !this.#stale.has(key)
    })
    this.#views.fold(recipe, event, upToDate, prepared)
  }

  unfold({ id }: Effective<Event>, keys: ReadonlyArray<string>): void {
    for (const key of keys) {
      const left = unlinked(this.#events.get(key) ?? null, (event) => event.id === id)
      if (left === null) this.#events.delete(key)
      else this.#events.set(key, left)
      this.#stale.add(key)
    }
  }

  finish(): Past<Event> {
    for (const key of this.#stale) this.#foldAgain(key)
    return this.#events.publish()
  }

  #foldAgain(key: string): void {
    const { recipes, prepare } = this.#compiled
    this.#views.restart(key)
    for (const event of membersOf(this.#events.get(key) ?? null)) {
      const recipe = recipes.get(event.type)
      if (recipe !== undefined) this.#views.fold(recipe, event, [key], prepare(event))
    }
  }
}
