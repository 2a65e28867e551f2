import { type CountryCode, type IsoDay, occurredBy, type PartyId, type PartyKind } from '@communique/core'
import type { PartyRelation } from '@communique/core/events'
import type { PartyListing, RelationListed, UnregisteredParty } from './directory.ts'
import { currentId } from '../../shared/currentId.ts'
import { groupBy } from '../../shared/groupBy.ts'

/** The directory of parties, as `partyDirectory` has it. */
export type PartyDirectory = Readonly<Record<string, PartyListing | UnregisteredParty>>

/** The parties to which parties belong, merged identities as one. */
export interface Belonging {
  /** The parties to which it belongs without others between. */
  readonly ownersOf: (party: PartyId) => ReadonlyArray<PartyId>
  /** All parties that belong to it, be it by way of others, in the order of their identities; not the party itself. */
  readonly bodiesOf: (party: PartyId) => ReadonlyArray<PartyId>
  /** The party at the top to which it belongs; itself, where it belongs to none or, in the end, to several. */
  readonly rolledUp: (party: PartyId) => PartyId
  /** The state that it is or belongs to; null of a party that merely has its seat in a country. */
  readonly countryOf: (party: PartyId) => CountryCode | null
}

const belongs: Readonly<Record<PartyRelation, boolean>> = {
  OrganOf: true,
  AgencyOf: true,
  DepartmentOf: true,
  MissionOf: true,
  RegionOf: true,
  ProgrammeOf: true,
  BranchOf: true,
  SubsidiaryOf: true,
  FacultyOf: true,
  AccreditedTo: false,
  SuccessorOf: false
}

const ofStates: ReadonlySet<PartyKind> = new Set<PartyKind>([
  'State',
  'GovernmentBody',
  'DiplomaticMission',
  'NationalCommission',
  'Parliament',
  'Court',
  'Region',
  'City'
])

/** A relation holds unless the record says that it does not; without a day, unless it says of an end. */
const holds = ({ from, until }: RelationListed, day: IsoDay | null): boolean => {
  if (day === null) return until === null
  return (from === null || occurredBy(from, day) !== 'No') && (until === null || occurredBy(until, day) !== 'Yes')
}

/** All that can be reached from a party, itself left out; a record in which parties belong to each other ends as well. */
const reached = (from: PartyId, next: (party: PartyId) => ReadonlyArray<PartyId>): ReadonlySet<PartyId> => {
  const seen = new Set<PartyId>()
  const open = [from]
  for (let party = open.pop(); party !== undefined; party = open.pop())
    for (const other of next(party))
      if (other !== from && !seen.has(other)) {
        seen.add(other)
        open.push(other)
      }
  return seen
}

/**
 * Reads from the directory which parties belong to which: parents named at the registration, and relations such as organ,
 * agency, mission, region or branch. Accreditation and succession are no belonging, and neither is a seat.
 *
 * @param day the day for which relations with dates are asked; left out, those that have an end are left out.
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, PartyId, validate } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, partyDirectory } from '@communique/projections'
 * import { belongingIn } from '@communique/projections/advanced'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { rolledUp, countryOf } = belongingIn(fold(partyDirectory)(cooperationAsOf(history, {})).views)
 *
 * const huawei = must(validate(PartyId)('huawei-morocco'))
 * assert.deepEqual([rolledUp(huawei), countryOf(huawei)], ['huawei', null])
 * @category directory
 * @since 0.1.0
 */
export const belongingIn = (directory: PartyDirectory, day: IsoDay | null = null): Belonging => {
  const current = (party: PartyId): PartyId => currentId<PartyId>(directory, party)
  const listings = Object.entries(directory).map(([id, listing]) => [current(id as PartyId), listing] as const) // keys are parties
  const edges = listings.flatMap(([party, listing]) => {
    const named = listing.relations.filter((each) => belongs[each.relation] && holds(each, day)).map(({ to }) => to)
    const parent = listing.onRecord ? listing.parent : null
    return [...(parent === null ? [] : [parent]), ...named].flatMap((to) => {
      const owner = current(to)
      return owner === party ? [] : [{ party, owner }]
    })
  })
  const up = groupBy(edges, ({ party }) => party)
  const down = groupBy(edges, ({ owner }) => owner)
  const ownersOf = (party: PartyId) => [...new Set(up.get(current(party))?.map(({ owner }) => owner))]
  const below = (party: PartyId) => down.get(party)?.map((edge) => edge.party) ?? []
  const ofParty = groupBy(listings, ([party]) => party)
  const ownCountry = (party: PartyId): CountryCode | null =>
    ofParty
      .get(party)
      ?.map(([, listing]) => (listing.onRecord && ofStates.has(listing.kind) ? listing.country : null))
      .find((country) => country !== null) ?? null
  return {
    ownersOf,
    bodiesOf: (party) => [...reached(current(party), below)].toSorted(),
    rolledUp: (party) => {
      const [top, ...others] = [...reached(current(party), ownersOf)].filter((owner) => ownersOf(owner).length === 0)
      return top === undefined || others.length > 0 ? current(party) : top
    },
    countryOf: (party) =>
      [current(party), ...reached(current(party), ownersOf)].map(ownCountry).find((country) => country !== null) ?? null
  }
}
