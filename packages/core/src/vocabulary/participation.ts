import * as t from 'io-ts'
import { type Codec, nullable, SourceId, Text } from '@communique/kernel'
import { type Named, nonEmptyArray, withOptional } from '@communique/kernel/advanced'
import { PartyClassId, PartyId, PersonId } from './identifiers.ts'

/** The form in which the sides came together. */
export const MeetingMode = t.keyof({ InPerson: null, Video: null, Hybrid: null }, 'MeetingMode')
export type MeetingMode = t.TypeOf<typeof MeetingMode>

/** In what capacity a person took part: at the head of a side, as a speaker or signer for it, or present with it. */
export const Capacity = t.keyof({ Head: null, Speaker: null, Signer: null, Attendee: null }, 'Capacity')
export type Capacity = t.TypeOf<typeof Capacity>

const participantCodec = withOptional(
  t.type({
    /** null: the source gives no name, only an office. */
    person: nullable(PersonId),
    printedName: nullable(Text),
    printedTitle: nullable(Text),
    capacity: Capacity
  }),
  t.partial({
    /** The source whose word the name and the title are, where sources print them differently. */
    accordingTo: SourceId
  }),
  'Participant'
)

/**
 * A person at one event, under the name and the title printed there; both change from source to source. An office without a
 * name, such as "the counsellor of the embassy", has a title alone.
 */
export const Participant: Codec<Participant> = participantCodec
export interface Participant extends t.TypeOf<typeof participantCodec> {}

const delegationCodec = withOptional(
  t.type({ party: PartyId, participants: t.readonlyArray(Participant), unnamed: nullable(Text) }),
  t.partial({
    /** Further bodies on the same side, such as an embassy with its minister: they did not meet each other. */
    alongside: nonEmptyArray(PartyId)
  }),
  'Delegation'
)

/** One side of a meeting: the party it stands for, further bodies with it, who spoke, and who came along unnamed. */
export const Delegation: Codec<Delegation> = delegationCodec
export interface Delegation extends t.TypeOf<typeof delegationCodec> {}

/** The bodies on one side of a meeting. */
export const bodiesOf = ({ party, alongside }: Delegation): ReadonlyArray<PartyId> => [party, ...(alongside ?? [])]

/** The parties that did something together: one or more. */
export const Parties = nonEmptyArray(PartyId)
export type Parties = t.TypeOf<typeof Parties>

const inviteeCodec = t.union(
  [
    t.type({ type: t.literal('Party'), party: PartyId }),
    t.type({ type: t.literal('Class'), class: PartyClassId, description: Text })
  ],
  'Invitee'
)

/** Whom a call is addressed to: one party by name, or a class of parties, which invites nobody by name. */
export const Invitee: Codec<Invitee> = inviteeCodec
export type Invitee = Named<t.TypeOf<typeof inviteeCodec>>
