import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { doer, invitedParty } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { Comparison } from '../vocabulary/comparison.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { InitiativeId, MeetingId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Invitee } from '../vocabulary/participation.ts'
import { Quantity, Resource } from '../vocabulary/resource.ts'
import { Theme } from '../vocabulary/theme.ts'

/** The sort of a scheme that parties join, win or are listed in. */
export const InitiativeKind = t.keyof(
  { Coalition: null, Prize: null, Platform: null, Programme: null, List: null, Charter: null },
  'InitiativeKind'
)
export type InitiativeKind = t.TypeOf<typeof InitiativeKind>

const appearance = t.type({
  initiativeId: InitiativeId,
  name: Text,
  kind: InitiativeKind,
  by: t.readonlyArray(PartyId),
  about: nullable(Text),
  countries: CountryLinks,
  on: OccurrenceDate,
  themes: t.readonlyArray(Theme)
})

/** Somebody launched it; `on` is when, which the source may not say. */
export const InitiativeLaunched = occurrenceCodec('InitiativeLaunched', 1, appearance)
export interface InitiativeLaunched extends t.TypeOf<typeof InitiativeLaunched> {}
/** States the launch of an initiative: once, also after sources attested it, and then of the same kind. */
export const initiativeLaunched = (data: InitiativeLaunched['data']): InitiativeLaunched => ({
  type: 'InitiativeLaunched',
  data
})

/** A source speaks of it as existing; its launch is not on record. */
export const InitiativeAttested = occurrenceCodec('InitiativeAttested', 1, appearance)
export interface InitiativeAttested extends t.TypeOf<typeof InitiativeAttested> {}
/**
 * States that a source speaks of the initiative as existing, as often as sources do. Where a source reports the launch,
 * use `initiativeLaunched`.
 */
export const initiativeAttested = (data: InitiativeAttested['data']): InitiativeAttested => ({
  type: 'InitiativeAttested',
  data
})

/** `Firm`: called upon, welcome to join. `Tentative`: may join. Neither says that anybody joined. */
export const InvitationStrength = t.keyof({ Firm: null, Tentative: null }, 'InvitationStrength')
export type InvitationStrength = t.TypeOf<typeof InvitationStrength>

/** A party, or a class of parties, may join. */
export const InitiativeInvitationExtended = occurrenceCodec(
  'InitiativeInvitationExtended',
  1,
  t.type({
    initiativeId: InitiativeId,
    invitee: Invitee,
    strength: InvitationStrength,
    by: PartyId,
    countries: CountryLinks,
    on: OccurrenceDate,
    meeting: nullable(MeetingId)
  })
)
export interface InitiativeInvitationExtended extends t.TypeOf<typeof InitiativeInvitationExtended> {}
/** States that a party, or a class of parties, may join an initiative on record. It makes nobody a member. */
export const initiativeInvitationExtended = (
  data: InitiativeInvitationExtended['data']
): InitiativeInvitationExtended => ({ type: 'InitiativeInvitationExtended', data })

/** A party, by name, joined. */
export const InitiativeJoined = occurrenceCodec(
  'InitiativeJoined',
  1,
  t.type({ initiativeId: InitiativeId, party: PartyId, countries: CountryLinks, on: OccurrenceDate })
)
export interface InitiativeJoined extends t.TypeOf<typeof InitiativeJoined> {}
/**
 * States that a party joined an initiative on record: once for each party. A number of members without their names is
 * `initiativeFigureReported`.
 */
export const initiativeJoined = (data: InitiativeJoined['data']): InitiativeJoined => ({
  type: 'InitiativeJoined',
  data
})

/** It came to its end. */
export const InitiativeConcluded = occurrenceCodec(
  'InitiativeConcluded',
  1,
  t.type({ initiativeId: InitiativeId, on: OccurrenceDate, outcome: nullable(Text) })
)
export interface InitiativeConcluded extends t.TypeOf<typeof InitiativeConcluded> {}
/** States the end of an initiative on record: once. Afterwards it takes what certainly came before, and corrections. */
export const initiativeConcluded = (data: InitiativeConcluded['data']): InitiativeConcluded => ({
  type: 'InitiativeConcluded',
  data
})

/** A reward for anybody who meets a condition: no pledge to anyone by name. */
export const PrizeAnnounced = occurrenceCodec(
  'PrizeAnnounced',
  1,
  t.type({ initiativeId: InitiativeId, by: PartyId, reward: Resource, condition: Text, on: OccurrenceDate })
)
export interface PrizeAnnounced extends t.TypeOf<typeof PrizeAnnounced> {}
/** States the reward of a prize and its condition: once, for an initiative of kind `Prize`; an amount is above zero. */
export const prizeAnnounced = (data: PrizeAnnounced['data']): PrizeAnnounced => ({ type: 'PrizeAnnounced', data })

/** Somebody met the condition and was named. */
export const PrizeAwarded = occurrenceCodec(
  'PrizeAwarded',
  1,
  t.type({
    initiativeId: InitiativeId,
    to: PartyId,
    reward: nullable(Resource),
    countries: CountryLinks,
    on: OccurrenceDate
  })
)
export interface PrizeAwarded extends t.TypeOf<typeof PrizeAwarded> {}
/**
 * States that a party won a prize, announced on record or not; several may win. A reward that is named is above zero and
 * has the measure of the announced one, such as its currency.
 */
export const prizeAwarded = (data: PrizeAwarded['data']): PrizeAwarded => ({ type: 'PrizeAwarded', data })

/** A dated report of how large an initiative is: 140 sites, 23 countries. */
export const InitiativeFigureReported = occurrenceCodec(
  'InitiativeFigureReported',
  1,
  t.type({
    initiativeId: InitiativeId,
    comparison: Comparison,
    value: Quantity,
    of: Text,
    by: nullable(PartyId),
    on: OccurrenceDate
  })
)
export interface InitiativeFigureReported extends t.TypeOf<typeof InitiativeFigureReported> {}
/**
 * States a figure that a source gives of an initiative on record. It stands for its date and replaces no earlier
 * figure.
 */
export const initiativeFigureReported = (data: InitiativeFigureReported['data']): InitiativeFigureReported => ({
  type: 'InitiativeFigureReported',
  data
})

/** The event that each command records. */
export interface InitiativeFacts {
  readonly LaunchInitiative: InitiativeLaunched
  readonly AttestInitiative: InitiativeAttested
  readonly ExtendInitiativeInvitation: InitiativeInvitationExtended
  readonly JoinInitiative: InitiativeJoined
  readonly ConcludeInitiative: InitiativeConcluded
  readonly AnnouncePrize: PrizeAnnounced
  readonly AwardPrize: PrizeAwarded
  readonly ReportInitiativeFigure: InitiativeFigureReported
}
/** The events of an initiative: its appearance, invitations, members, prizes and figures, and its end. */
export type InitiativeEvent = EventIn<InitiativeFacts>
/** The commands to an initiative, one for each of its events. */
export type InitiativeCommand = CommandIn<InitiativeFacts>

/** The table of initiatives: the event that each command records, with its strength, parts and countries. */
export const initiativeFacts = subjectFacts<InitiativeFacts>({
  LaunchInitiative: { records: InitiativeLaunched, strength: 'Occurred', step: 'Opens', binds: null, parts: doer },
  AttestInitiative: { records: InitiativeAttested, strength: 'Attested', step: 'Opens', binds: null, parts: doer },
  ExtendInitiativeInvitation: {
    records: InitiativeInvitationExtended,
    strength: ({ strength }) => (strength === 'Firm' ? 'Invited' : 'TentativelyInvited'),
    step: 'Opens',
    binds: null,
    parts: ({ by, invitee }) => ({ Inviter: by, Invitee: invitedParty(invitee) })
  },
  JoinInitiative: {
    records: InitiativeJoined,
    strength: 'Occurred',
    step: 'Opens',
    binds: null,
    parts: ({ party }) => ({ Participant: party })
  },
  ConcludeInitiative: { records: InitiativeConcluded, strength: 'Occurred', step: 'Ends' },
  AnnouncePrize: { records: PrizeAnnounced, strength: 'Announced', step: 'Opens', binds: null, parts: doer },
  AwardPrize: {
    records: PrizeAwarded,
    strength: 'Occurred',
    step: 'Opens',
    binds: null,
    parts: ({ to }) => ({ Recipient: to })
  },
  ReportInitiativeFigure: {
    records: InitiativeFigureReported,
    strength: 'Reported',
    step: 'Opens',
    binds: null,
    parts: doer
  }
})
