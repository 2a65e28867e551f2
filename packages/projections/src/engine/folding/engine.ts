import type { AnyEvent, Effective, EventId } from '@communique/kernel'
import { HashTable } from '../structures/hashTable.ts'
import { type Chain, linked, membersOf, unlinked } from '../structures/chain.ts'
import type { WorkingFields } from './fields.ts'
import { noOrigins } from '../provenance/origins.ts'
import { type FoldState, type Past, StreamState } from './foldState.ts'
import type { AnyRecipe, CompiledProjection } from './compiledProjection.ts'
import { PublishedKey } from './publishedKey.ts'
import type { Running } from '../provenance/tracedStructures.ts'
import { Tracer } from '../provenance/tracing.ts'

// Made by its constructor: where literals mostly live long, as slots do in a great fold, V8 comes to make them old from the
// start, and a slot of a later step would keep all that it leads to until a full collection.
class OpenView {
  readonly fields: WorkingFields
  readonly draft: unknown
  touches: number
  readonly tracer: Tracer | null

  constructor(fields: WorkingFields, tracer: Tracer | null, touches: number) {
    this.fields = fields
    this.draft = tracer?.draft ?? fields
    this.touches = touches
    this.tracer = tracer
  }
}

const noKeys: ReadonlyArray<string> = []
const unknownStream = new StreamState<never>(noKeys, null)

const distinct = (keys: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (keys.length < 2) return keys
  const once = new Set(keys)
  return once.size === keys.length ? keys : [...once]
}

/**
 * Runs the recipes of one projection on state of its own, until it is published.
 *
 * Events in the order of recording are appended. A change of belief, wherever it stands in the history, is revised: with
 * `forget`, the stream of the event is undone and folded again, without it the touched keys are folded again from their
 * own events. That needs a past; without one, only `append` is for use.
 */
export class Engine<Event extends AnyEvent> {
  readonly #compiled: CompiledProjection<Event>
  readonly #views: HashTable<PublishedKey>
  readonly #streams: HashTable<StreamState<Event>>
  readonly #past: Past<Event> | null
  readonly #keys: HashTable<Chain<Effective<Event>>> | null
  readonly #slots = new Map<string, OpenView>()
  #routedAlone: Map<string, StreamState<Event>> | null = null
  /** Keys to be folded again from their own events. */
  #stale: Set<string> | null = null
  readonly #running: Running = { event: { id: '' as EventId, position: 0 }, undoes: false } // set before any recipe runs

  constructor(compiled: CompiledProjection<Event>, from: FoldState<Event> | null, past: Past<Event> | null) {
    this.#compiled = compiled
    this.#views = from?.views.edit() ?? new HashTable()
    this.#streams = from?.streams.edit() ?? new HashTable()
    this.#past = past
    this.#keys = past !== null && compiled.forget === null ? past.edit() : null
  }

  /** Folds an event that stands after all that was folded. */
  append(event: Effective<Event>): void {
    const recipe = this.#compiled.recipes.get(event.type)
    if (recipe === undefined) return
    const prepared = this.#prepare(event)
    const keys = this.#route(event, prepared)
    this.#touch(recipe, event, keys, prepared)
  }

  /** Folds that something is believed otherwise than before; null: not at all. Returns the keys it touches. */
  revise(was: Effective<Event> | null, is: Effective<Event> | null): ReadonlyArray<string> {
    const [before, after] = [this.#known(was), this.#known(is)]
    const touched = new Set<string>()
    if (this.#compiled.projection.routing === 'ByEvent') {
      if (before !== null) this.#undo(before, this.#routeFrom(noKeys, before), touched)
      if (after !== null) this.#redo(after, this.#routeFrom(noKeys, after), touched)
      return [...touched]
    }
    // One identity in two streams: no log has that, and a record put together from several may.
    if (before !== null && after !== null && before.stream !== after.stream)
      return [...new Set([...this.revise(before, null), ...this.revise(null, after)])]
    const stream = (before ?? after)?.stream
    if (stream === undefined) return noKeys
    const were = this.#streams.get(stream)?.events ?? null
    const kept = before === null ? were : unlinked(were, ({ id }) => id === before.id)
    const are = after === null ? kept : linked(kept, after, this.#compiled.order)

    let keys = noKeys
    const undone = membersOf(were).map((event) => [event, (keys = this.#routeFrom(keys, event))] as const)
    for (const [event, keysThen] of undone.toReversed()) this.#undo(event, keysThen, touched)

    keys = noKeys
    for (const event of membersOf(are)) {
      keys = this.#routeFrom(keys, event)
      this.#redo(event, keys, touched)
    }
    if (are === null) this.#streams.delete(stream)
    else this.#streams.set(stream, new StreamState(keys, are))
    return [...touched]
  }

  /** What was folded, for good, and the keys whose views it touched. This ends the work of the engine. */
  publish(): { readonly state: FoldState<Event>; readonly changed: ReadonlyArray<string> } {
    for (const key of this.#stale ?? []) this.#foldAgain(key)
    for (const [key, slot] of this.#slots) {
      // Without a past nothing is ever forgotten.
      if (slot.touches === 0) this.#views.delete(key)
      else
        this.#views.set(
          key,
          PublishedKey.folded(
            this.#compiled.shape,
            this.#compiled.shape.published(slot.fields),
            slot.touches,
            slot.tracer?.origins ?? noOrigins
          )
        )
    }
    const past = this.#keys?.publish() ?? this.#past
    return {
      state: { views: this.#views.publish(), streams: this.#streams.publish(), past },
      changed: [...this.#slots.keys()]
    }
  }

  /** An event of a type without a recipe changes nothing. */
  #known(event: Effective<Event> | null): Effective<Event> | null {
    return event !== null && this.#compiled.recipes.has(event.type) ? event : null
  }

  #slot(key: string): OpenView {
    return this.#slots.get(key) ?? this.#open(key, this.#views.get(key))
  }

  #open(key: string, published: PublishedKey | undefined): OpenView {
    const { shape, projection } = this.#compiled
    const fields = shape.working(published?.fields ?? null)
    const tracer =
      projection.provenance === true
        ? new Tracer(shape.structures, fields, this.#compiled.fieldNumbers, published?.origins, this.#running)
        : null
    const slot = new OpenView(fields, tracer, published?.touches ?? 0)
    this.#slots.set(key, slot)
    return slot
  }

  #prepare(event: Effective<Event>): unknown {
    return this.#compiled.projection.prepare?.(event, this.#compiled.pack)
  }

  #route(event: Effective<Event>, prepared: unknown): ReadonlyArray<string> {
    if (this.#compiled.projection.routing === 'ByEvent') return this.#routeFrom(noKeys, event, prepared)
    const { keys: known, events } = this.#streams.get(event.stream) ?? unknownStream
    const all = this.#routeFrom(known, event, prepared)
    if (this.#past !== null) this.#streams.set(event.stream, new StreamState(all, { last: event, before: events }))
    else if (all !== known && all.length > 0) this.#streams.set(event.stream, this.#routed(all))
    return all
  }

  /** What is known of a stream of which no events are kept. Most touch one key, and share what is known of them. */
  #routed(keys: ReadonlyArray<string>): StreamState<Event> {
    const [key] = keys
    if (key === undefined || keys.length > 1) return new StreamState(keys, null)
    this.#routedAlone ??= new Map()
    const before = this.#routedAlone.get(key)
    if (before !== undefined) return before
    const state = new StreamState<Event>(keys, null)
    this.#routedAlone.set(key, state)
    return state
  }

  #routeFrom(
    known: ReadonlyArray<string>,
    event: Effective<Event>,
    prepared: unknown = this.#prepare(event)
  ): ReadonlyArray<string> {
    const named = this.#compiled.keys(event, prepared)
    if (known.length === 0) return distinct(named)
    return named.every((key) => known.includes(key)) ? known : distinct([...known, ...named])
  }

  #redo(event: Effective<Event>, keys: ReadonlyArray<string>, touched: Set<string>): void {
    const recipe = this.#compiled.recipes.get(event.type)
    if (recipe === undefined) return
    this.#touch(recipe, event, keys, this.#prepare(event))
    for (const key of keys) touched.add(key)
  }

  #touch(recipe: AnyRecipe<Event>, event: Effective<Event>, keys: ReadonlyArray<string>, prepared: unknown): void {
    this.#running.event = event
    // So many and no more: a careless recipe may add to the list that the event itself has.
    const { length } = keys
    for (let at = 0; at < length; at++) {
      const key = keys[at] as string
      if (this.#keys !== null) {
        const before = this.#keys.get(key) ?? null
        this.#keys.set(key, linked(before, event, this.#compiled.order))
        if (before !== null && this.#compiled.order(before.last, event) > 0) this.#markStale(key)
        if (this.#stale?.has(key) === true) continue
      }
      const slot = this.#slot(key)
      slot.touches++
      recipe(slot.draft, event, key, prepared)
    }
  }

  #undo(event: Effective<Event>, keys: ReadonlyArray<string>, touched: Set<string>): void {
    const { forget } = this.#compiled
    const prepared = forget === null ? undefined : this.#prepare(event)
    for (const key of keys) {
      touched.add(key)
      if (forget === null) {
        const left = unlinked(this.#keys?.get(key) ?? null, ({ id }) => id === event.id)
        if (left === null) this.#keys?.delete(key)
        else this.#keys?.set(key, left)
        this.#markStale(key)
        continue
      }
      const slot = this.#slot(key)
      slot.touches--
      this.#running.event = event
      this.#running.undoes = true
      forget(slot.draft, event, key, prepared)
      this.#running.undoes = false
      slot.tracer?.forget(event.id)
    }
  }

  #markStale(key: string): void {
    this.#stale ??= new Set()
    this.#stale.add(key)
  }

  #foldAgain(key: string): void {
    const slot = this.#open(key, undefined)
    for (const event of membersOf(this.#keys?.get(key) ?? null)) {
      const recipe = this.#compiled.recipes.get(event.type)
      this.#running.event = event
      slot.touches++
      recipe?.(slot.draft, event, key, this.#prepare(event))
    }
  }
}
