import * as t from 'io-ts'
import { type Codec, nullable, Text } from '@communique/kernel'
import { type Named, nonEmptyArray } from '@communique/kernel/advanced'
import { PartyClassId, PartyId, PersonId } from './identifiers.ts'

/** The form in which the sides came together. */
export const MeetingMode = t.keyof({ InPerson: null, Video: null, Hybrid: null }, 'MeetingMode')
export type MeetingMode = t.TypeOf<typeof MeetingMode>

/** In what capacity a person took part: at the head of a side, as a speaker or signer for it, or present with it. */
export const Capacity = t.keyof({ Head: null, Speaker: null, Signer: null, Attendee: null }, 'Capacity')
export type Capacity = t.TypeOf<typeof Capacity>

const participantCodec = t.type(
  { person: PersonId, printedName: Text, printedTitle: nullable(Text), capacity: Capacity },
  'Participant'
)

/** A person at one event, under the name and the title printed there; both change from source to source. */
export const Participant: Codec<Participant> = participantCodec
export interface Participant extends t.TypeOf<typeof participantCodec> {}

const delegationCodec = t.type(
  { party: PartyId, participants: t.readonlyArray(Participant), unnamed: nullable(Text) },
  'Delegation'
)

/** One side of a meeting: whom it stands for, who spoke, and who came along unnamed. */
export const Delegation: Codec<Delegation> = delegationCodec
export interface Delegation extends t.TypeOf<typeof delegationCodec> {}

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
