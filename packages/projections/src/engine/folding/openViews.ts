import type { AnyEvent, Effective, EventId } from '@communique/kernel'
import { noOrigins } from '../provenance/origins.ts'
import type { Running } from '../provenance/tracedStructures.ts'
import { Tracer } from '../provenance/tracing.ts'
import { HashTable, type PublishedTable } from '../structures/hashTable.ts'
import type { AnyRecipe, CompiledProjection } from './compiledProjection.ts'
import type { WorkingFields } from './fields.ts'
import { PublishedKey } from './publishedKey.ts'

// Made by its constructor: where literals mostly live long, as open views do in a great fold, V8 comes to allocate them
// as old from the start, and an open view of a later step would hold all that it refers to until a full collection.
class OpenView {
  readonly fields: WorkingFields
  readonly draft: unknown
  /** The number of recipes that have run on it and were not undone. */
  touches: number
  readonly tracer: Tracer | null

  constructor(fields: WorkingFields, tracer: Tracer | null, touches: number) {
    this.fields = fields
    this.draft = tracer?.draft ?? fields
    this.touches = touches
    this.tracer = tracer
  }
}

/** The views of a projection, each opened for writing when a recipe first touches it. */
export class OpenViews<Event extends AnyEvent> {
  readonly #compiled: CompiledProjection<Event>
  readonly #published: HashTable<PublishedKey>
  readonly #open = new Map<string, OpenView>()
  readonly #running: Running = { event: { id: '' as EventId, position: 0 }, undoes: false } // set before any recipe runs

  constructor(compiled: CompiledProjection<Event>, published: PublishedTable<PublishedKey> | null) {
    this.#compiled = compiled
    this.#published = published?.edit() ?? new HashTable()
  }

  /** Runs the recipe of an event on the views of these keys. */
  fold(recipe: AnyRecipe<Event>, event: Effective<Event>, keys: ReadonlyArray<string>, prepared: unknown): void {
    this.#running.event = event
    // The length is read once: a careless recipe may add to the list that the event itself holds.
    const { length } = keys
    for (let at = 0; at < length; at++) {
      const key = keys[at] as string
      const view = this.#view(key)
      view.touches++
      recipe(view.draft, event, key, prepared)
    }
  }

  /** Runs the inverse of an event's recipe on the view of a key. */
  undo(inverse: AnyRecipe<Event>, event: Effective<Event>, key: string, prepared: unknown): void {
    const view = this.#view(key)
    view.touches--
    this.#running.event = event
    this.#running.undoes = true
    inverse(view.draft, event, key, prepared)
    this.#running.undoes = false
    view.tracer?.forget(event.id)
  }

  /** Begins the view of a key again, from the initial view. */
  restart(key: string): void {
    this.#openFrom(key, undefined)
  }

  /** Seals the views, for good. @returns them, and the keys that were opened */
  publish(): { readonly views: PublishedTable<PublishedKey>; readonly changed: ReadonlyArray<string> } {
    const { shape } = this.#compiled
    for (const [key, { touches, fields, tracer }] of this.#open) {
      // Only an undone view has no touches: without a past nothing is undone.
      if (touches === 0) this.#published.delete(key)
      else
        this.#published.set(
          key,
          PublishedKey.folded(shape, shape.published(fields), touches, tracer?.origins ?? noOrigins)
        )
    }
    return { views: this.#published.publish(), changed: [...this.#open.keys()] }
  }

  #view(key: string): OpenView {
    return this.#open.get(key) ?? this.#openFrom(key, this.#published.get(key))
  }

  #openFrom(key: string, published: PublishedKey | undefined): OpenView {
    const { shape, projection, fieldNumbers } = this.#compiled
    const fields = shape.working(published?.fields ?? null)
    const tracer =
      projection.provenance === true
        ? new Tracer(shape.structures, fields, fieldNumbers, published?.origins, this.#running)
        : null
    const view = new OpenView(fields, tracer, published?.touches ?? 0)
    this.#open.set(key, view)
    return view
  }
}
