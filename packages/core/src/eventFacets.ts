import type { AnyEvent, Text } from '@communique/kernel'
import type { CountryCode } from './vocabulary/countryCode.ts'
import type { CountryLinks } from './vocabulary/countryLink.ts'
import type { PartyId, PersonId } from './vocabulary/identifiers.ts'
import type { OccurrenceDate } from './vocabulary/occurrenceDate.ts'
import type { PresenceKind } from './vocabulary/circumstances.ts'
import type { Capacity } from './vocabulary/participation.ts'

/**
 * The strength of a fact. It happened; it was signed, agreed or pledged; somebody was invited, firmly or tentatively; it was
 * announced, proposed or merely intended. `Attested`: a source speaks of it as existing. `Reported`: a figure that
 * somebody gave.
 *
 * @category facets
 * @since 0.1.0
 */
export type Strength =
  | 'Occurred'
  | 'Signed'
  | 'Agreed'
  | 'Pledged'
  | 'Invited'
  | 'TentativelyInvited'
  | 'Announced'
  | 'Proposed'
  | 'Intended'
  | 'Attested'
  | 'Reported'

/**
 * The place of an event in the life of its subject.
 *
 * - `Opens`: it opens the subject or states it anew, and names everybody whom the subject concerns
 * - `FollowsUp`: it goes on with the subject, and need not name again whom that concerns
 * - `Ends`: it follows the subject up, and ends it
 * - `StandsAlone`: it opens nothing that later events follow up
 *
 * @category facets
 * @since 0.1.0
 */
export type SubjectStep = 'Opens' | 'FollowsUp' | 'Ends' | 'StandsAlone'

/**
 * A bond between the parties of one event: that they met; something to be done that is intended, proposed or agreed
 * between them; a text that is to be drafted or was signed; a pledge; aid that was delivered. In the order of firmness.
 *
 * @category facets
 * @since 0.1.0
 */
export type TieKind = (typeof tieKinds)[number]

/** Every kind of tie between parties, in the order of firmness. */
export const tieKinds = [
  'Meeting',
  'Intent',
  'Proposal',
  'Undertaking',
  'Draft',
  'Agreement',
  'Pledge',
  'Delivery'
] as const

/** Every part that a party may have in an event, the closest tie first. */
export const partyParts = [
  'Side',
  'Signatory',
  'ContractingParty',
  'Doer',
  'Donor',
  'Recipient',
  'Intermediary',
  'Beneficiary',
  'Inviter',
  'Invitee',
  'Organisation',
  'Candidate',
  'Member',
  'OfficeHolder',
  'Participant',
  'Organiser',
  'Visitor',
  'Host',
  'Depositary'
] as const

/**
 * The part of a party in an event. `Side`: of a meeting, a text, a joint body, or of something to be done by others;
 * `ContractingParty`: consented to be bound by a treaty, is bound by it or leaves it; `Doer`: of something to be done,
 * launched, announced, reported, conferred or ended; `Intermediary`: through whom a pledge goes; `Organisation`: the one
 * with observers, or asked to admit one; `Candidate`: the party that applies, is admitted, declines or leaves;
 * `Member`: of an organisation; `OfficeHolder`: a party that is chosen for an office, takes it up or leaves it;
 * `Participant`: the party that joins an initiative or takes part in a gathering; `Depositary`: keeps a treaty and the
 * acts of its parties.
 *
 * @category facets
 * @since 0.1.0
 */
export type PartyPart = (typeof partyParts)[number]

/** Parties under their parts, in the order of the event's fields. */
export type PartiesByPart = Partial<Readonly<Record<PartyPart, PartyId | null | ReadonlyArray<PartyId>>>>

/**
 * A person in an event, as the source prints the name and the title there; `null` where it does not. `Quoted`: said
 * what a text contains. `OfficeHolder`: is chosen for an office, takes it up or leaves it. A kind of presence: was there
 * and no side.
 *
 * @category facets
 * @since 0.1.0
 */
export interface PersonNamed {
  readonly person: PersonId | null
  readonly printedName: Text | null
  readonly printedTitle: Text | null
  readonly capacity: Capacity | 'Invited' | 'Quoted' | 'OfficeHolder' | PresenceKind
  /** The side the person is on. */
  readonly party: PartyId | null
}

/** `true` where a value of this type may hold an identifier of this kind, however deep. */
type Mentions<Id, Value> = Value extends Id
  ? true
  : Value extends string
    ? never
    : Value extends ReadonlyArray<infer Item>
      ? Mentions<Id, Item>
      : Value extends object
        ? { [Field in keyof Value]-?: Mentions<Id, Value[Field]> }[keyof Value]
        : never

/** The facts of an event without its circumstances, in which nobody takes part. */
type Own<Data> = Omit<Data, 'circumstances'>

type WhereMentioned<Id, Value, Facet> = [Mentions<Id, Value>] extends [never] ? unknown : Facet

/** The strength of a fact, and its place in the life of its subject. */
type Occurrence<Data> = { readonly strength: Strength | ((data: Data) => Strength) } & (
  | {
      readonly step: 'Opens' | 'StandsAlone'
      /** The bond that it is between the parties that it names; null: it names them, but binds nobody. */
      readonly binds: TieKind | null
    }
  | { readonly step: 'FollowsUp' | 'Ends' }
)

/**
 * The facts about a type of event that are the same in every view. The compiler asks for those that its shape calls for:
 * the strength and the step of all that occurs at some time, the part of each party, the persons, and the countries that
 * follow from fields other than `countries`.
 */
export type Facets<Data> = (Data extends { readonly on: OccurrenceDate } ? Occurrence<Data> : unknown) &
  WhereMentioned<PartyId, Own<Data>, { readonly parts: (data: Data) => PartiesByPart }> &
  WhereMentioned<PersonId, Own<Data>, { readonly people: (data: Data) => ReadonlyArray<PersonNamed> }> &
  WhereMentioned<CountryCode, Omit<Own<Data>, 'countries'>, { readonly countries: (data: Data) => CountryLinks }> & {
    /** Parties that stand on one side of it: it binds them to the other sides, not to each other. */
    readonly onOneSide?: (data: Data) => ReadonlyArray<ReadonlyArray<PartyId>>
  }

/** The facets of any event, as those read them who know its type only when they see it. */
export interface AnyFacets {
  readonly strength?: Strength | ((data: AnyEvent['data']) => Strength)
  readonly step?: SubjectStep
  readonly binds?: TieKind | null
  readonly parts?: (data: AnyEvent['data']) => PartiesByPart
  readonly people?: (data: AnyEvent['data']) => ReadonlyArray<PersonNamed>
  readonly countries?: (data: AnyEvent['data']) => CountryLinks
  readonly onOneSide?: (data: AnyEvent['data']) => ReadonlyArray<ReadonlyArray<PartyId>>
}
