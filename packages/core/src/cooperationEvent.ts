import * as t from 'io-ts'
import {
  AgreementAmended,
  AgreementDraftingAgreed,
  AgreementEnteredIntoForce,
  AgreementExpired,
  AgreementExtended,
  AgreementSigned,
  AgreementTerminated,
  MoUSigned,
  ObligationFulfilled,
  ObligationWaived,
  type AgreementEvent
} from './agreement/events.ts'
import {
  DesignationConcluded,
  DesignationConferred,
  DesignationOpened,
  type DesignationEvent
} from './designation/events.ts'
import {
  GatheringAnnounced,
  GatheringHeld,
  ParticipationAnnounced,
  SpeakerInvited,
  type GatheringEvent
} from './gathering/events.ts'
import {
  InitiativeAttested,
  InitiativeConcluded,
  InitiativeFigureReported,
  InitiativeInvitationExtended,
  InitiativeJoined,
  InitiativeLaunched,
  PrizeAnnounced,
  PrizeAwarded,
  type InitiativeEvent
} from './initiative/events.ts'
import { JointBodyAgreed, JointBodyDissolved, JointBodyEstablished, type JointBodyEvent } from './jointBody/events.ts'
import type { EventCatalogue } from '@communique/kernel'
import { MeetingHeld, type MeetingEvent } from './meeting/events.ts'
import {
  ObserverAdmitted,
  ObserverApplied,
  ObserverDeclined,
  ObserverInvited,
  ObserverStatusAttested,
  ObserverWithdrawn,
  type ObserverEvent
} from './observer/events.ts'
import { PartiesMerged, PartyAliasAdded, PartyRegistered, type PartyEvent } from './party/events.ts'
import { PersonAliasAdded, PersonRegistered, PersonsMerged, type PersonEvent } from './person/events.ts'
import {
  DisbursementRecorded,
  FundingPledged,
  PledgeCancelled,
  PledgeRevised,
  type PledgeEvent
} from './pledge/events.ts'
import { SourceRecorded, type SourceEvent } from './source/events.ts'
import {
  IntentExpressed,
  ProposalTabled,
  UndertakingAgreed,
  UndertakingFulfilled,
  UndertakingLapsed,
  UndertakingProgressed,
  type UndertakingEvent
} from './undertaking/events.ts'
import { VisitPaid, type VisitEvent } from './visit/events.ts'

/** Everything that can stand on the record of an organisation's international cooperation. */
export type CooperationEvent =
  | SourceEvent
  | PartyEvent
  | PersonEvent
  | MeetingEvent
  | VisitEvent
  | UndertakingEvent
  | AgreementEvent
  | PledgeEvent
  | ObserverEvent
  | InitiativeEvent
  | GatheringEvent
  | DesignationEvent
  | JointBodyEvent

/** The codec of every event type, under its name. */
export const cooperationEventCodecs: EventCatalogue<CooperationEvent> = {
  SourceRecorded,
  PartyRegistered,
  PartyAliasAdded,
  PartiesMerged,
  PersonRegistered,
  PersonAliasAdded,
  PersonsMerged,
  MeetingHeld,
  VisitPaid,
  IntentExpressed,
  ProposalTabled,
  UndertakingAgreed,
  UndertakingProgressed,
  UndertakingFulfilled,
  UndertakingLapsed,
  AgreementDraftingAgreed,
  MoUSigned,
  AgreementSigned,
  AgreementEnteredIntoForce,
  AgreementAmended,
  AgreementExtended,
  AgreementExpired,
  AgreementTerminated,
  ObligationFulfilled,
  ObligationWaived,
  FundingPledged,
  PledgeRevised,
  DisbursementRecorded,
  PledgeCancelled,
  ObserverInvited,
  ObserverApplied,
  ObserverAdmitted,
  ObserverDeclined,
  ObserverWithdrawn,
  ObserverStatusAttested,
  InitiativeLaunched,
  InitiativeAttested,
  InitiativeInvitationExtended,
  InitiativeJoined,
  InitiativeConcluded,
  PrizeAnnounced,
  PrizeAwarded,
  InitiativeFigureReported,
  GatheringAnnounced,
  ParticipationAnnounced,
  SpeakerInvited,
  GatheringHeld,
  DesignationConferred,
  DesignationOpened,
  DesignationConcluded,
  JointBodyAgreed,
  JointBodyEstablished,
  JointBodyDissolved
}

/** The name of an event type. */
export type CooperationEventType = CooperationEvent['type']

type AnyEventCodec = (typeof cooperationEventCodecs)[CooperationEventType]

/**
 * The codec of every event. It decodes by `type`: what is wrong with an input is told for the one event type that it
 * names, not for each of fifty.
 *
 * @category events
 * @since 0.1.0
 */
export const CooperationEvent = t.union(
  // Object.values types a list; there are more than two.
  Object.values(cooperationEventCodecs) as [AnyEventCodec, AnyEventCodec, ...Array<AnyEventCodec>],
  'CooperationEvent'
)

// Each key of the record is its codec's event type.
const eventTypes = Object.keys(cooperationEventCodecs) as ReadonlyArray<CooperationEventType>

/** The version of the shape in which each event type is written today. */
export const schemaVersions = Object.fromEntries(
  eventTypes.map((type) => [type, cooperationEventCodecs[type].schemaVersion])
) as Readonly<Record<CooperationEventType, number>>
