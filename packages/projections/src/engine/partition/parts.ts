import {
  type AnyEvent,
  effectiveHistory,
  type EventId,
  isCorrectionEvent,
  type LogEntry,
  type Recorded
} from '@communique/kernel'
import { fold } from '../folding/fold.ts'
import type { Folded } from '../folding/folded.ts'
import { planOf } from '../folding/plan.ts'
import { DuplicateFilter } from '../folding/duplicateFilter.ts'
import { targetOf } from '@communique/kernel/advanced'
import type { Additive } from '../projection.ts'
import { recordOf } from '../data/recordOf.ts'
import { byRecording } from '../data/recordingOrder.ts'

type OnRecord<Event extends AnyEvent> = Recorded<LogEntry<Event>>

/**
 * Part of a record, folded apart. Plain JSON: it can be sent from where it was folded.
 *
 * @category parts
 * @since 0.1.0
 */
export interface FoldedPart<Event extends AnyEvent, View> {
  readonly folded: Folded<View>
  /**
   * Events that no part can judge alone, as they stand on record: corrections, retractions, and the events they speak
   * of.
   */
  readonly apart: ReadonlyArray<OnRecord<Event>>
}

/**
 * Puts views together that were folded over parts of one history.
 *
 * Law: however the events of a history are divided into parts, the parts, each folded and all of them merged, are the
 * whole folded. One can go on from it, as from what was stored.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryFigures, fold } from '@communique/projections'
 * import { mergedParts } from '@communique/projections/advanced'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const parts = [believed.slice(50), believed.slice(0, 50)].map((part) => fold(countryFigures)(part))
 *
 * assert.deepEqual(mergedParts(countryFigures)(parts).views, fold(countryFigures)(believed).views)
 * @category parts
 * @since 0.1.0
 */
export const mergedParts =
  <Event extends AnyEvent, View, Working, Prepared>({ merge }: Additive<Event, View, Working, Prepared>) =>
  (parts: ReadonlyArray<Folded<View>>): Folded<View> => {
    const merged = new Map<string, View>()
    for (const { views } of parts)
      for (const [key, view] of Object.entries(views)) {
        const known = merged.get(key)
        merged.set(key, known === undefined ? view : merge(known, view))
      }
    return {
      views: recordOf([...merged].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      routes: {},
      checkpoint: Math.max(0, ...parts.map(({ checkpoint }) => checkpoint))
    }
  }

/**
 * The identities that corrections and retractions of a part of a record speak of, wherever the events stand.
 *
 * @category parts
 * @since 0.1.0
 */
export const correctionTargets = <Event extends AnyEvent>(part: Iterable<LogEntry<Event>>): ReadonlySet<EventId> => {
  const targets = new Set<EventId>()
  for (const event of part) {
    const target = targetOf<Event>(event)
    if (target !== null) targets.add(target)
  }
  return targets
}

/**
 * Folds part of a record, though other parts may speak of its events: these are set apart, and so is what the ledger
 * says itself, until `mergedRecord` has all of it. All other events stand as recorded.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryFigures, fold } from '@communique/projections'
 * import { foldPart, mergedRecord, correctionTargets } from '@communique/projections/advanced'
 *
 * const record = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const parts = [record.slice(0, 50), record.slice(50)]
 *
 * const spoken = new Set(parts.flatMap((part) => [...correctionTargets(part)]))
 * const folded = parts.map((part) => foldPart(countryFigures)(part, spoken))
 * const whole = fold(countryFigures)(effectiveHistory(record))
 * assert.deepEqual(mergedRecord(countryFigures)(folded).views, whole.views)
 * @category parts
 * @since 0.1.0
 */
export const foldPart = <Event extends AnyEvent, View, Working, Prepared>(
  projection: Additive<Event, View, Working, Prepared>
) => {
  const plan = planOf<Event, View>(projection)
  /**
   * @param part in the order of recording
   * @param apart what `correctionTargets` names in any part; and the identities that stand in more than one part (a log
   * has none)
   */
  return (part: Iterable<OnRecord<Event>>, apart: ReadonlySet<EventId>): FoldedPart<Event, View> => {
    const folding = plan.open(null, false)
    const duplicates = new DuplicateFilter(0)
    const known = new Set<EventId>()
    const setApart: Array<OnRecord<Event>> = []
    for (const event of part) {
      const { size } = known
      if (known.add(event.id).size === size) continue
      if (isCorrectionEvent<Event>(event) || apart.has(event.id)) setApart.push(event)
      // What speaks of no other event is an event of the domain.
      else if (duplicates.accept(event)) folding.append({ ...(event as Recorded<Event>), corrections: [] })
    }
    return { folded: folding.publish(duplicates.checkpoint).result, apart: setApart }
  }
}

/**
 * Merges parts of one record: their folds, and the beliefs about the events that they set apart.
 *
 * Law: however a record is divided into parts, hostile records included, it is the fold of its effective history, as long
 * as all parts set the same identities apart: those that any of them speaks of, and those that stand in several.
 *
 * @category parts
 * @since 0.1.0
 */
export const mergedRecord = <Event extends AnyEvent, View, Working, Prepared>(
  projection: Additive<Event, View, Working, Prepared>
) => {
  const merged = mergedParts(projection)
  return (parts: ReadonlyArray<FoldedPart<Event, View>>): Folded<View> => {
    const apart = parts.flatMap(({ apart }) => apart).toSorted(byRecording)
    const judged = fold(projection)(effectiveHistory<Event>(apart))
    return merged([...parts.map(({ folded }) => folded), judged])
  }
}
