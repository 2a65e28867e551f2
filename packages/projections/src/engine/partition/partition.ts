import type { AnyEvent } from '@communique/kernel'
import type { Folded } from '../folding/folded.ts'
import type { Projection } from '../projection.ts'
import { recordOf } from '../data/recordOf.ts'
import { shard, type Sharded } from './shard.ts'

/**
 * The same projection, of some of its keys only: a shard of it, to be folded apart. It has the definition of the whole, and
 * its routes, which name all keys that a stream has touched.
 *
 * @category partitions
 * @since 0.1.0
 */
export const ofKeys = <Event extends AnyEvent, View, Working, Prepared>(
  projection: Projection<Event, View, Working, Prepared>,
  isOurs: (key: string) => boolean
): Projection<Event, View, Working, Prepared> => {
  const before = (projection as Sharded)[shard]
  const ofThese: Sharded = { [shard]: before === undefined ? isOurs : (key) => before(key) && isOurs(key) }
  return { ...projection, ...ofThese }
}

/**
 * Puts shards of one projection together that were folded apart over the same history.
 *
 * Law: shards whose keys are all keys and that share none are, put together, the whole.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, fold } from '@communique/projections'
 * import { mergedShards, ofKeys } from '@communique/projections/advanced'
 *
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 * const shards = [ofKeys(countryTimeline, (key) => key < 'M'), ofKeys(countryTimeline, (key) => key >= 'M')]
 *
 * const merged = mergedShards(shards.map((shard) => fold(shard)(believed)))
 * assert.deepEqual(merged.views, fold(countryTimeline)(believed).views)
 * @category partitions
 * @since 0.1.0
 */
export const mergedShards = <View>(shards: ReadonlyArray<Folded<View>>): Folded<View> => {
  const routes = new Map<string, Set<string>>()
  for (const shard of shards)
    for (const [stream, keys] of Object.entries(shard.routes))
      routes.set(stream, new Set([...(routes.get(stream) ?? []), ...keys]))
  const remembering = shards.filter(({ origins }) => origins !== undefined)
  return {
    views: recordOf(shards.flatMap(({ views }) => Object.entries(views)).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    routes: recordOf(
      [...routes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([stream, keys]) => [stream, [...keys].toSorted()])
    ),
    checkpoint: Math.max(0, ...shards.map(({ checkpoint }) => checkpoint)),
    ...(remembering.length > 0 && {
      origins: recordOf(remembering.flatMap(({ origins = {} }) => Object.entries(origins)))
    })
  }
}
