// kernel: how events become views, of any domain
export { type AsOf, asOf, type OccurredBy } from './engine/asOf/asOf.ts'
export { type AsOfEach, asOfEach } from './engine/asOf/asOfEach.ts'
export { type BeliefChanged, type Difference, differenceBetween, type ViewChanged } from './engine/asOf/difference.ts'
export { allStatements } from './engine/corrections/allStatements.ts'
export {
  type FieldHistories,
  fieldHistory,
  type FieldRules,
  type FieldWithHistory,
  fieldWithHistory,
  type FieldValue
} from './engine/fieldHistory.ts'
export { type Fold, fold } from './engine/folding/fold.ts'
export {
  emptyView,
  type Folded,
  type FoldedChanges,
  foldedChanges,
  provenanceOf,
  routeOf,
  viewOf
} from './engine/folding/folded.ts'
export type { Definition } from './engine/folding/definition.ts'
export type { Foldable, OpenFold, Plan } from './engine/folding/plan.ts'
export type { AnyProjection } from './engine/folding/compiledProjection.ts'
export type { Origins } from './engine/provenance/origins.ts'
export { follow, type Followed, resume, type Resume, type Step } from './engine/following/follow.ts'
export { type NotOnRecord, rowsOf } from './shared/onRecord.ts'
export { mergedShards, ofKeys } from './engine/partition/partition.ts'
export { foldPart, type FoldedPart, mergedParts, mergedRecord, correctionTargets } from './engine/partition/parts.ts'
export type { Additive, Initial, Projection, Recipe, Recipes } from './engine/projection.ts'
export { type RecipeFault, recipeFaults } from './engine/checking/recipeFaults.ts'
export { foldByImmer } from './engine/checking/reference.ts'
export { type Pack, type Packed, packAsIs } from './engine/packing/packed.ts'
export { type Stage, staged, type Staged, type StageRecipe } from './engine/staging/staged.ts'
export {
  type Mismatch,
  type NotRestored,
  type StoredView,
  type ViewStorage,
  viewStorage
} from './engine/storing/storedView.ts'
export { type Sequence, sequence, type SequenceDefinition, type SequenceRules } from './engine/structures/sequence.ts'
export { type Table, table, type TableDefinition } from './engine/structures/table.ts'
export { together } from './engine/folding/together.ts'

// what every view shares
export {
  cooperationAsOf,
  cooperationAsOfEach,
  cooperationDifference,
  datedBy,
  type OccurrenceOf
} from './shared/cooperationAsOf.ts'
export type { CorrectionNote } from './shared/correctionNote.ts'
export { byShownDate, type Days, type ShownDate, shownDate } from './shared/shownDate.ts'

// country timeline: what has happened between us and this country?
export { type CountryTimeline, countryTimeline, shownEntries } from './views/countryTimeline/countryTimeline.ts'
export type { PersonShown, TimelineEntry, TimelineSubject } from './timeline/entry.ts'
export { defaultRoles } from './timeline/countryRoles.ts'
export {
  type OpenUndertakings,
  type PledgedInCurrency,
  type PledgedSum,
  type SharedSum,
  type TimelineTotals,
  totalsOf
} from './views/countryTimeline/timelineTotals.ts'

// partner dossier: all there is about a party, and the history of every field of its record
export {
  type DossierViews,
  type PartnerDossier,
  partnerDossier,
  type PartyRecordWithHistory,
  type SpokenFor,
  type Spokesperson
} from './reports/partnerDossier/partnerDossier.ts'
export { type PartyFields, partyRecord } from './views/partyRecord/partyRecord.ts'
export {
  type PartyEntry,
  type PartySubject,
  type PartyTimeline,
  partyTimeline
} from './views/partyTimeline/partyTimeline.ts'

// funding ledger: what was pledged, revised, disbursed and is outstanding?
export {
  type Disbursement,
  fundingLedger,
  type PledgeCancellation,
  type PledgeRevision,
  type PledgeRow,
  type PledgeView
} from './views/fundingLedger/fundingLedger.ts'
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
} from './views/fundingLedger/fundingTotals.ts'

// undertakings board: what is intended, proposed, agreed, done, lapsed, overdue?
export { type Board, boardAsOf } from './views/undertakingsBoard/boardAsOf.ts'
export {
  type ProgressReport,
  type Rung,
  type RungReached,
  type UndertakingRow,
  undertakingsBoard,
  type UndertakingView
} from './views/undertakingsBoard/undertakingsBoard.ts'

// agreement register: which texts are in force, what does each oblige whom to do, what falls due next?
export {
  type AgreementNotOnRecord,
  agreementRegister,
  type AgreementRow,
  type AgreementStatus,
  type AgreementView,
  type Amendment,
  type ObligationSettled
} from './views/agreementRegister/agreementRegister.ts'
export { type AgreementsInForce, agreementsInForce } from './views/agreementRegister/inForce.ts'
export {
  type DueQuestion,
  type DueStatus,
  type ObligationDue,
  obligationsDue
} from './views/agreementRegister/obligationsDue.ts'

// observer roster: who was invited, applied, was admitted, left; which calls were to a class?
export {
  type ClassCall,
  type ObserverCandidate,
  observerRoster,
  type ObserverRoster,
  type ObserverStatus,
  type ObserverStep
} from './views/observerRoster/observerRoster.ts'

// initiative register: who launched, was invited, joined; which figures were reported when?
export {
  type Award,
  type Conclusion,
  type InitiativeAppearance,
  type InitiativeInvitation,
  type InitiativeMember,
  type InitiativeUpdate,
  initiativeRegister,
  type InitiativeView,
  type Prize,
  type ReportedFigure
} from './views/initiativeRegister/initiativeRegister.ts'
export {
  type InitiativeStatus,
  type InitiativeSummary,
  initiativeSummary
} from './views/initiativeRegister/initiativeSummary.ts'

// people directory: who met whom, under which names and titles, when?
export {
  type Appearance,
  peopleDirectory,
  type PersonAppearances,
  type PersonMet
} from './views/peopleDirectory/peopleDirectory.ts'
export {
  type Acquaintance,
  type PeopleViews,
  type PersonProfile,
  personProfile,
  type PrintedAs
} from './reports/personProfile/personProfile.ts'

// cooperation network: the graph of parties, weighted by what binds them
export {
  type CooperationNetwork,
  cooperationNetwork,
  type NetworkEdge,
  type NetworkNode,
  type TieWeight
} from './reports/cooperationNetwork/cooperationNetwork.ts'
export { type PartyTies, partyTies, type Tie } from './views/partyTies/partyTies.ts'

// theme matrix: which themes with which countries in which years?
export {
  type ThemeCell,
  themeMatrix,
  type ThemeMention,
  type ThemeMentions,
  themeMentions,
  type ThemeRow
} from './views/themeMatrix/themeMatrix.ts'

// cooperation figures: how much has happened with a country, of what kind, year by year?
export {
  cooperationFigures,
  type CountryFigure,
  countryFigures,
  type CountryFigures,
  type CountryInFigures,
  type EventsByType
} from './views/cooperationFigures/cooperationFigures.ts'

// calendar: what took place and what falls due?
export { calendar, type CalendarEntry, type CalendarPage } from './views/calendar/calendar.ts'
export {
  calendarOf,
  type CalendarPeriod,
  type CalendarQuestion,
  type CalendarViews,
  type EntryInPeriod,
  type UndertakingDue
} from './reports/calendarPeriod/calendarOf.ts'

// evidence index: which claims rest on which words, and what was corrected or taken back on whose?
export {
  type EvidenceClaim,
  evidenceIndex,
  type EvidenceSpan,
  type SourceEvidence
} from './views/evidenceIndex/evidenceIndex.ts'
export {
  claimSpans,
  type CorrectedClaim,
  correctedClaims,
  type RetractedClaim,
  retractedClaims
} from './views/evidenceIndex/claims.ts'

// directory: who and what the record knows, under which names
export { currentId, nameOf } from './shared/currentId.ts'
export {
  type NotRegistered,
  partyDirectory,
  type PartyListing,
  personDirectory,
  type PersonListing,
  sourceDirectory,
  type SourceListing
} from './views/directory/directory.ts'
