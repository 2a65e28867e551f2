/** For programs that go into single subjects: their deciders, states and refusals, catalogues, and further values. */

// subjects: the rules of each, alone and composed
export { agreementDecider, type AgreementRefusal, type AgreementState, type SignedText } from './agreement/decider.ts'
export {
  type DueInstance,
  dueInstanceOf,
  dueInstances,
  endOf,
  instanceKey,
  type Milestones
} from './agreement/dueDates.ts'
export { type DeliveredParts, type Duties, type DutyRefusal, type Settlement } from './agreement/duties.ts'
export { deliveryDecider, type DeliveryRefusal, type DeliveryState } from './delivery/decider.ts'
export { designationDecider, type DesignationRefusal, type DesignationState } from './designation/decider.ts'
export {
  type ExpectedGathering,
  gatheringDecider,
  type GatheringRefusal,
  type GatheringState
} from './gathering/decider.ts'
export {
  initiativeDecider,
  type InitiativeRefusal,
  type InitiativeState,
  type RunningInitiative
} from './initiative/decider.ts'
export {
  indicatorDecider,
  type IndicatorRefusal,
  type IndicatorState,
  type StandingFigure
} from './indicator/decider.ts'
export { inaugurationDecider, type InaugurationRefusal, type InaugurationState } from './inauguration/decider.ts'
export {
  type AnswerGiven,
  invitationDecider,
  type InvitationRefusal,
  type InvitationState
} from './invitation/decider.ts'
export {
  jointBodyDecider,
  type JointBodyRefusal,
  type JointBodyState,
  type NumberedSession,
  type StandingBody
} from './jointBody/decider.ts'
export { membershipDecider, type MembershipRefusal, type MembershipState } from './membership/decider.ts'
export { meetingDecider, type MeetingRefusal, type MeetingState } from './meeting/decider.ts'
export { observerDecider, type ObserverRefusal, type ObserverState } from './observer/decider.ts'
export { officeDecider, type OfficeRefusal, type OfficeState, type Tenure } from './office/decider.ts'
export {
  partyDecider,
  type PartyRefusal,
  type PartyRegister,
  type RelatedParty,
  resolveParty
} from './party/decider.ts'
export { personDecider, type PersonRefusal, type PersonRegister, resolvePerson } from './person/decider.ts'
export { pledgeDecider, type PledgeRefusal, type PledgeState, type StandingPledge } from './pledge/decider.ts'
export { sourceDecider, type SourceRefusal, type SourceRegister } from './source/decider.ts'
export { isPartyEvent, type PartyEvent, withAct } from './treaty/acts.ts'
export { textRelationDecider, type TextRelationRefusal, type TextRelationState } from './textRelation/decider.ts'
export { treatyDecider, type TreatyRefusal } from './treaty/decider.ts'
export { type TreatyOnRecord, type TreatyState } from './treaty/state.ts'
export {
  courseFaults,
  leavesOn,
  type PartyAct,
  partyFaults,
  type PartyActKind,
  type TreatyCourse
} from './treaty/order.ts'
export { OpenRung } from './undertaking/events.ts'
export {
  type OpenUndertaking,
  undertakingDecider,
  type UndertakingRefusal,
  type UndertakingState
} from './undertaking/decider.ts'
export { visitDecider, type VisitDestination, type VisitRefusal, type VisitState } from './visit/decider.ts'
export { cooperationDecider } from './cooperation.ts'
export { deciders } from './deciders.ts'
export { streamOf } from './streamOf.ts'
export { type CooperationSubject, type SubjectFacts } from './subject.ts'
export { subjects } from './subjects.ts'

// catalogues: every type of event and command
export { cooperationCommandCodecs } from './cooperationCommand.ts'
export { cooperationEventCodecs, cooperationEventTypes, schemaVersions } from './cooperationEvent.ts'
export { cooperationUpcasters, readCooperationEvent } from './cooperationUpcasters.ts'

// corrections
export { type Changes, type Correctable, type Correction } from './correct.ts'
export { type SourceDated, type SourceDating } from './dateSource.ts'

// facets by type
export { identitiesIn, introducedBy } from './identitiesIn.ts'
export { type SubjectStep, type TieKind, tieKinds, partyParts } from './eventFacets.ts'
export { boundPairsOf, circumstancesOf, gatheringOf, isDatedType, presentAt, subjectStepOf, tieOf } from './facets.ts'

// vocabulary: identifiers of subjects that few records need
export { InaugurationId, IndicatorId, InvitationId, OfficeId } from './vocabulary/identifiers.ts'
export { InaugurationKind } from './inauguration/events.ts'
export { TextReference, TextRelation } from './textRelation/events.ts'
export { InvitationAnswer, InvitationOccasion } from './invitation/events.ts'
export { Breakdown, FigurePart } from './indicator/events.ts'
export { MembershipAcquisition, MembershipCategory, MembershipEnding } from './membership/events.ts'
export { PartyRelation } from './party/events.ts'
export { MeansOfAppointment, OfficeHolder, OfficeSeat } from './office/events.ts'

// vocabulary: what few programs need
export { Circumstances, Presence, PresenceKind, Unnamed, UnnamedPart } from './vocabulary/circumstances.ts'
export { bodiesOf } from './vocabulary/participation.ts'
export { formerCountryOf, ordCountryCode } from './vocabulary/countryCode.ts'
export { type FormerCountry } from './vocabulary/formerCountries.ts'
export { eqCurrencyCode } from './vocabulary/currency.ts'
export { editDistance, nearestTo } from './vocabulary/nearest.ts'
export { pathBetween } from './vocabulary/pathBetween.ts'
export { type ReferenceCheck, referenceCheck, referencesOf } from './references.ts'
export type { JointBodiesInCircle } from './vocabulary/jointBodiesInCircle.ts'
export { registerKeysOf } from './registerKeys.ts'
export type { UnknownReference, UnknownReferences } from './vocabulary/unknownReference.ts'
export { type DateQualifier, type EdtfRefusal, eqEdtf } from './vocabulary/edtf.ts'
export { FinanceType, financeTypeName } from './vocabulary/financeType.ts'
export { addPeriod, ordIsoDay } from './vocabulary/isoDay.ts'
export { eqLanguageTag, languageTag } from './vocabulary/languageTag.ts'
export { type MergeObstacle, type MergeRegister } from './vocabulary/mergeRegister.ts'
export {
  addMoney,
  compareMoney,
  type CurrencyMismatch,
  DecimalString,
  eqMoney,
  isNegative,
  subtractMoney
} from './vocabulary/money.ts'
export {
  type Answer,
  eqOccurrenceDate,
  fallsWithin,
  type OccurrenceDateInput,
  overdueOn
} from './vocabulary/occurrenceDate.ts'
export { eqPeriod, period, renderPeriod } from './vocabulary/period.ts'
export { isPositive, type ResourceDifference } from './vocabulary/resourceDifference.ts'
export { type ThemeEntry, themeTable } from './vocabulary/theme.ts'
export { inKind, moneyResource, unquantified } from './vocabulary/resource.ts'
export { openTheme } from './vocabulary/theme.ts'
export { currencyCode } from './vocabulary/currency.ts'

// identities: a constructor for each kind
export {
  agreementId,
  amendmentId,
  designationId,
  disbursementId,
  gatheringId,
  inaugurationId,
  indicatorId,
  initiativeId,
  invitationId,
  jointBodyId,
  meetingId,
  obligationId,
  officeId,
  partyClassId,
  partyId,
  personId,
  pledgeId,
  reservationId,
  treatyId,
  undertakingId,
  visitId
} from './vocabulary/identifiers.ts'
