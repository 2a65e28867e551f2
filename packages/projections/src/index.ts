// folding: how events become views, of any domain
export { type Fold, fold } from './engine/folding/fold.ts'
export { emptyView, type Folded, viewOf } from './engine/folding/folded.ts'
export { together } from './engine/folding/together.ts'
export { follow, type Followed, resume } from './engine/following/follow.ts'
export type { Projection, Recipe, Recipes } from './engine/projection.ts'
export { type StoredView, type ViewStorage, viewStorage } from './engine/storing/storedView.ts'
export { type Sequence, sequence } from './engine/structures/sequence.ts'
export { type Table, table } from './engine/structures/table.ts'
export { allStatements } from './engine/corrections/allStatements.ts'
export { fieldHistory, type FieldWithHistory, fieldWithHistory } from './engine/fieldHistory.ts'

// shared by views: as of two dates, dates as shown, rows on record, names after merges
export type { AsOf } from './engine/asOf/asOf.ts'
export { cooperationAsOf, cooperationAsOfEach, cooperationDifference } from './shared/cooperationAsOf.ts'
export type { CorrectionNote } from './shared/correctionNote.ts'
export { byShownDate, type ShownDate, shownDate } from './shared/shownDate.ts'
export { type NotOnRecord, rowsOf } from './shared/onRecord.ts'
export { currentId, nameOf } from './shared/currentId.ts'

// references: which identities does nothing on record introduce?
export { openReferences } from './views/openReferences/openReferences.ts'

// directory: who and what the record knows, under which names
export {
  partyDirectory,
  type PartyListing,
  personDirectory,
  type PersonListing,
  sourceDirectory,
  type SourceListing
} from './views/directory/directory.ts'

// country timeline: what has happened between us and this country?
export { type CountryTimeline, countryTimeline, shownEntries } from './views/countryTimeline/countryTimeline.ts'
export type { PersonShown, TimelineEntry } from './timeline/entry.ts'
export { defaultRoles } from './timeline/countryRoles.ts'
export { type TimelineTotals, totalsOf } from './views/countryTimeline/timelineTotals.ts'

// partner dossier: all there is about a party, and the history of every field of its record
export { type DossierViews, type PartnerDossier, partnerDossier } from './reports/partnerDossier/partnerDossier.ts'
export { partyRecord } from './views/partyRecord/partyRecord.ts'
export { type PartyTimeline, partyTimeline } from './views/partyTimeline/partyTimeline.ts'

// funding ledger: what was pledged, revised, disbursed and is outstanding?
export { type FundingView, fundingLedger, type PledgeRow } from './views/fundingLedger/fundingLedger.ts'
export {
  fundingByBeneficiaries,
  fundingByDonor,
  type FundingTotals,
  fundingTotals,
  pledgeRows
} from './views/fundingLedger/fundingTotals.ts'

// undertakings board: which are intended, proposed, agreed, done, lapsed, overdue?
export { type Board, boardAsOf } from './views/undertakingsBoard/boardAsOf.ts'
export {
  type UndertakingRow,
  undertakingsBoard,
  type UndertakingView
} from './views/undertakingsBoard/undertakingsBoard.ts'

// agreement register: which texts are in force, what does each oblige whom to do, what falls due next?
export {
  agreementRegister,
  type AgreementRow,
  type AgreementView
} from './views/agreementRegister/agreementRegister.ts'
export { type AgreementsInForce, agreementsInForce } from './views/agreementRegister/inForce.ts'
export { type DueStatus, type ObligationDue, obligationsDue } from './views/agreementRegister/obligationsDue.ts'

// treaty register: who signed, consented, is bound and left, and between whom is a treaty in force on a day?
export { treatyRegister, type TreatyRow } from './views/treatyRegister/treatyRegister.ts'
export { type PartiesOn, partiesOn, treatyAnomalies, type TreatyAnomaly } from './views/treatyRegister/partiesOn.ts'

// observer roster: who was invited, applied, was admitted, left; which calls were to a class?
export { observerRoster, type ObserverRoster } from './views/observerRoster/observerRoster.ts'

// initiative register: who launched, was invited, joined; which figures were reported when?
export { initiativeRegister, type InitiativeView } from './views/initiativeRegister/initiativeRegister.ts'
export { type InitiativeSummary, initiativeSummary } from './views/initiativeRegister/initiativeSummary.ts'

// joint body register: which joint bodies are there, who are their members, when did they meet?
export { jointBodyRegister } from './views/jointBodyRegister/jointBodyRegister.ts'

// registers: gatherings and who took part, invitations and their answers, designations
export { gatheringRegister } from './views/gatheringRegister/gatheringRegister.ts'
export { invitationRegister } from './views/invitationRegister/invitationRegister.ts'
export { designationRegister } from './views/designationRegister/designationRegister.ts'

// circumstances: what became of it, what happened at this gathering, who was present?
export { circumstanceIndex } from './views/circumstanceIndex/circumstanceIndex.ts'

// memberships, offices and indicators: who belongs to what, who holds which office, which figures were reported?
export { membershipRegister } from './views/membershipRegister/membershipRegister.ts'
export { officeRegister } from './views/officeRegister/officeRegister.ts'
export { indicatorRegister } from './views/indicatorRegister/indicatorRegister.ts'

// people directory: who met whom, under which names and titles, when?
export { peopleDirectory } from './views/peopleDirectory/peopleDirectory.ts'
export { type PersonProfile, personProfile } from './reports/personProfile/personProfile.ts'

// cooperation network: the graph of parties, weighted by what binds them
export { type CooperationNetwork, cooperationNetwork } from './reports/cooperationNetwork/cooperationNetwork.ts'
export { type PartyTies, partyTies } from './views/partyTies/partyTies.ts'

// theme matrix: which themes with which countries in which years?
export { themeMatrix, themeMentions } from './views/themeMatrix/themeMatrix.ts'

// cooperation figures: how much has happened with a country, of what kind, year by year?
export {
  cooperationFigures,
  type CountryFigures,
  countryFigures,
  type CountryInFigures
} from './views/cooperationFigures/cooperationFigures.ts'

// calendar: what took place and what falls due?
export { calendar, type CalendarPage } from './views/calendar/calendar.ts'
export { calendarOf, type CalendarPeriod } from './reports/calendarPeriod/calendarOf.ts'

// evidence index: which claims rest on which words, and what was corrected or taken back on whose?
export { evidenceIndex, type SourceEvidence } from './views/evidenceIndex/evidenceIndex.ts'
export { claimSpans, correctedClaims, retractedClaims } from './views/evidenceIndex/claims.ts'
