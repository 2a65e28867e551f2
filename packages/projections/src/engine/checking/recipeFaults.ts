import { type AnyEvent, type Effective, type EventId, sameJson } from '@communique/kernel'
import { freeze } from 'immer'
import { viewOf } from '../folding/folded.ts'
import type { AnyProjection } from '../folding/compiledProjection.ts'
import { planOf } from '../folding/plan.ts'
import { DuplicateFilter } from '../folding/duplicateFilter.ts'
import { packAsIs } from '../packing/packed.ts'
import type { Projection } from '../projection.ts'
import { type AnyRecipe, ImmerFold, recipeOf } from './reference.ts'

/**
 * A fault of a recipe, on one event and one key.
 *
 * - `ReturnsValue`: it returned something; the draft is what it is to change
 * - `ChangesFrozen`: it changed the event, what `prepare` returned, or what it had put into a view before
 * - `KeepsDraft`: it kept hold of a draft, of an earlier event or of another key
 * - `Throws`: it threw something else
 * - `DiffersFromImmer`: folding gave another view than immer's `produce` does: something in the view is shared with the
 *   event, the prepared data or another view, and was changed in place
 * - `RankAgainstOrder`: of two members of a sequence, the one that stands first has the greater rank, or one has none
 */
export type RecipeFault = {
  readonly type: 'ReturnsValue' | 'ChangesFrozen' | 'KeepsDraft' | 'Throws' | 'DiffersFromImmer' | 'RankAgainstOrder'
  readonly projection: string
  readonly eventId: EventId
  readonly eventType: string
  readonly key: string
  /** The error that was thrown, the value that was returned, or the place where the views differ. */
  readonly found: string
}

type Fields = Readonly<Record<string, unknown>>

const faultOf = (error: unknown): readonly [RecipeFault['type'], string] => {
  const found = error instanceof Error ? error.message : String(error)
  if (/proxy that has been revoked/.test(found)) return ['KeepsDraft', found]
  return /read only|not extensible|Cannot (assign|add|delete|redefine|define)|immer|frozen/i.test(found) &&
    error instanceof Error
    ? ['ChangesFrozen', found]
    : ['Throws', found]
}

// JSON writes -0 as 0.
const textOf = (value: unknown): string | undefined => (Object.is(value, -0) ? '-0' : JSON.stringify(value))

/** The first place in which two JSON values differ. */
const difference = (a: unknown, b: unknown, path = ''): string => {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const [one, other] = [(a as Fields)[name], (b as Fields)[name]]
      if (!sameJson(one, other)) return difference(one, other, `${path}/${name}`)
    }
  const where = `${path === '' ? '/' : path}: ${textOf(a)} where immer has ${textOf(b)}`
  return Object.is(a, -0) || Object.is(b, -0)
    ? `${where} (JSON has no -0, and immer keeps a 0 over it: write 0)`
    : where
}

/**
 * Finds the faults of a projection's recipes, as far as this history shows them: it is folded by `fold`, event by event
 * and in one go, and by immer, from frozen input, and the views are compared. The first fault ends it, since all after
 * it may follow from it; none is no proof, so give it many histories.
 *
 * The events are frozen by this, at whatever depth.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fundingLedger, type Projection } from '@communique/projections'
 * import { recipeFaults } from '@communique/projections/advanced'
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
  <Event extends AnyEvent, View, Working, Prepared>(projection: Projection<Event, View, Working, Prepared>) =>
  (history: Iterable<Effective<Event>>): ReadonlyArray<RecipeFault> => {
    let running = ''
    const { prepare, when }: AnyProjection<Event> = projection
    const recipes = Object.entries(when as Readonly<Record<string, AnyRecipe<Event>>>)
    const watched: AnyProjection<Event> = {
      ...(projection as AnyProjection<Event>),
      ...(prepare && { prepare: (event, keep) => freeze(prepare(event, keep), true) }),
      when: Object.fromEntries(
        recipes.map(([type, recipe]) => [
          type,
          (...[draft, event, key, prepared]: Parameters<AnyRecipe<Event>>): unknown => {
            running = key
            return recipe(draft, event, key, prepared)
          }
        ])
      )
    }
    const plan = planOf<Event, View>(watched)
    const reference = new ImmerFold<Event>(watched)
    // In one go nothing is copied between two events, so that what a view shares is changed in place.
    const inOneGo = plan.open(null, false)
    const duplicates = new DuplicateFilter(0)
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
      if (!duplicates.accept(event) || recipe === undefined) continue
      freeze(event, true)
      last = event
      running = ''
      let keys: ReadonlyArray<string> = []
      try {
        const prepared = watched.prepare?.(event, packAsIs)
        keys = reference.keysOf(event, prepared)
        for (const key of keys) {
          const returned = reference.run(recipe, event, key, prepared)
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
        // A member ranked wrongly is found elsewhere than immer finds it: that is the reason.
        const misranked = reference.misranked(key)
        if (misranked !== null) return fault(event, key, 'RankAgainstOrder', misranked)
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
