import type { CooperationEvent, OccurrenceDate } from '@communique/core'

/** An event with a date of its own in the world: all but the registration of sources, parties and persons. */
export type DatedEvent = Extract<CooperationEvent, { readonly data: { readonly on: OccurrenceDate } }>

/**
 * How firm a fact is. It happened; it was signed, agreed or pledged; somebody was invited, firmly or tentatively; it was
 * announced, proposed or merely intended. `Attested`: a source speaks of it as existing. `Reported`: a figure that
 * somebody gave.
 *
 * @category strength
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

const strengths = {
  MeetingHeld: 'Occurred',
  VisitPaid: 'Occurred',
  IntentExpressed: 'Intended',
  ProposalTabled: 'Proposed',
  UndertakingAgreed: 'Agreed',
  UndertakingProgressed: 'Occurred',
  UndertakingFulfilled: 'Occurred',
  UndertakingLapsed: 'Occurred',
  AgreementDraftingAgreed: 'Agreed',
  MoUSigned: 'Signed',
  AgreementSigned: 'Signed',
  AgreementEnteredIntoForce: 'Occurred',
  AgreementAmended: 'Agreed',
  AgreementExtended: 'Agreed',
  AgreementExpired: 'Occurred',
  AgreementTerminated: 'Occurred',
  ObligationFulfilled: 'Occurred',
  ObligationWaived: 'Agreed',
  FundingPledged: 'Pledged',
  PledgeRevised: 'Pledged',
  DisbursementRecorded: 'Occurred',
  PledgeCancelled: 'Occurred',
  ObserverInvited: 'Invited',
  ObserverApplied: 'Occurred',
  ObserverAdmitted: 'Occurred',
  ObserverDeclined: 'Occurred',
  ObserverWithdrawn: 'Occurred',
  ObserverStatusAttested: 'Attested',
  InitiativeLaunched: 'Occurred',
  InitiativeAttested: 'Attested',
  InitiativeJoined: 'Occurred',
  InitiativeConcluded: 'Occurred',
  PrizeAnnounced: 'Announced',
  PrizeAwarded: 'Occurred',
  InitiativeFigureReported: 'Reported',
  GatheringAnnounced: 'Announced',
  ParticipationAnnounced: 'Announced',
  SpeakerInvited: 'Invited',
  GatheringHeld: 'Occurred',
  DesignationConferred: 'Occurred',
  DesignationOpened: 'Occurred',
  DesignationConcluded: 'Occurred',
  JointBodyAgreed: 'Agreed',
  JointBodyEstablished: 'Occurred',
  JointBodyDissolved: 'Occurred'
} as const satisfies Readonly<Record<Exclude<DatedEvent['type'], 'InitiativeInvitationExtended'>, Strength>>

/**
 * The strength of a fact lies in its event's type; an invitation to an initiative says its own.
 *
 * @category strength
 * @since 0.1.0
 */
export const strengthOf = (fact: DatedEvent): Strength => {
  if (fact.type !== 'InitiativeInvitationExtended') return strengths[fact.type]
  return fact.data.strength === 'Firm' ? 'Invited' : 'TentativelyInvited'
}
