// kernel: how events become views, of any domain
export { type AsOf, asOf, type OccurrenceOf } from './kernel/asOf.ts'
export { type AsOfEach, asOfEach } from './kernel/asOfEach.ts'
export { type BeliefChanged, type Difference, differenceBetween, type ViewChanged } from './kernel/difference.ts'
export { allStatements } from './kernel/allStatements.ts'
export {
  type FieldHistories,
  fieldHistory,
  type FieldRules,
  type FieldTold,
  fieldTold,
  type FieldValue
} from './kernel/fieldHistory.ts'
export { type Fold, fold } from './kernel/fold.ts'
export {
  emptyView,
  type Folded,
  type FoldedChanges,
  foldedChanges,
  provenanceOf,
  routeOf,
  viewOf
} from './kernel/folded.ts'
export type { Definition } from './kernel/folding/definition.ts'
export type { Foldable, OpenFold, Plan } from './kernel/folding/plan.ts'
export type { AnyProjection } from './kernel/folding/prepared.ts'
export type { Origins } from './kernel/folding/origins.ts'
export { follow, type Followed, resume, type Resume, type Step } from './kernel/follow.ts'
export { type NotOnRecord, rowsOf } from './kernel/onRecord.ts'
export { mergedShards, ofKeys } from './kernel/partition.ts'
export { foldPart, type FoldedPart, mergedParts, mergedRecord, correctionTargets } from './kernel/parts.ts'
export type { Additive, Initial, Projection, Recipe, Recipes } from './kernel/projection.ts'
export { type RecipeFault, recipeFaults } from './kernel/recipeFaults.ts'
export { foldByImmer } from './kernel/reference.ts'
export { type Keep, type Kept, keepAsItIs } from './kernel/keeping/kept.ts'
export { type Stage, staged, type Staged, type StageRecipe } from './kernel/staged.ts'
export { type Mismatch, type NotRestored, type StoredView, type ViewStorage, viewStorage } from './kernel/storedView.ts'
export { type Sequence, sequence, type SequenceDefinition, type SequenceRules } from './kernel/structures/sequence.ts'
export { type Table, table, type TableDefinition } from './kernel/structures/table.ts'
export { together } from './kernel/together.ts'

// what every view shares
export { cooperationAsOf, cooperationAsOfEach, cooperationDifference } from './cooperationAsOf.ts'
export type { CorrectionNote } from './provenance.ts'
export { byShownDate, type Days, type ShownDate, shownDate } from './shownDate.ts'
export { type DatedEvent, type Strength, strengthOf } from './strength.ts'

// country timeline: what has happened between us and this country?
export { type CountryTimeline, countryTimeline, shownEntries } from './countryTimeline/countryTimeline.ts'
export type { PersonShown, TimelineEntry, TimelineSubject } from './countryTimeline/entry.ts'
export { defaultRoles } from './countryTimeline/roles.ts'
export {
  type OpenUndertakings,
  type PledgedInCurrency,
  type PledgedSum,
  type SharedSum,
  type TimelineTotals,
  totalsOf
} from './countryTimeline/totals.ts'

// partner dossier: all there is about a party, and the history of every field of its record
export {
  type DossierViews,
  type PartnerDossier,
  partnerDossier,
  type PartyRecordTold,
  type SpokeFor,
  type Spokesperson
} from './partnerDossier/partnerDossier.ts'
export { type PartyPart, partsOf } from './partnerDossier/partyPart.ts'
export { type PartyFields, partyRecord } from './partnerDossier/partyRecord.ts'
export {
  type PartyEntry,
  type PartySubject,
  type PartyTimeline,
  partyTimeline
} from './partnerDossier/partyTimeline.ts'

// funding ledger: what was pledged, revised, disbursed and is outstanding?
export {
  type Disbursement,
  fundingLedger,
  type PledgeCancellation,
  type PledgeRevision,
  type PledgeRow,
  type PledgeView
} from './fundingLedger/fundingLedger.ts'
export {
  type FundingByBeneficiaries,
  fundingByBeneficiaries,
  type FundingByDonor,
  fundingByDonor,
  type FundingInCurrency,
  type FundingTotals,
  fundingTotals,
  type FundingViews,
  pledgeRows
} from './fundingLedger/totals.ts'

// undertakings board: what is intended, proposed, agreed, done, lapsed, overdue?
export { type Board, boardAsOf } from './undertakingsBoard/boardAsOf.ts'
export {
  type ProgressReport,
  type Rung,
  type RungReached,
  type UndertakingRow,
  undertakingsBoard,
  type UndertakingView
} from './undertakingsBoard/undertakingsBoard.ts'

// agreement register: which texts are in force, what does each oblige whom to do, what falls due next?
export {
  type AgreementNotOnRecord,
  agreementRegister,
  type AgreementRow,
  type AgreementStatus,
  type AgreementView,
  type Amendment,
  type ObligationSettled
} from './agreementRegister/agreementRegister.ts'
export { type AgreementsInForce, agreementsInForce } from './agreementRegister/inForce.ts'
export {
  type DueQuestion,
  type DueStatus,
  type ObligationDue,
  obligationsDue
} from './agreementRegister/obligationsDue.ts'

// observer roster: who was invited, applied, was admitted, left; which calls were to a class?
export {
  type ClassCall,
  type ObserverCandidate,
  observerRoster,
  type ObserverRoster,
  type ObserverStatus,
  type ObserverStep
} from './observerRoster.ts'

// initiative register: who launched, was invited, joined; which figures were reported when?
export {
  type Award,
  type Conclusion,
  type InitiativeAppearance,
  type InitiativeInvitation,
  type InitiativeMember,
  type InitiativeNews,
  initiativeRegister,
  type InitiativeView,
  type Prize,
  type ReportedFigure
} from './initiativeRegister/initiativeRegister.ts'
export { type InitiativeStatus, type InitiativeSummary, initiativeSummary } from './initiativeRegister/readings.ts'

// people directory: who met whom, under which names and titles, when?
export {
  type Appearance,
  peopleDirectory,
  type PersonAppearances,
  type PersonMet
} from './peopleDirectory/peopleDirectory.ts'
export {
  type Acquaintance,
  type PeopleViews,
  type PersonProfile,
  personProfile,
  type PrintedAs
} from './peopleDirectory/personProfile.ts'

// cooperation network: the graph of parties, weighted by what binds them
export {
  type CooperationNetwork,
  cooperationNetwork,
  type NetworkEdge,
  type NetworkNode,
  type PartyTies,
  partyTies,
  type Tie,
  type TieKind,
  type TieWeight
} from './cooperationNetwork.ts'

// theme matrix: which themes with which countries in which years?
export {
  type ThemeCell,
  themeMatrix,
  type ThemeMention,
  type ThemeMentions,
  themeMentions,
  type ThemeRow
} from './themeMatrix.ts'

// cooperation figures: how much has happened with a country, of what kind, year by year?
export {
  cooperationFigures,
  type CountryFigure,
  countryFigures,
  type CountryFigures,
  type CountryInFigures,
  type EventsByType
} from './cooperationFigures.ts'

// calendar: what took place and what falls due?
export { calendar, type CalendarEntry, type CalendarPage } from './calendar/calendar.ts'
export {
  calendarOf,
  type CalendarPeriod,
  type CalendarQuestion,
  type CalendarViews,
  type EntryInPeriod,
  type UndertakingDue
} from './calendar/calendarOf.ts'

// evidence index: which claims rest on which words, and what was corrected or taken back on whose?
export {
  type EvidenceClaim,
  evidenceIndex,
  type EvidenceSpan,
  type SourceEvidence
} from './evidenceIndex/evidenceIndex.ts'
export {
  claimSpans,
  type CorrectedClaim,
  correctedClaims,
  type RetractedClaim,
  retractedClaims
} from './evidenceIndex/readings.ts'

// directory: who and what the record knows, under which names
export {
  currentId,
  nameOf,
  type NotRegistered,
  partyDirectory,
  type PartyListing,
  personDirectory,
  type PersonListing,
  sourceDirectory,
  type SourceListing
} from './directory.ts'
