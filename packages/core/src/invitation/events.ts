import * as t from 'io-ts'
import { type Codec, type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import type { Named } from '@communique/kernel/advanced'
import { invitedParty, link } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { GatheringId, InvitationId, MeetingId, PartyId, PersonId, VisitId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Invitee } from '../vocabulary/participation.ts'

const occasionCodec = t.union(
  [
    t.type({ type: t.literal('Visit'), visit: nullable(VisitId), to: nullable(CountryCode), host: nullable(PartyId) }),
    t.type({ type: t.literal('Gathering'), gathering: GatheringId }),
    t.type({ type: t.literal('Other'), description: Text })
  ],
  'InvitationOccasion'
)

/** The occasion of an invitation: to pay a visit to a country or a party, or to attend a gathering or something else. */
export const InvitationOccasion: Codec<InvitationOccasion> = occasionCodec
export type InvitationOccasion = Named<t.TypeOf<typeof occasionCodec>>

/**
 * A party was invited to visit or to attend, or a class of parties, which invites nobody by name; a person where the
 * source names one. An invitation to speak is `SpeakerInvited`, to become an observer `ObserverInvited`, to join a
 * coalition `InitiativeInvitationExtended`.
 */
export const InvitationExtended = occurrenceCodec(
  'InvitationExtended',
  1,
  t.type({
    invitationId: InvitationId,
    by: PartyId,
    invitee: Invitee,
    person: nullable(PersonId),
    printedName: nullable(Text),
    printedTitle: nullable(Text),
    occasion: InvitationOccasion,
    countries: CountryLinks,
    on: OccurrenceDate,
    meeting: nullable(MeetingId)
  })
)
export interface InvitationExtended extends t.TypeOf<typeof InvitationExtended> {}
/** States an invitation to visit or to attend: once for each identifier, and not to the inviting party itself. */
export const invitationExtended = (data: InvitationExtended['data']): InvitationExtended => ({
  type: 'InvitationExtended',
  data
})

/** An answer to an invitation. A source that reports none is no refusal: then nothing is recorded. */
export const InvitationAnswer = t.keyof({ Accepted: null, Declined: null }, 'InvitationAnswer')
export type InvitationAnswer = t.TypeOf<typeof InvitationAnswer>

/** An invited party answered. To have accepted is not to have come: the visit or the participation is its own event. */
export const InvitationAnswered = occurrenceCodec(
  'InvitationAnswered',
  1,
  t.type({
    invitationId: InvitationId,
    party: PartyId,
    answer: InvitationAnswer,
    countries: CountryLinks,
    on: OccurrenceDate,
    meeting: nullable(MeetingId),
    reason: nullable(Text)
  })
)
export interface InvitationAnswered extends t.TypeOf<typeof InvitationAnswered> {}
/**
 * States the answer of the party invited, or of any party where a class was, not certainly before the invitation. The
 * invitation itself may come to be known later.
 */
export const invitationAnswered = (data: InvitationAnswered['data']): InvitationAnswered => ({
  type: 'InvitationAnswered',
  data
})

/** The event that each command records. */
export interface InvitationFacts {
  readonly ExtendInvitation: InvitationExtended
  readonly AnswerInvitation: InvitationAnswered
}
/** The events of an invitation: extended, answered. */
export type InvitationEvent = EventIn<InvitationFacts>
/** The commands to an invitation, one for each of its events. */
export type InvitationCommand = CommandIn<InvitationFacts>

/** The table of invitations: the event that each command records, with its strength, parts, persons and countries. */
export const invitationFacts = subjectFacts<InvitationFacts>({
  ExtendInvitation: {
    records: InvitationExtended,
    strength: 'Invited',
    step: 'StandsAlone',
    binds: null,
    parts: ({ by, invitee, occasion }) => ({
      Inviter: by,
      Invitee: invitedParty(invitee),
      Host: occasion.type === 'Visit' ? occasion.host : null
    }),
    people: ({ person, printedName, printedTitle, invitee }) =>
      person === null && printedName === null
        ? []
        : [{ person, printedName, printedTitle, capacity: 'Invited', party: invitedParty(invitee) }],
    countries: ({ occasion }) => (occasion.type === 'Visit' && occasion.to !== null ? [link(occasion.to, 'Host')] : [])
  },
  AnswerInvitation: {
    records: InvitationAnswered,
    strength: 'Announced',
    step: 'StandsAlone',
    binds: null,
    parts: ({ party }) => ({ Invitee: party })
  }
})
