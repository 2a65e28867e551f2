import { type AnyEvent, type Effective, type EventId, sameJson } from '@communique/core'
import { type Draft, freeze, produce } from 'immer'
import { viewOf } from './folded.ts'
import { type AnyProjection, type Prepared, prepared } from './folding/engine.ts'
import { planOf } from './folding/plan.ts'
import { Taken } from './folding/taken.ts'
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

type AnyRecipe<Event extends AnyEvent> = Recipe<Event, unknown, unknown>

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

  /** Runs the recipe on a key. What it returned is no part of the view; null: nothing. */
  run(recipe: AnyRecipe<Event>, event: Effective<Event>, key: string, row: unknown): string | null {
    let returned: string | null = null
    const view = produce(this.#views.get(key) ?? this.#initial, (draft: Draft<Fields>) => {
      const value: unknown = recipe(draft, event, key, row)
      if (value !== undefined) returned = JSON.stringify(value) ?? typeof value
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
 * @example
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fold, foldByImmer, fundingLedger } from '@communique/projections'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * assert.deepEqual(foldByImmer(fundingLedger)(believed), fold(fundingLedger)(believed).views)
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
 * What is wrong with the recipes of a projection, as far as this history shows: it is folded by `fold`, event by event
 * and in one go, and by immer, from frozen input, and the views are compared. The first fault ends it, since all after it
 * may follow from it; none is no proof, so give it many histories.
 *
 * The events are frozen by this, at whatever depth.
 *
 * @example
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fundingLedger, recipeFaults, type Projection } from '@communique/projections'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const careless: typeof fundingLedger = {
 *   ...fundingLedger,
 *   when: { FundingPledged: (_draft, { data }) => { Object.assign(data, { purpose: 'mine now' }) } }
 * }
 *
 * assert.deepEqual(recipeFaults(fundingLedger)(believed), [])
 * assert.deepEqual(recipeFaults(careless)(believed).map(({ type, key }) => [type, key]), [['ChangesFrozen', 'alwaleed-aid']])
 * @category testing
 * @since 0.1.0
 */
export const recipeFaults =
  <Event extends AnyEvent, View, Working, Row>(projection: Projection<Event, View, Working, Row>) =>
  (history: Iterable<Effective<Event>>): ReadonlyArray<RecipeFault> => {
    let running = ''
    const { row, when }: AnyProjection<Event> = projection
    const recipes = Object.entries(when as Readonly<Record<string, AnyRecipe<Event>>>)
    const watched: AnyProjection<Event> = {
      ...(projection as AnyProjection<Event>),
      ...(row && { row: (event) => freeze(row(event), true) }),
      when: Object.fromEntries(
        recipes.map(([type, recipe]) => [
          type,
          (...[draft, event, key, row]: Parameters<AnyRecipe<Event>>): unknown => {
            running = key
            return recipe(draft, event, key, row)
          }
        ])
      )
    }
    const plan = planOf<Event, View>(watched)
    const reference = new ImmerFold<Event>(watched)
    // In one go nothing is copied between two events, so that what a view shares is changed in place.
    const inOneGo = plan.open(null, false)
    const taken = new Taken(0)
    let folded = plan.open(null, false).publish(0).result
    let last: Effective<Event> | null = null
    const fault = (
      { id, type: eventType }: Effective<Event>,
      key: string,
      type: RecipeFault['type'],
      found: string
    ): ReadonlyArray<RecipeFault> => [{ type, projection: projection.name, eventId: id, eventType, key, found }]

    for (const event of history) {
      const recipe = recipeOf<Event>(watched, event.type)
      if (!taken.take(event) || recipe === undefined) continue
      freeze(event, true)
      last = event
      running = ''
      let keys: ReadonlyArray<string> = []
      try {
        const row = watched.row?.(event)
        keys = reference.keysOf(event, row)
        for (const key of keys) {
          const returned = reference.run(recipe, event, key, row)
          if (returned !== null) return fault(event, key, 'ReturnsValue', returned)
        }
        const alone = plan.open(folded, false)
        alone.append(event)
        folded = alone.publish(event.position).result
        inOneGo.append(event)
      } catch (error) {
        return fault(event, running, ...faultOf(error))
      }
      for (const key of keys) {
        const [one, other] = [viewOf(folded, key), reference.shown(key)]
        if (!sameJson(one, other)) return fault(event, key, 'DiffersFromImmer', difference(one, other))
      }
    }
    if (last === null) return []
    const { result } = inOneGo.publish(last.position)
    for (const [key, other] of Object.entries(reference.views())) {
      const one = viewOf(result, key)
      if (!sameJson(one, other)) return fault(last, key, 'DiffersFromImmer', difference(one, other))
    }
    return []
  }
