/** The record of an organisation's international cooperation: what can be recorded, and the ledger that records it. */

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

// vocabulary: the value objects
export { Comparison } from './vocabulary/comparison.ts'
export { CountryCode, countryCode, countryName } from './vocabulary/countryCode.ts'
export { resolveCountry, type UnknownCountry } from './vocabulary/resolveCountry.ts'
export { CountryLink, CountryLinks, CountryRole } from './vocabulary/countryLink.ts'
export { CurrencyCode, minorUnitOf } from './vocabulary/currency.ts'
export { type DateBounds, Edtf, edtf, parseEdtf } from './vocabulary/edtf.ts'
export {
  AgreementId,
  AmendmentId,
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
  ReservationId,
  TreatyId,
  UndertakingId,
  VisitId
} from './vocabulary/identifiers.ts'
export { IsoDay, isoDay } from './vocabulary/isoDay.ts'
export { LanguageTag } from './vocabulary/languageTag.ts'
export { Milestone } from './vocabulary/milestone.ts'
export { formatMoney, isZero, Money, money } from './vocabulary/money.ts'
export {
  before,
  boundsOf,
  DateBasis,
  occurredBy,
  OccurrenceDate,
  occurrenceDate,
  ordOccurrence,
  stated
} from './vocabulary/occurrenceDate.ts'
export { Capacity, Delegation, Invitee, MeetingMode, Participant, Parties } from './vocabulary/participation.ts'
export { Period } from './vocabulary/period.ts'
export { Place } from './vocabulary/place.ts'
export { Quantity, Resource } from './vocabulary/resource.ts'
export { keptTheme, Theme, ThemeCode, themeLabel } from './vocabulary/theme.ts'
export { AgreementKind, Provision, Signature } from './agreement/events.ts'
export { DueRule, Obligation, ObligationInstance } from './agreement/obligation.ts'
export { InitiativeKind, InvitationStrength } from './initiative/events.ts'
export { JointBodyKind } from './jointBody/events.ts'
export { PartyKind } from './party/events.ts'
export { Beneficiaries } from './vocabulary/beneficiaries.ts'
export { ConsentForm, SignatureEffect, WithdrawalForm } from './treaty/events.ts'
export { type OrderFault, type TreatyRule, treatyRules } from './treaty/rules.ts'

// cooperation: every event and command, and the ledger that records them
export { cooperation, type CooperationRefusal } from './cooperation.ts'
export { CooperationCommand, cooperationCommand, type CooperationCommandType } from './cooperationCommand.ts'
export { CooperationEvent, type CooperationEventType } from './cooperationEvent.ts'
export {
  type CooperationLedger,
  cooperationLedger,
  type CooperationRecord,
  type HistoryFailure
} from './cooperationLedger.ts'
export { type CooperationLedgerCommand, ledgerCommand } from './ledgerCommand.ts'
export { correct } from './correct.ts'
export { dateSource } from './dateSource.ts'

// facets: what an event says, whatever its type
export { type PartyPart, type PersonNamed, type Strength } from './eventFacets.ts'
export { countryLinks } from './countryLinks.ts'
export {
  type DatedEvent,
  meetingOf,
  occurrenceOf,
  partiesOf,
  partsOf,
  peopleOf,
  personsOf,
  strengthOf,
  themesOf
} from './facets.ts'
