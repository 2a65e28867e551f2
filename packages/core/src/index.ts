// handed through from the kernel: what recording and reading cooperation needs from the first line on
export {
  CommandContext,
  commandContext,
  type CommandFailure,
  type Effective,
  effectiveHistory,
  EventId,
  type EventLog,
  inMemoryEventLog,
  Instant,
  instant,
  type Unbranded,
  type Recorded,
  validate,
  type Violation
} from '@communique/kernel'
export { renderViolation, renderViolations } from './vocabulary/renderViolation.ts'
export { type MergeObstacle, type MergeRegister } from './vocabulary/mergeRegister.ts'

// vocabulary: the value objects
export {
  CountryCode,
  countryCode,
  countryName,
  ordCountryCode,
  resolveCountry,
  type UnknownCountry
} from './vocabulary/countryCode.ts'
export { CountryLink, CountryLinks, CountryRole } from './vocabulary/countryLink.ts'
export { CurrencyCode, currencyCode, eqCurrencyCode, minorUnitOf } from './vocabulary/currency.ts'
export {
  type DateBounds,
  type DateQualifier,
  Edtf,
  edtf,
  type EdtfRefusal,
  eqEdtf,
  parseEdtf
} from './vocabulary/edtf.ts'
export {
  AgreementId,
  DesignationId,
  DisbursementId,
  GatheringId,
  InitiativeId,
  JointBodyId,
  MeetingId,
  ObligationId,
  PartyClassId,
  PartyId,
  PersonId,
  PledgeId,
  UndertakingId,
  VisitId
} from './vocabulary/identifiers.ts'
export { addPeriod, IsoDay, isoDay, ordIsoDay } from './vocabulary/isoDay.ts'
export { eqLanguageTag, LanguageTag, languageTag } from './vocabulary/languageTag.ts'
export {
  addMoney,
  compareMoney,
  type CurrencyMismatch,
  DecimalString,
  eqMoney,
  formatMoney,
  isNegative,
  isZero,
  Money,
  money,
  subtractMoney
} from './vocabulary/money.ts'
export {
  type Answer,
  before,
  boundsOf,
  DateBasis,
  eqOccurrenceDate,
  occurredBy,
  OccurrenceDate,
  occurrenceDate,
  type OccurrenceDateInput,
  ordOccurrence,
  stated
} from './vocabulary/occurrenceDate.ts'
export { Capacity, Delegation, Invitee, MeetingMode, Participant, Parties } from './vocabulary/participation.ts'
export { eqPeriod, Period, period, renderPeriod } from './vocabulary/period.ts'
export { Place } from './vocabulary/place.ts'
export { inKind, moneyResource, Quantity, Resource, unquantified } from './vocabulary/resource.ts'
export { isPositive, type ResourceDifference } from './vocabulary/resourceDifference.ts'
export { keptTheme, openTheme, Theme, ThemeCode, type ThemeEntry, themeLabel, themeTable } from './vocabulary/theme.ts'

// source: documents that claims rest on
export { type SourceEvent, SourceRecorded, sourceRecorded } from './source/events.ts'
export { RecordSource, SourceCommand } from './source/commands.ts'
export { sourceDecider, type SourceRefusal, type SourceRegister } from './source/decider.ts'
export { sourceStream } from './source/stream.ts'

// party: who cooperates
export {
  PartiesMerged,
  partiesMerged,
  PartyAliasAdded,
  partyAliasAdded,
  type PartyEvent,
  PartyKind,
  PartyRegistered,
  partyRegistered
} from './party/events.ts'
export { AddPartyAlias, MergeParties, PartyCommand, RegisterParty } from './party/commands.ts'
export { partyDecider, type PartyRefusal, type PartyRegister, resolveParty } from './party/decider.ts'
export { partyStream } from './party/stream.ts'

// person: who acts for a party
export {
  PersonAliasAdded,
  personAliasAdded,
  type PersonEvent,
  PersonRegistered,
  personRegistered,
  PersonsMerged,
  personsMerged
} from './person/events.ts'
export { AddPersonAlias, MergePersons, PersonCommand, RegisterPerson } from './person/commands.ts'
export { personDecider, type PersonRefusal, type PersonRegister, resolvePerson } from './person/decider.ts'
export { personStream } from './person/stream.ts'

// meeting: who sat together
export { type MeetingEvent, MeetingHeld, meetingHeld } from './meeting/events.ts'
export { MeetingCommand, RecordMeeting } from './meeting/commands.ts'
export { meetingDecider, type MeetingRefusal, type MeetingState } from './meeting/decider.ts'
export { meetingStream } from './meeting/stream.ts'

// visit: what meetings belong to
export { type VisitEvent, VisitPaid, visitPaid } from './visit/events.ts'
export { RecordVisit, VisitCommand } from './visit/commands.ts'
export { visitDecider, type VisitRefusal, type VisitState } from './visit/decider.ts'
export { visitStream } from './visit/stream.ts'

// undertaking: what is to be done, and how firmly
export {
  IntentExpressed,
  intentExpressed,
  ProposalTabled,
  proposalTabled,
  UndertakingAgreed,
  undertakingAgreed,
  type UndertakingEvent,
  UndertakingFulfilled,
  undertakingFulfilled,
  UndertakingLapsed,
  undertakingLapsed,
  UndertakingProgressed,
  undertakingProgressed
} from './undertaking/events.ts'
export {
  AgreeUndertaking,
  ExpressIntent,
  FulfilUndertaking,
  LapseUndertaking,
  ReportProgress,
  TableProposal,
  UndertakingCommand
} from './undertaking/commands.ts'
export {
  type OpenRung,
  undertakingDecider,
  type UndertakingRefusal,
  type UndertakingState
} from './undertaking/decider.ts'
export { undertakingStream } from './undertaking/stream.ts'

// agreement: texts, and the duties they lay on parties
export {
  AgreementAmended,
  agreementAmended,
  AgreementDraftingAgreed,
  agreementDraftingAgreed,
  AgreementEnteredIntoForce,
  agreementEnteredIntoForce,
  type AgreementEvent,
  AgreementExpired,
  agreementExpired,
  AgreementExtended,
  agreementExtended,
  AgreementKind,
  AgreementSigned,
  agreementSigned,
  AgreementTerminated,
  agreementTerminated,
  MoUSigned,
  mouSigned,
  ObligationFulfilled,
  obligationFulfilled,
  ObligationWaived,
  obligationWaived,
  Provision,
  Signature,
  SignedKind
} from './agreement/events.ts'
export {
  AgreeDrafting,
  AgreementCommand,
  AmendAgreement,
  EnterIntoForce,
  ExpireAgreement,
  ExtendAgreement,
  FulfilObligation,
  SignAgreement,
  SignMoU,
  TerminateAgreement,
  WaiveObligation
} from './agreement/commands.ts'
export { agreementDecider, type AgreementRefusal, type AgreementState, type SignedText } from './agreement/decider.ts'
export { agreementStream } from './agreement/stream.ts'
export {
  type DueInstance,
  dueInstanceOf,
  dueInstances,
  endOf,
  instanceKey,
  type Milestones
} from './agreement/dueDates.ts'
export { type Duties, type DutyRefusal, type Settlement } from './agreement/duties.ts'
export { DueRule, Milestone, Obligation, ObligationInstance } from './agreement/obligation.ts'

// pledge: what was promised, and handed over
export {
  Beneficiaries,
  DisbursementRecorded,
  disbursementRecorded,
  FundingPledged,
  fundingPledged,
  PledgeCancelled,
  pledgeCancelled,
  type PledgeEvent,
  PledgeRevised,
  pledgeRevised
} from './pledge/events.ts'
export { CancelPledge, PledgeCommand, PledgeFunding, RecordDisbursement, RevisePledge } from './pledge/commands.ts'
export { pledgeDecider, type PledgeRefusal, type PledgeState, type StandingPledge } from './pledge/decider.ts'
export { pledgeStream } from './pledge/stream.ts'

// observer: status with an organisation
export {
  ObserverAdmitted,
  observerAdmitted,
  ObserverApplied,
  observerApplied,
  ObserverDeclined,
  observerDeclined,
  type ObserverEvent,
  ObserverInvited,
  observerInvited,
  ObserverStatusAttested,
  observerStatusAttested,
  ObserverWithdrawn,
  observerWithdrawn
} from './observer/events.ts'
export {
  AdmitObserver,
  ApplyAsObserver,
  AttestObserverStatus,
  DeclineObserver,
  InviteObserver,
  ObserverCommand,
  WithdrawObserver
} from './observer/commands.ts'
export { observerDecider, type ObserverRefusal, type ObserverState } from './observer/decider.ts'
export { observerStream } from './observer/stream.ts'

// initiative: coalitions, prizes, platforms, programmes, lists, charters
export {
  Comparison,
  InitiativeAttested,
  initiativeAttested,
  InitiativeConcluded,
  initiativeConcluded,
  type InitiativeEvent,
  InitiativeFigureReported,
  initiativeFigureReported,
  InitiativeInvitationExtended,
  initiativeInvitationExtended,
  InitiativeJoined,
  initiativeJoined,
  InitiativeKind,
  InitiativeLaunched,
  initiativeLaunched,
  InvitationStrength,
  PrizeAnnounced,
  prizeAnnounced,
  PrizeAwarded,
  prizeAwarded
} from './initiative/events.ts'
export {
  AnnouncePrize,
  AttestInitiative,
  AwardPrize,
  ConcludeInitiative,
  ExtendInitiativeInvitation,
  InitiativeCommand,
  JoinInitiative,
  LaunchInitiative,
  ReportInitiativeFigure
} from './initiative/commands.ts'
export {
  initiativeDecider,
  type InitiativeRefusal,
  type InitiativeState,
  type RunningInitiative
} from './initiative/decider.ts'
export { initiativeStream } from './initiative/stream.ts'

// gathering: conferences, forums, summits
export {
  GatheringAnnounced,
  gatheringAnnounced,
  type GatheringEvent,
  GatheringHeld,
  gatheringHeld,
  ParticipationAnnounced,
  participationAnnounced,
  SpeakerInvited,
  speakerInvited
} from './gathering/events.ts'
export {
  AnnounceGathering,
  AnnounceParticipation,
  GatheringCommand,
  HoldGathering,
  InviteSpeaker
} from './gathering/commands.ts'
export {
  type GatheringAhead,
  gatheringDecider,
  type GatheringRefusal,
  type GatheringState
} from './gathering/decider.ts'
export { gatheringStream } from './gathering/stream.ts'

// designation: titles that places bear
export {
  DesignationConcluded,
  designationConcluded,
  DesignationConferred,
  designationConferred,
  type DesignationEvent,
  DesignationOpened,
  designationOpened
} from './designation/events.ts'
export { ConcludeDesignation, ConferDesignation, DesignationCommand, OpenDesignation } from './designation/commands.ts'
export { designationDecider, type DesignationRefusal, type DesignationState } from './designation/decider.ts'
export { designationStream } from './designation/stream.ts'

// joint body: working groups, committees, centres
export {
  JointBodyAgreed,
  jointBodyAgreed,
  JointBodyDissolved,
  jointBodyDissolved,
  JointBodyEstablished,
  jointBodyEstablished,
  type JointBodyEvent,
  JointBodyKind
} from './jointBody/events.ts'
export { AgreeJointBody, DissolveJointBody, EstablishJointBody, JointBodyCommand } from './jointBody/commands.ts'
export { jointBodyDecider, type JointBodyRefusal, type JointBodyState } from './jointBody/decider.ts'
export { jointBodyStream } from './jointBody/stream.ts'

// cooperation: all streams together
export { cooperation, cooperationDecider, type CooperationRefusal, streamOf } from './cooperation.ts'
export {
  CooperationCommand,
  cooperationCommand,
  cooperationCommandCodecs,
  type CooperationCommandType
} from './cooperationCommand.ts'
export {
  CooperationEvent,
  cooperationEventCodecs,
  type CooperationEventType,
  schemaVersions
} from './cooperationEvent.ts'
export {
  type CooperationLedger,
  cooperationLedger,
  type CooperationRecord,
  type HistoryFailure
} from './cooperationLedger.ts'
export { cooperationUpcasters, readCooperationEvent } from './cooperationUpcasters.ts'
export { type CooperationLedgerCommand, ledgerCommand } from './ledgerCommand.ts'
export { countryLinks } from './countryLinks.ts'
export { meetingOf, occurrenceOf, partiesOf, personsOf, themesOf } from './facets.ts'
