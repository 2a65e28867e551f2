import { type AnyEvent, type Effective, type EventId, sameJson } from '@communique/core'
import { type Draft, freeze, isDraft, produce } from 'immer'
import { fold } from './fold.ts'
import { type Folded, viewOf } from './folded.ts'
import { type AnyProjection, type Prepared, prepared } from './folding/engine.ts'
import type { Projection, Recipe } from './projection.ts'
import { PlainSequence, PlainTable } from './structures/plainStructures.ts'
import type { SequenceDefinition } from './structures/sequence.ts'
import { isStructure, structure } from './structures/structure.ts'
import type { TableDefinition } from './structures/table.ts'

/**
 * What is wrong with a recipe, on which event and which key.
 *
 * - `ReturnsValue`: it returned something; the draft is what it is to change
 * - `ChangesFrozen`: it changed the event, the row, or what it had put into a view before
 * - `KeepsDraft`: it kept hold of a draft, of an earlier event or of another key
 * - `Throws`: it threw something else
 * - `DiffersFromImmer`: folding gave another view than immer's `produce` does: something in the view is shared with the
 *   event, the row or another view, and was changed in place
 */
export type RecipeFault = {
  readonly type: 'ReturnsValue' | 'ChangesFrozen' | 'KeepsDraft' | 'Throws' | 'DiffersFromImmer'
  readonly projection: string
  readonly eventId: EventId
  readonly eventType: string
  readonly key: string
  /** What was thrown or returned, or where the views differ. */
  readonly found: string
}

type Fields = Readonly<Record<string, unknown>>
type Definition = SequenceDefinition<unknown, unknown> | TableDefinition<unknown>

const plainInitial = (initialView: unknown): Fields =>
  Object.fromEntries(
    Object.entries(initialView as Fields).map(([field, value]) => {
      if (!isStructure(value)) return [field, value]
      const definition = value as Definition
      return [field, definition[structure] === 'Sequence' ? new PlainSequence(definition.order) : new PlainTable()]
    })
  )

const plainShown = (initialView: unknown, view: Fields): Fields =>
  Object.fromEntries(
    Object.entries(view).map(([field, value]) => {
      const definition = (initialView as Fields)[field]
      if (value instanceof PlainSequence)
        return [field, value.items.map((item) => (definition as SequenceDefinition<unknown, unknown>).shown(item))]
      return [field, value instanceof PlainTable ? Object.fromEntries(value.rows) : value]
    })
  )

const faultOf = (error: unknown): readonly [RecipeFault['type'], string] => {
  const found = error instanceof Error ? error.message : String(error)
  if (/proxy that has been revoked/.test(found)) return ['KeepsDraft', found]
  return /read only|not extensible|Cannot (assign|add|delete|redefine|define)|immer|frozen/i.test(found) &&
    error instanceof Error
    ? ['ChangesFrozen', found]
    : ['Throws', found]
}

/** Where two JSON values differ first. */
const difference = (a: unknown, b: unknown, path = ''): string => {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [one, other] = [(a as Fields)[name], (b as Fields)[name]]
      if (!sameJson(one, other)) return difference(one, other, `${path}/${name}`)
    }
  return `${path === '' ? '/' : path}: ${JSON.stringify(a)} where immer has ${JSON.stringify(b)}`
}

/** Event by event, what immer makes of the view of each key. */
class ImmerFold<Event extends AnyEvent> {
  readonly #projection: AnyProjection<Event>
  readonly #keys: Prepared<Event>['keys']
  readonly #initial: Fields
  readonly #routes = new Map<string, ReadonlyArray<string>>()
  readonly #views = new Map<string, Fields>()

  constructor(projection: AnyProjection<Event>) {
    this.#projection = projection
    this.#keys = prepared(projection).keys
    this.#initial = freeze(plainInitial(projection.initialView), true)
  }

  keysOf(event: Effective<Event>, row: unknown): ReadonlyArray<string> {
    const known = this.#projection.routing === 'ByStream' ? (this.#routes.get(event.stream) ?? []) : []
    const keys = [...new Set([...known, ...this.#keys(event, row)])]
    this.#routes.set(event.stream, keys)
    return keys
  }

  /** Runs the recipe on a key; what it returned is no part of the view. */
  run(recipe: Recipe<Event, unknown, unknown>, event: Effective<Event>, key: string, row: unknown): unknown {
    let returned: unknown
    const view = produce(this.#views.get(key) ?? this.#initial, (draft: Draft<Fields>) => {
      returned = recipe(draft, event, key, row)
      if (isDraft(returned)) returned = 'the draft'
    })
    this.#views.set(key, freeze(view, true))
    return returned
  }

  shown(key: string): Fields | undefined {
    const view = this.#views.get(key)
    return view === undefined ? undefined : plainShown(this.#projection.initialView, view)
  }

  views(): Readonly<Record<string, Fields>> {
    return Object.fromEntries(
      Array.from(this.#views, ([key, view]) => [key, plainShown(this.#projection.initialView, view)])
    )
  }
}

type AnyRecipe<Event extends AnyEvent> = Recipe<Event, unknown, unknown>

const recipeOf = <Event extends AnyEvent>(
  { when }: AnyProjection<Event>,
  type: string
): AnyRecipe<Event> | undefined =>
  Object.hasOwn(when, type) ? (when as Readonly<Record<string, AnyRecipe<Event>>>)[type] : undefined

/**
 * What a fold means, without its art: immer's `produce` on the view of each key, event by event, sequences as arrays that
 * are searched and spliced. Hundreds of times slower than `fold`; for tests.
 *
 * Law: it gives the views that `fold` gives.
 *
 * @category testing
 * @since 0.1.0
 */
export const foldByImmer =
  <Event extends AnyEvent, View, Working, Row>(projection: Projection<Event, View, Working, Row>) =>
  (history: Iterable<Effective<Event>>): Readonly<Record<string, View>> => {
    const reference = new ImmerFold<Event>(projection)
    for (const event of history) {
      const recipe = recipeOf<Event>(projection, event.type)
      if (recipe === undefined) continue
      const row = projection.row?.(event)
      const keys = reference.keysOf(event, row)
      for (const key of keys) reference.run(recipe, event, key, row)
    }
    return reference.views() as unknown as Readonly<Record<string, View>>
  }

/**
 * What is wrong with the recipes of a projection, as far as this history shows: each event is folded by `fold` and by
 * immer, from frozen input, and the views are compared after each. The first fault ends it, since all after it may follow
 * from it; none is no proof, so give it many histories.
 *
 * The events are frozen by this, at whatever depth.
 *
 * @category testing
 * @since 0.1.0
 */
export const recipeFaults =
  <Event extends AnyEvent, View, Working, Row>(projection: Projection<Event, View, Working, Row>) =>
  (history: Iterable<Effective<Event>>): ReadonlyArray<RecipeFault> => {
    const reference = new ImmerFold<Event>(projection)
    const frozenRows: Projection<Event, View, Working, Row> = {
      ...projection,
      ...(projection.row && { row: (event: Effective<Event>) => freeze(projection.row?.(event), true) as Row })
    }
    const step = fold(frozenRows)
    let folded: Folded<View> = step([])
    for (const event of history) {
      if (event.position <= folded.checkpoint) continue
      freeze(event, true)
      const recipe = recipeOf<Event>(projection, event.type)
      const row = recipe === undefined ? undefined : frozenRows.row?.(event)
      const keys = recipe === undefined ? [] : reference.keysOf(event, row)
      let running = keys[0] ?? ''
      const fault = (type: RecipeFault['type'], key: string, found: string): ReadonlyArray<RecipeFault> => [
        { type, projection: projection.name, eventId: event.id, eventType: event.type, key, found }
      ]
      try {
        if (recipe !== undefined) {
          for (const key of keys) {
            running = key
            const returned = reference.run(recipe, event, key, row)
            if (returned !== undefined) return fault('ReturnsValue', key, JSON.stringify(returned) ?? typeof returned)
          }
        }
        folded = step([event], folded)
      } catch (error) {
        const [type, found] = faultOf(error)
        return fault(type, running, found)
      }
      for (const key of keys) {
        const [one, other] = [viewOf(folded, key), reference.shown(key)]
        if (!sameJson(one, other)) return fault('DiffersFromImmer', key, difference(one, other))
      }
    }
    return []
  }
