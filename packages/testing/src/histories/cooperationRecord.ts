import type { CooperationEvent, CooperationEventType } from '@communique/core'
import { cooperationEventCodecs, streamOf } from '@communique/core/advanced'
import {
  anyCooperationHistory,
  arbitrariesOf,
  cooperationHistory,
  cooperationValues,
  denseArbitraries
} from '@communique/fixtures'
import * as fc from 'fast-check'
import { identities } from './dense.ts'
import { denseTurn } from './ofSomeKinds.ts'
import { recalling, recallingAll } from './recalling.ts'
import { frozen, inOrderOfRecording, type RecordOf } from './record.ts'
import { throughJson } from './throughJson.ts'
import { recordOfKinds } from './recordOf.ts'
import { turn } from './turn.ts'

/** Now and then an identity has a name that every object answers to. */
const orInherited = (name: string) => ({
  [name]: fc.oneof(
    { withCrossShrink: true },
    { weight: 11, arbitrary: denseArbitraries[name] ?? fc.constant('constructor') },
    { weight: 1, arbitrary: fc.constant('constructor') }
  )
})

const events = arbitrariesOf(cooperationEventCodecs, {
  ...denseArbitraries,
  Edtf: recalling(cooperationValues.Edtf, 2),
  ...recallingAll({
    ...identities,
    ...Object.assign(
      {},
      ...Object.keys(identities)
        .filter((name) => name.endsWith('Id'))
        .map(orInherited)
    )
  }),
  // Two parties are seldom the same.
  PartyId: recalling(fc.oneof({ withCrossShrink: true }, ...Object.values(orInherited('PartyId'))), 3)
})

const kindsOf = (types: ReadonlyArray<string>): ReadonlyArray<fc.Arbitrary<CooperationEvent>> => {
  const known = Object.keys(events).filter((type) => types.includes(type)) as ReadonlyArray<CooperationEventType>
  return known.map((type) => events[type])
}

/**
 * Dense records of cooperation: three parties, three countries and three subjects of a kind, and up to sixty events of
 * these types, so that things collide.
 *
 * @param types all types of the catalogue where not given
 * @category histories
 * @since 0.1.0
 */
export const denseCooperationRecord = (
  types: ReadonlyArray<CooperationEventType> = Object.keys(events) as ReadonlyArray<CooperationEventType>,
  length = 60
): fc.Arbitrary<RecordOf<CooperationEvent>> => recordOfKinds(kindsOf(types), { streamOf, length })

/**
 * Any record of cooperation. Lawful: what deciders decided; hostile: whatever decodes, with unknown and repeated
 * identities, corrections of corrections and of nothing. Positions grow, as in every log.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { effectiveHistory } from '@communique/core'
 * import { countryTimeline, fold } from '@communique/projections'
 * import { cooperationRecord } from '@communique/testing'
 * import * as fc from 'fast-check'
 *
 * fc.assert(fc.property(cooperationRecord, (record) => {
 *   assert.ok(fold(countryTimeline)(effectiveHistory(record)).checkpoint <= record.length)
 * }))
 * @category histories
 * @since 0.1.0
 */
export const cooperationRecord: fc.Arbitrary<RecordOf<CooperationEvent>> = fc
  .oneof({ withCrossShrink: true }, anyCooperationHistory, cooperationHistory)
  // Once through JSON, so that no two events share what a view might change.
  .map((history) => frozen(inOrderOfRecording<CooperationEvent>(throughJson(history))))

/** Records in which the events that a projection has recipes for are frequent, and others turn up. */
export const cooperationRecordFor = (types: ReadonlyArray<string>): fc.Arbitrary<RecordOf<CooperationEvent>> => {
  const kinds = kindsOf(types)
  if (kinds.length === 0) return cooperationRecord
  const own = recordOfKinds(kinds, { streamOf })
  const sparse = fc.oneof({ withCrossShrink: true }, own, cooperationRecord)
  return turn.chain((at) => (denseTurn(at, kinds.length) === null ? sparse : own))
}
