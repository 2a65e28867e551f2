import type { Text } from '@communique/kernel'
import { ownProperty } from '../engine/data/ownProperty.ts'

type Listings<Id extends string> = Readonly<
  Record<string, { readonly onRecord: boolean; readonly mergedInto: Id | null; readonly name?: Text }>
>

/**
 * The identity under which a party or a person goes now, after any number of merges; one that is not registered stands
 * for itself.
 *
 * @category directory
 * @since 0.1.0
 */
export const currentId = <Id extends string>(listings: Listings<Id>, id: Id): Id => {
  const seen = new Set<Id>()
  let current = id
  for (;;) {
    const into = ownProperty(listings, current)?.mergedInto ?? null
    // Merges that go round in a circle lead nowhere.
    if (into === null || seen.has(into)) return current
    seen.add(current)
    current = into
  }
}

/**
 * The name of a party or a person, that of the entry it was merged into; the identity itself where none is on record.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, PartyId, validate } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fold, cooperationAsOf, nameOf, partyDirectory } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const parties = fold(partyDirectory)(cooperationAsOf(history, {})).views
 *
 * assert.deepEqual(nameOf(parties, must(validate(PartyId)('jica'))), 'Japan International Cooperation Agency')
 * @category directory
 * @since 0.1.0
 */
export const nameOf = <Id extends string>(listings: Listings<Id>, id: Id): string => {
  const current = currentId(listings, id)
  return ownProperty(listings, current)?.name ?? ownProperty(listings, id)?.name ?? id
}
