import type { CooperationEvent } from '@communique/core'
import type { Recipe, Recipes } from './kernel/projection.ts'
import type { DatedEvent } from './strength.ts'

/** What a timeline does with an event that names whom it concerns, and with one that only goes on with a subject. */
export interface TimelineSteps<View> {
  readonly names: Recipe<DatedEvent, View>
  readonly followsUp: Recipe<DatedEvent, View>
}

/** Which events open or restate a subject, and which follow it up, alike for every timeline. */
export const timelineRecipes = <View>({ names, followsUp }: TimelineSteps<View>) =>
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
  }) satisfies Recipes<CooperationEvent, View>
