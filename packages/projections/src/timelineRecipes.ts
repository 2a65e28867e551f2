import type { CooperationEvent } from '@communique/core'
import type { Effective } from '@communique/kernel'
import type { Recipe, Recipes } from './engine/projection.ts'
import type { DatedEvent } from './strength.ts'

/** What a timeline does with an event that names whom it concerns, and with one that only goes on with a subject. */
export interface TimelineSteps<Working, Row> {
  readonly names: Recipe<DatedEvent, Working, Row>
  readonly followsUp: Recipe<DatedEvent, Working, Row>
}

/** Which events open or restate a subject, and which follow it up, alike for every timeline. */
export const timelineRecipes = <Working, Row>({ names, followsUp }: TimelineSteps<Working, Row>) =>
  ({
    MeetingHeld: names,
    VisitPaid: names,
    IntentExpressed: names,
    ProposalTabled: names,
    UndertakingAgreed: names,
    UndertakingProgressed: followsUp,
    UndertakingFulfilled: followsUp,
    UndertakingLapsed: followsUp,
    AgreementDraftingAgreed: names,
    MoUSigned: names,
    AgreementSigned: names,
    AgreementEnteredIntoForce: followsUp,
    AgreementAmended: followsUp,
    AgreementExtended: followsUp,
    AgreementExpired: followsUp,
    AgreementTerminated: followsUp,
    ObligationFulfilled: followsUp,
    ObligationWaived: followsUp,
    FundingPledged: names,
    PledgeRevised: followsUp,
    DisbursementRecorded: followsUp,
    PledgeCancelled: followsUp,
    ObserverInvited: names,
    ObserverApplied: names,
    ObserverAdmitted: names,
    ObserverDeclined: names,
    ObserverWithdrawn: names,
    ObserverStatusAttested: names,
    InitiativeLaunched: names,
    InitiativeAttested: names,
    InitiativeInvitationExtended: names,
    InitiativeJoined: names,
    InitiativeConcluded: followsUp,
    PrizeAwarded: names,
    GatheringAnnounced: names,
    ParticipationAnnounced: names,
    SpeakerInvited: names,
    GatheringHeld: names,
    DesignationConferred: names,
    DesignationOpened: followsUp,
    DesignationConcluded: followsUp,
    JointBodyAgreed: names,
    JointBodyEstablished: names,
    JointBodyDissolved: followsUp
  }) satisfies Recipes<CooperationEvent, Working, Row>

/** What is told once: nothing goes on with it, whatever stands in its stream. */
const standsAlone: ReadonlySet<CooperationEvent['type']> = new Set([
  'MeetingHeld',
  'VisitPaid',
  'ObserverInvited',
  'ObserverApplied',
  'ObserverAdmitted',
  'ObserverDeclined',
  'ObserverWithdrawn',
  'ObserverStatusAttested',
  'GatheringAnnounced',
  'ParticipationAnnounced',
  'SpeakerInvited',
  'GatheringHeld'
])

/** Whether later events of its stream may go on with its subject without naming whom it concerns. */
export const isFollowedUp = ({ type }: Effective<DatedEvent>): boolean => !standsAlone.has(type)
