import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { MeetingId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'

/**
 * The category of a membership, by the constitution of the organisation. An observer is no member: its life is that of
 * `ObserverAdmitted`.
 *
 * - `Member`: with all rights of membership
 * - `AssociateMember`: takes part without the rights of a member, such as a territory
 * - `AffiliateMember`: a body that is no state, in an organisation of states
 * - `CorrespondingMember`: follows the work, without a part in it
 * - `Candidate`: recognised as on its way to membership
 * - `Partner`, `DialoguePartner`: a standing relation short of membership
 */
export const MembershipCategory = t.keyof(
  {
    Member: null,
    AssociateMember: null,
    AffiliateMember: null,
    CorrespondingMember: null,
    Candidate: null,
    Partner: null,
    DialoguePartner: null
  },
  'MembershipCategory'
)
export type MembershipCategory = t.TypeOf<typeof MembershipCategory>

/**
 * The way in which a membership was acquired: as a founder, by a decision of the organisation, by accession to its
 * constitution, as the heir of a member, or anew by a former member.
 */
export const MembershipAcquisition = t.keyof(
  { Founding: null, Admission: null, Accession: null, Succession: null, Readmission: null },
  'MembershipAcquisition'
)
export type MembershipAcquisition = t.TypeOf<typeof MembershipAcquisition>

/** The way in which a membership ended: the member left, was expelled, or lost what membership depends on. */
export const MembershipEnding = t.keyof({ Withdrawal: null, Expulsion: null, Lapse: null }, 'MembershipEnding')
export type MembershipEnding = t.TypeOf<typeof MembershipEnding>

const standing = { organisation: PartyId, party: PartyId, countries: CountryLinks, on: OccurrenceDate }
const granted = { ...standing, as: MembershipCategory }

/** A party asked to become a member. Use `ObserverApplied` where it asked for observer status. */
export const MembershipApplied = occurrenceCodec(
  'MembershipApplied',
  1,
  t.type({ ...granted, meeting: nullable(MeetingId) })
)
export interface MembershipApplied extends t.TypeOf<typeof MembershipApplied> {}
/** States an application for membership; not one that is open already, and not of a member of that category. */
export const membershipApplied = (data: MembershipApplied['data']): MembershipApplied => ({
  type: 'MembershipApplied',
  data
})

/**
 * A party became a member, or a member of another category. `on` is the day of the decision or the deposit; where the
 * membership begins on another day, that is `effectiveOn`.
 */
export const MembershipAcquired = occurrenceCodec(
  'MembershipAcquired',
  1,
  t.type({
    ...granted,
    by: nullable(MembershipAcquisition),
    effectiveOn: nullable(OccurrenceDate)
  })
)
export interface MembershipAcquired extends t.TypeOf<typeof MembershipAcquired> {}
/**
 * States that a party became a member, with or without an application on record. It makes an attested membership precise,
 * unless it certainly came after the attestation.
 */
export const membershipAcquired = (data: MembershipAcquired['data']): MembershipAcquired => ({
  type: 'MembershipAcquired',
  data
})

/** A source calls the party a member; when it became one is not on record. */
export const MembershipAttested = occurrenceCodec('MembershipAttested', 1, t.type(granted))
export interface MembershipAttested extends t.TypeOf<typeof MembershipAttested> {}
/**
 * States that a source calls the party a member, as often as sources do. A number of members without their names is
 * `indicatorReported`; that somebody is a member of a delegation or a working group is none of an organisation.
 */
export const membershipAttested = (data: MembershipAttested['data']): MembershipAttested => ({
  type: 'MembershipAttested',
  data
})

/** The organisation suspended the rights of a member, who stays one. */
export const MembershipSuspended = occurrenceCodec(
  'MembershipSuspended',
  1,
  t.type({ ...standing, until: nullable(OccurrenceDate), reason: nullable(Text) })
)
export interface MembershipSuspended extends t.TypeOf<typeof MembershipSuspended> {}
/** States a suspension, even where no membership is on record before it; not of a party that left or is suspended. */
export const membershipSuspended = (data: MembershipSuspended['data']): MembershipSuspended => ({
  type: 'MembershipSuspended',
  data
})

/** The rights of a suspended member were restored. */
export const MembershipRestored = occurrenceCodec(
  'MembershipRestored',
  1,
  t.type({ ...standing, reason: nullable(Text) })
)
export interface MembershipRestored extends t.TypeOf<typeof MembershipRestored> {}
/** States the end of a suspension. Use `membershipAcquired`, by readmission, for a former member that joined again. */
export const membershipRestored = (data: MembershipRestored['data']): MembershipRestored => ({
  type: 'MembershipRestored',
  data
})

/** A membership ended. `on` is when notice was given or it was decided; the party stays a member until `effectiveOn`. */
export const MembershipEnded = occurrenceCodec(
  'MembershipEnded',
  1,
  t.type({
    ...standing,
    by: MembershipEnding,
    effectiveOn: nullable(OccurrenceDate),
    reason: nullable(Text)
  })
)
export interface MembershipEnded extends t.TypeOf<typeof MembershipEnded> {}
/**
 * States the end of a membership, even where none is on record before it; its effect is not certainly before the notice.
 * A party that only said it may leave expressed an intent.
 */
export const membershipEnded = (data: MembershipEnded['data']): MembershipEnded => ({ type: 'MembershipEnded', data })

/** The event that each command records. */
export interface MembershipFacts {
  readonly ApplyForMembership: MembershipApplied
  readonly AcquireMembership: MembershipAcquired
  readonly AttestMembership: MembershipAttested
  readonly SuspendMembership: MembershipSuspended
  readonly RestoreMembership: MembershipRestored
  readonly EndMembership: MembershipEnded
}
/** The events of a party's membership in an organisation. */
export type MembershipEvent = EventIn<MembershipFacts>
/** The commands to a membership, one for each of its events. */
export type MembershipCommand = CommandIn<MembershipFacts>

const ofMember = {
  step: 'StandsAlone',
  binds: null,
  parts: ({ organisation, party }: Pick<MembershipSuspended['data'], 'organisation' | 'party'>) => ({
    Organisation: organisation,
    Member: party
  })
} as const

/** The table of memberships: the event that each command records, with its strength and parts. */
export const membershipFacts = subjectFacts<MembershipFacts>({
  ApplyForMembership: {
    records: MembershipApplied,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: null,
    parts: ({ organisation, party }) => ({ Organisation: organisation, Candidate: party })
  },
  AcquireMembership: { records: MembershipAcquired, strength: 'Occurred', ...ofMember },
  AttestMembership: { records: MembershipAttested, strength: 'Attested', ...ofMember },
  SuspendMembership: { records: MembershipSuspended, strength: 'Occurred', ...ofMember },
  RestoreMembership: { records: MembershipRestored, strength: 'Occurred', ...ofMember },
  EndMembership: { records: MembershipEnded, strength: 'Occurred', ...ofMember }
})
