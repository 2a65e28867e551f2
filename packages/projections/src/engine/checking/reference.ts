import type { AnyEvent, Effective } from '@communique/kernel'
import { type Draft, freeze, produce } from 'immer'
import { type AnyProjection, type CompiledProjection, compileProjection } from '../folding/compiledProjection.ts'
import { packAsIs } from '../packing/packed.ts'
import type { Projection, Recipe } from '../projection.ts'
import { withPlainArrayMethods } from './plainArrayMethods.ts'
import { PlainSequence, PlainTable } from '../structures/plainStructures.ts'
import type { SequenceDefinition } from '../structures/sequence.ts'
import { isStructure, structure } from '../structures/structure.ts'
import type { TableDefinition } from '../structures/table.ts'

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
      if (!(value instanceof PlainTable)) return [field, value]
      const { shown } = definition as TableDefinition<unknown, unknown>
      return [field, Object.fromEntries(value.rows.map(([key, each]) => [key, shown(each)]))]
    })
  )

export type AnyRecipe<Event extends AnyEvent> = Recipe<Event, unknown, unknown>

/** Event by event, what immer makes of the view of each key. */
export class ImmerFold<Event extends AnyEvent> {
  readonly #projection: AnyProjection<Event>
  readonly #compiled: CompiledProjection<Event>
  readonly #initial: Fields
  readonly #routes = new Map<string, ReadonlyArray<string>>()
  readonly #views = new Map<string, Fields>()

  constructor(projection: AnyProjection<Event>) {
    this.#projection = projection
    this.#compiled = compileProjection(projection)
    this.#initial = freeze(plainInitial(projection.initialView), true)
  }

  keysOf(event: Effective<Event>, prepared: unknown): ReadonlyArray<string> {
    const known = this.#projection.routing === 'ByStream' ? (this.#routes.get(event.stream) ?? []) : []
    const keys = [...new Set([...known, ...this.#compiled.keys(event, prepared)])]
    this.#routes.set(event.stream, keys)
    return this.#compiled.ours(keys)
  }

  /** Runs the recipe on a key. What it returned is no part of the view; null: nothing. */
  run(recipe: AnyRecipe<Event>, event: Effective<Event>, key: string, prepared: unknown): string | null {
    let returned: string | null = null
    const view = produce(this.#views.get(key) ?? this.#initial, (draft: Draft<Fields>) => {
      const value: unknown = recipe(withPlainArrayMethods(draft), event, key, prepared)
      if (value !== undefined) returned = JSON.stringify(value) ?? typeof value
    })
    this.#views.set(key, freeze(view, true))
    return returned
  }

  shown(key: string): Fields | undefined {
    const view = this.#views.get(key)
    return view === undefined ? undefined : plainShown(this.#projection.initialView, view)
  }

  /** The sequence of a view whose ranks do not grow with the order, and the place; null: there is none. */
  misranked(key: string): string | null {
    for (const [field, value] of Object.entries(this.#views.get(key) ?? {})) {
      if (!(value instanceof PlainSequence)) continue
      const { rank } = (this.#projection.initialView as Fields)[field] as SequenceDefinition<unknown, unknown>
      const ranks = value.items.map(rank)
      // Anything but a number is not less than any.
      const at = ranks.findIndex((each, index) => !(each >= (ranks[index - 1] ?? each)))
      if (at !== -1) return `/${field}/${at}: ${ranks[at]} after ${ranks[at - 1] ?? 'nothing'}`
    }
    return null
  }

  views(): Readonly<Record<string, Fields>> {
    return Object.fromEntries(
      Array.from(this.#views, ([key, view]) => [key, plainShown(this.#projection.initialView, view)])
    )
  }
}

export const recipeOf = <Event extends AnyEvent>(
  { when }: AnyProjection<Event>,
  type: string
): AnyRecipe<Event> | undefined =>
  Object.hasOwn(when, type) ? (when as Readonly<Record<string, AnyRecipe<Event>>>)[type] : undefined

/**
 * The meaning of a fold, without its art: immer's `produce` on the view of each key, event by event, sequences as
 * arrays that are searched and spliced. Hundreds of times slower than `fold`; for tests.
 *
 * Law: it gives the views that `fold` gives.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fold, fundingLedger } from '@communique/projections'
 * import { foldByImmer } from '@communique/projections/advanced'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * assert.deepEqual(foldByImmer(fundingLedger)(believed), fold(fundingLedger)(believed).views)
 * @category testing
 * @since 0.1.0
 */
export const foldByImmer =
  <Event extends AnyEvent, View, Working, Prepared>(projection: Projection<Event, View, Working, Prepared>) =>
  (history: Iterable<Effective<Event>>): Readonly<Record<string, View>> => {
    const reference = new ImmerFold<Event>(projection)
    for (const event of history) {
      const recipe = recipeOf<Event>(projection, event.type)
      if (recipe === undefined) continue
      const prepared = projection.prepare?.(event, packAsIs)
      const keys = reference.keysOf(event, prepared)
      for (const key of keys) reference.run(recipe, event, key, prepared)
    }
    return reference.views() as unknown as Readonly<Record<string, View>>
  }
