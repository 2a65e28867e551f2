import type { AnyEvent, Effective } from '@communique/kernel'
import { type Chain, chainOf, linked, membersOf, unlinked } from '../structures/chain.ts'
import { HashTable } from '../structures/hashTable.ts'
import type { CompiledProjection } from './compiledProjection.ts'
import { type FoldState, type Past, type StreamSource, StreamState } from './foldState.ts'
import { OpenViews } from './openViews.ts'
import { RefoldOfKeys } from './refoldOfKeys.ts'
import type { RevisionStrategy } from './revisionStrategy.ts'
import { UndoByInverse } from './undoByInverse.ts'

const noKeys: ReadonlyArray<string> = []
const unknownStream = new StreamState<never>(noKeys, null)

const distinct = (keys: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (keys.length < 2) return keys
  const once = new Set(keys)
  return once.size === keys.length ? keys : [...once]
}

const listed = <Value>(value: Value | null): ReadonlyArray<Value> => (value === null ? [] : [value])

/** An event that has a recipe, the data prepared of it, and the keys that it touches. */
interface Routed<Event extends AnyEvent> {
  readonly event: Effective<Event>
  readonly prepared: unknown
  readonly keys: ReadonlyArray<string>
}

/**
 * Runs the recipes of one projection on views of its own, until they are published.
 *
 * Events in the order of recording are appended. A change of belief, wherever it stands in the history, is a revision;
 * it needs a past, and how the views take it is the strategy's affair.
 */
export class Engine<Event extends AnyEvent> {
  readonly #compiled: CompiledProjection<Event>
  readonly #views: OpenViews<Event>
  readonly #streams: HashTable<StreamState<Event>>
  readonly #isByStream: boolean
  readonly #strategy: RevisionStrategy<Event> | null
  /** `true` if a revision of an event concerns all events of its stream. */
  readonly #revisesStreams: boolean
  /** The events of streams, where the caller keeps them; else they are retained here. */
  readonly #source: StreamSource<Event> | null
  #routedAlone: Map<string, StreamState<Event>> | null = null

  constructor(
    compiled: CompiledProjection<Event>,
    from: FoldState<Event> | null,
    past: Past<Event> | null,
    source: StreamSource<Event> | null = null
  ) {
    const { forget, projection } = compiled
    this.#compiled = compiled
    this.#views = new OpenViews(compiled, from?.views ?? null)
    this.#streams = from?.streams.edit() ?? new HashTable()
    this.#isByStream = projection.routing === 'ByStream'
    this.#revisesStreams = past !== null && (this.#isByStream || forget !== null)
    this.#source = source
    if (past === null) this.#strategy = null
    else if (forget === null) this.#strategy = new RefoldOfKeys(compiled, this.#views, past)
    else this.#strategy = new UndoByInverse(forget, this.#views, past)
  }

  /** Folds an event that stands after all that was folded. */
  append(event: Effective<Event>): void {
    const recipe = this.#compiled.recipes.get(event.type)
    if (recipe === undefined) return
    const prepared = this.#compiled.prepare(event)
    const keys = this.#compiled.ours(this.#route(event, prepared))
    if (this.#strategy === null) this.#views.fold(recipe, event, keys, prepared)
    else this.#strategy.fold(recipe, event, keys, prepared)
  }

  /** Folds that an event is believed otherwise than before; null: not at all. @returns the keys that it touches */
  revise(was: Effective<Event> | null, is: Effective<Event> | null): ReadonlyArray<string> {
    const [before, after] = [this.#known(was), this.#known(is)]
    // One identity in two streams: no log has that, and a record put together from several may.
    if (before !== null && after !== null && before.stream !== after.stream)
      return [...new Set([...this.revise(before, null), ...this.revise(null, after)])]
    const stream = (before ?? after)?.stream
    if (stream === undefined) return noKeys
    if (!this.#revisesStreams)
      return this.#replace(this.#routed(chainOf(listed(before))), this.#routed(chainOf(listed(after))))
    const were = this.#eventsOf(stream)
    const others = before === null ? were : unlinked(were, ({ id }) => id === before.id)
    const are = after === null ? others : linked(others, after, this.#compiled.order)
    const redone = this.#routed(are)
    const route = this.#isByStream ? (redone.at(-1)?.keys ?? noKeys) : noKeys
    const retained = this.#source === null ? are : null
    if (retained === null && route.length === 0) this.#streams.delete(stream)
    else this.#streams.set(stream, new StreamState(route, retained))
    return this.#replace(this.#routed(were), redone)
  }

  /** Hands out the views, for good, and the keys of those it touched. This ends the work of the engine. */
  publish(): { readonly state: FoldState<Event>; readonly changed: ReadonlyArray<string> } {
    const past = this.#strategy?.finish() ?? null
    const { views, changed } = this.#views.publish()
    return { state: { views, streams: this.#streams.publish(), past }, changed }
  }

  /** The events of a stream that were folded. */
  #eventsOf(stream: string): Chain<Effective<Event>> {
    if (this.#source === null) return this.#streams.get(stream)?.events ?? null
    return unlinked(this.#source.of(stream), ({ type }) => !this.#compiled.recipes.has(type))
  }

  /** The event, unless its type has no recipe: then it changes nothing. */
  #known(event: Effective<Event> | null): Effective<Event> | null {
    return event !== null && this.#compiled.recipes.has(event.type) ? event : null
  }

  /** Takes out the first events, the latest first, and folds the second ones. */
  #replace(undone: ReadonlyArray<Routed<Event>>, redone: ReadonlyArray<Routed<Event>>): ReadonlyArray<string> {
    const strategy = this.#strategy
    if (strategy === null) throw new Error('A fold that keeps no past was revised')
    const touched = new Set<string>()
    for (const { event, keys: routed, prepared } of undone.toReversed()) {
      const keys = this.#compiled.ours(routed)
      strategy.unfold(event, keys, prepared)
      for (const key of keys) touched.add(key)
    }
    for (const { event, keys: routed, prepared } of redone) {
      const keys = this.#compiled.ours(routed)
      const recipe = this.#compiled.recipes.get(event.type)
      if (recipe === undefined) continue
      strategy.fold(recipe, event, keys, prepared)
      for (const key of keys) touched.add(key)
    }
    return [...touched]
  }

  /** The events of a stream, each with the keys that it touches where it stands. */
  #routed(events: Chain<Effective<Event>>): ReadonlyArray<Routed<Event>> {
    let known = noKeys
    return membersOf(events).map((event) => {
      const prepared = this.#compiled.prepare(event)
      const keys = this.#routeFrom(known, event, prepared)
      if (this.#isByStream) known = keys
      return { event, prepared, keys }
    })
  }

  #route(event: Effective<Event>, prepared: unknown): ReadonlyArray<string> {
    const retains = this.#revisesStreams && this.#source === null
    if (!this.#isByStream && !retains) return this.#routeFrom(noKeys, event, prepared)
    const { keys: known, events } = this.#streams.get(event.stream) ?? unknownStream
    const keys = this.#routeFrom(known, event, prepared)
    const route = this.#isByStream ? keys : noKeys
    if (retains) this.#streams.set(event.stream, new StreamState(route, { last: event, before: events }))
    else if (keys !== known && keys.length > 0) this.#streams.set(event.stream, this.#routeOnly(keys))
    return keys
  }

  /** State of a stream whose events are not retained. Most streams touch one key, and share their state. */
  #routeOnly(keys: ReadonlyArray<string>): StreamState<Event> {
    const [key] = keys
    if (key === undefined || keys.length > 1) return new StreamState(keys, null)
    this.#routedAlone ??= new Map()
    const before = this.#routedAlone.get(key)
    if (before !== undefined) return before
    const state = new StreamState<Event>(keys, null)
    this.#routedAlone.set(key, state)
    return state
  }

  #routeFrom(known: ReadonlyArray<string>, event: Effective<Event>, prepared: unknown): ReadonlyArray<string> {
    const named = this.#compiled.keys(event, prepared)
    if (known.length === 0) return distinct(named)
    return named.every((key) => known.includes(key)) ? known : distinct([...known, ...named])
  }
}
