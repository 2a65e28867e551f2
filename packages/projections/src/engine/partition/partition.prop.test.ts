import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../../test/histories.ts'
import { partyTies } from '../../views/partyTies/partyTies.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { fundingLedger } from '../../views/fundingLedger/fundingLedger.ts'
import { fold } from '../folding/fold.ts'
import { mergedShards, ofKeys } from './partition.ts'
import type { Projection } from '../projection.ts'

const projections = [countryTimeline, partyTies, fundingLedger] as unknown as ReadonlyArray<
  Projection<never, object, object, unknown>
>

describe('shards of a projection', () => {
  it('are, put together, the whole', () => {
    fc.assert(
      fc.property(
        believed,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...projections),
        (history, count, projection) => {
          const shardOf = (key: string): number => key.charCodeAt(key.length - 1) % count
          const shards = Array.from({ length: count }, (_, at) => ofKeys(projection, (key) => shardOf(key) === at))
          const merged = mergedShards(shards.map((shard) => fold({ ...shard, provenance: true })(history as never)))
          const whole = fold({ ...projection, provenance: true })(history as never)
          expect(merged.views).toEqual(whole.views)
          expect(merged.checkpoint).toBe(whole.checkpoint)
          expect(merged.origins ?? {}).toEqual(whole.origins)
          const sorted = ({ routes }: typeof whole) =>
            Object.entries(routes).map(([stream, keys]) => [stream, keys.toSorted()])
          expect(sorted(merged)).toEqual(sorted(whole))
          // What was put together can be gone on from.
          const half = history.slice(0, history.length / 2) as never
          const first = mergedShards(shards.map((shard) => fold(shard)(half)))
          expect(fold(projection)(history as never, first).views).toEqual(whole.views)
        }
      )
    )
  })
})
