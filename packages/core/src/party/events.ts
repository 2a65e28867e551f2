import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { noCountries, noParts } from '../sharedFacets.ts'
import { subjectFacts } from '../subject.ts'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'

/**
 * The kind of a party. A diplomatic mission is an embassy, a consulate or a permanent representation, be it with a state or
 * with an organisation; an organ is part of an organisation, such as its secretariat or executive board; a region or a city
 * is part of a state. A group of states acts together without being an organisation.
 */
export const PartyKind = t.keyof(
  {
    State: null,
    GovernmentBody: null,
    DiplomaticMission: null,
    IntergovernmentalOrganisation: null,
    Agency: null,
    Company: null,
    Foundation: null,
    ResearchOrganisation: null,
    Association: null,
    NationalCommission: null,
    Parliament: null,
    Court: null,
    Region: null,
    City: null,
    GroupOfStates: null,
    Organ: null,
    Fund: null,
    Bank: null,
    University: null,
    Media: null,
    ReligiousBody: null,
    ArmedGroup: null,
    PrivatePerson: null
  },
  'PartyKind'
)
export type PartyKind = t.TypeOf<typeof PartyKind>

/**
 * A party is known to the record. `country` is the state it is or acts for, or, for a party that is no part of a
 * state, its seat; `accreditedTo` is where a mission serves; `parent` is what it is a part or a branch of.
 */
export const PartyRegistered = eventCodec(
  'PartyRegistered',
  1,
  t.type({
    partyId: PartyId,
    name: Text,
    kind: PartyKind,
    country: nullable(CountryCode),
    accreditedTo: nullable(CountryCode),
    parent: nullable(PartyId)
  })
)
export interface PartyRegistered extends t.TypeOf<typeof PartyRegistered> {}
/**
 * Registers a party: once for each identifier, under a name that is no alias of another party. Two parties may bear one
 * name.
 */
export const partyRegistered = (data: PartyRegistered['data']): PartyRegistered => ({ type: 'PartyRegistered', data })

/** The party is also called this; an alias belongs to one party. */
export const PartyAliasAdded = eventCodec('PartyAliasAdded', 1, t.type({ partyId: PartyId, alias: Text }))
export interface PartyAliasAdded extends t.TypeOf<typeof PartyAliasAdded> {}
/**
 * Adds an alias to a registered party; it is no name or alias of another party. An alias that is on record for the
 * party adds no event.
 */
export const partyAliasAdded = (data: PartyAliasAdded['data']): PartyAliasAdded => ({ type: 'PartyAliasAdded', data })

/** Two entries turned out to be one party: `merged` redirects to `into` from now on; nothing is deleted. */
export const PartiesMerged = eventCodec(
  'PartiesMerged',
  1,
  t.type({ merged: PartyId, into: PartyId, reason: nullable(Text) })
)
export interface PartiesMerged extends t.TypeOf<typeof PartiesMerged> {}
/**
 * Merges one registered party into another; neither was merged before. Afterwards the first identifier stands for the
 * second party.
 */
export const partiesMerged = (data: PartiesMerged['data']): PartiesMerged => ({ type: 'PartiesMerged', data })

/**
 * The relation of a party to another.
 *
 * - `OrganOf`, `AgencyOf`, `DepartmentOf`, `MissionOf`, `RegionOf`, `ProgrammeOf`, `BranchOf`, `SubsidiaryOf`, `FacultyOf`: it
 *   belongs to the other, and is counted with it where answers are rolled up
 * - `AccreditedTo`: a mission serves with the other, most often an organisation; it is no part of it
 * - `SuccessorOf`: it took the place of the other, which is another party than it; one party under two names is merged
 */
export const PartyRelation = t.keyof(
  {
    OrganOf: null,
    AgencyOf: null,
    DepartmentOf: null,
    MissionOf: null,
    RegionOf: null,
    ProgrammeOf: null,
    BranchOf: null,
    SubsidiaryOf: null,
    FacultyOf: null,
    AccreditedTo: null,
    SuccessorOf: null
  },
  'PartyRelation'
)
export type PartyRelation = t.TypeOf<typeof PartyRelation>

/**
 * A source states how one party relates to another: it is an organ, an agency, a branch of it, or took its place. `from`
 * and `until` are when that holds, as far as the source says. The parent that is known from the start may be named at the
 * registration. That a party is a member of an organisation is `MembershipAcquired`.
 */
export const PartiesRelated = eventCodec(
  'PartiesRelated',
  1,
  t.type({
    partyId: PartyId,
    relation: PartyRelation,
    to: PartyId,
    from: nullable(OccurrenceDate),
    until: nullable(OccurrenceDate)
  })
)
export interface PartiesRelated extends t.TypeOf<typeof PartiesRelated> {}
/**
 * States a relation between two registered parties, each relation once. No party belongs to itself or takes its own place,
 * be it by way of others.
 */
export const partiesRelated = (data: PartiesRelated['data']): PartiesRelated => ({ type: 'PartiesRelated', data })

/** The event that each command records. */
export interface PartyFacts {
  readonly RegisterParty: PartyRegistered
  readonly AddPartyAlias: PartyAliasAdded
  readonly MergeParties: PartiesMerged
  readonly RelateParties: PartiesRelated
}
/** The events of the register of parties. */
export type PartyEvent = EventIn<PartyFacts>
/** The commands to the register of parties, one for each of its events. */
export type PartyCommand = CommandIn<PartyFacts>

/** The table of the register of parties: the event that each command records. */
export const partyFacts = subjectFacts<PartyFacts>({
  RegisterParty: { records: PartyRegistered, parts: noParts, countries: noCountries },
  AddPartyAlias: { records: PartyAliasAdded, parts: noParts },
  MergeParties: { records: PartiesMerged, parts: noParts },
  RelateParties: { records: PartiesRelated, parts: noParts }
})
