import type { CooperationEvent, CountryCode, PartyId, PartyKind } from '@communique/core'
import type { Text } from '@communique/kernel'
import { fieldHistory } from '../../engine/fieldHistory.ts'

/** The fields of a party in the register of parties. */
export interface PartyFields {
  readonly name: Text
  readonly kind: PartyKind
  readonly country: CountryCode | null
  readonly accreditedTo: CountryCode | null
  readonly parent: PartyId | null
  /** All further names so far. */
  readonly aliases: ReadonlyArray<Text>
  readonly mergedInto: PartyId | null
}

export const partyFields = ['name', 'kind', 'country', 'accreditedTo', 'parent', 'aliases', 'mergedInto'] as const

/**
 * The register's record of a party, and its earlier wordings, each with its date and source.
 *
 * One view for each party that the register speaks of, registered or not, under its identity: the history of each of
 * its fields.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, allStatements, fieldWithHistory, fold, partyRecord } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = fold(partyRecord)(cooperationAsOf(history, {})).views
 * const said = fold(partyRecord)(allStatements(history)).views
 *
 * // The first release does not say where the organisation has its seat; a later one does.
 * const seat = fieldWithHistory(believed['icesco']?.country ?? [], said['icesco']?.country ?? [])
 * assert.deepEqual(seat.current?.value, 'MA')
 * assert.deepEqual(seat.earlier.map(({ value }) => value), [null])
 * @category partner dossier
 * @since 0.1.0
 */
export const partyRecord = fieldHistory<CooperationEvent, PartyFields>({
  name: 'partyRecord',
  version: 2,
  keys: (event) => {
    if (event.type === 'PartiesMerged') return [event.data.merged]
    return event.type === 'PartyRegistered' || event.type === 'PartyAliasAdded' ? [event.data.partyId] : []
  },
  fields: partyFields,
  says: {
    PartyRegistered: ({ data: { name, kind, country, accreditedTo, parent } }) => ({
      name,
      kind,
      country,
      accreditedTo,
      parent
    }),
    PartyAliasAdded: ({ data: { alias } }, { aliases }) => {
      const before = aliases.at(-1)?.value ?? []
      return { aliases: before.includes(alias) ? [...before] : [...before, alias] }
    },
    PartiesMerged: ({ data: { into } }) => ({ mergedInto: into })
  }
})
