import type { AnyEvent, Effective } from '@communique/kernel'
import type { Folded } from './folded.ts'
import { DuplicateFilter } from './duplicateFilter.ts'
import { asPlan, type Foldable, type Plan } from './plan.ts'
import type { Projection } from '../projection.ts'

/** Folds a history, from nothing or from what was folded before. */
export type Fold<Event extends AnyEvent, Result> = (history: Iterable<Effective<Event>>, from?: Result) => Result

/**
 * Folds an effective history into views, from nothing or from an earlier result.
 *
 * Only an effective history can be folded (`effectiveHistory`, `asOf`), so that no projection has to know of
 * corrections; `follow` takes the record itself, corrections and all. Events are duplicates in the order of recording:
 * one at or before the checkpoint was folded already and changes nothing. What was stored as one event and read as
 * several (`eventReader`) belongs into one step.
 *
 * Views share what they show with the events. They do not change, and are not to be changed.
 *
 * Laws: `fold(p)(ys, fold(p)(xs))` equals `fold(p)([...xs, ...ys])`; what was folded before is never changed.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, countryTimeline, fold } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = cooperationAsOf(history, {})
 *
 * const stored = fold(countryTimeline)(believed.slice(0, 50))
 * const after = fold(countryTimeline)(believed, stored)
 * assert.deepEqual(after, fold(countryTimeline)(believed))
 * @category folding
 * @since 0.1.0
 */
export function fold<Event extends AnyEvent, View, Working, Prepared>(
  projection: Projection<Event, View, Working, Prepared>
): Fold<Event, Folded<View>>
export function fold<Event extends AnyEvent, Result, Changed>(plan: Plan<Event, Result, Changed>): Fold<Event, Result>
export function fold<Event extends AnyEvent, Result>(foldable: Foldable<Event, Result>): Fold<Event, Result> {
  const { open, checkpointOf } = asPlan(foldable)
  return (history, from) => {
    const folding = open(from ?? null, false)
    const duplicates = new DuplicateFilter(from === undefined ? 0 : checkpointOf(from))
    for (const event of history) if (duplicates.accept(event)) folding.append(event)
    return folding.publish(duplicates.checkpoint).result
  }
}
