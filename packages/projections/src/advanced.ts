/**
 * For those who run projections, test them, or fold in parts: plans, provenance, packing, stages, shards, the
 * reference.
 * The first lines of a user need none of it.
 */

// as of the dates of any domain
export { asOf, type OccurredBy } from './engine/asOf/asOf.ts'
export { type AsOfEach, asOfEach } from './engine/asOf/asOfEach.ts'
export { knownBy } from './engine/asOf/known.ts'
export type { Publication, PublicationOf } from './engine/asOf/published.ts'
export { type BeliefChanged, type Difference, differenceBetween, type ViewChanged } from './engine/asOf/difference.ts'
export { datedBy, type OccurrenceOf } from './shared/cooperationAsOf.ts'

// plans: what a runner runs, and what it stores
export type { Definition } from './engine/folding/definition.ts'
export { type FoldedChanges, foldedChanges, routeOf } from './engine/folding/folded.ts'
export type { Foldable, OpenFold, Plan } from './engine/folding/plan.ts'
export type { AnyProjection } from './engine/folding/compiledProjection.ts'
export type { Resume, Step } from './engine/following/follow.ts'
export type { Mismatch, NotRestored } from './engine/storing/storedView.ts'

// projections over the views of another
export { type Stage, type Staged, staged, type StageRecipe } from './engine/staging/staged.ts'

// shards of keys, and parts of a record folded apart
export { mergedShards, ofKeys } from './engine/partition/partition.ts'
export { correctionTargets, type FoldedPart, foldPart, mergedParts, mergedRecord } from './engine/partition/parts.ts'
export type { Additive } from './engine/projection.ts'

// provenance: the events that made a view
export { provenanceOf } from './engine/folding/folded.ts'
export type { Origins } from './engine/provenance/origins.ts'

// packed: prepared data in a fraction of the bytes
export { type Pack, type Packed, packAsIs } from './engine/packing/packed.ts'

// drafts of views and what is prepared for them: declarations of those who compose views name these
export type { CalendarPageDraft, Dated } from './views/calendar/calendar.ts'
export type { CountryFiguresDraft, PlaceOfActivity } from './views/cooperationFigures/cooperationFigures.ts'
export type { CountryTimelineDraft, PreparedForCountries } from './views/countryTimeline/countryTimeline.ts'
export type { EvidenceSpan, SourceEvidenceDraft } from './views/evidenceIndex/evidenceIndex.ts'
export type { InitiativeDraft } from './views/initiativeRegister/initiativeRegister.ts'
export type { PartyTiesDraft } from './views/partyTies/partyTies.ts'
export type { PartyTimelineDraft, PreparedForParties } from './views/partyTimeline/partyTimeline.ts'
export type { PersonAppearancesDraft } from './views/peopleDirectory/peopleDirectory.ts'
export type { ThemeMentionsDraft } from './views/themeMatrix/themeMatrix.ts'

// registers: facts in lists by their kind, and results derived from them
export { type RegisterDefinition, type RegisterDraft, type RegisterItem, registerOf } from './shared/register.ts'
export {
  type JointBodyStatus,
  jointBodySummary,
  type JointBodySummary
} from './views/jointBodyRegister/jointBodySummary.ts'
export { successionCircles } from './views/jointBodyRegister/successionCircles.ts'
export {
  type CircumstanceView,
  followUpsOf,
  happenedAt,
  presencesOf
} from './views/circumstanceIndex/circumstanceIndex.ts'

// references: identities that nothing on record introduces
export {
  type Introduction,
  type NamedIdentities,
  type OpenReference,
  openReferencesIn,
  type ReferenceDraft,
  type ReferenceUse,
  type ReferenceView
} from './views/openReferences/openReferences.ts'
export type { JointBodyConstitution, JointBodyView } from './views/jointBodyRegister/jointBodyRegister.ts'

export {
  type GatheringParticipant,
  type GatheringStatus,
  gatheringSummary,
  type GatheringSummary,
  type ParticipationStatus
} from './views/gatheringRegister/gatheringSummary.ts'
export type { AtGathering, GatheringView } from './views/gatheringRegister/gatheringRegister.ts'
export {
  invitationAnswers,
  type InvitationOutcome,
  type InvitationStatus,
  type InvitationView
} from './views/invitationRegister/invitationRegister.ts'
export {
  type DesignationStatus,
  designationSummary,
  type DesignationSummary,
  type DesignationView
} from './views/designationRegister/designationRegister.ts'

// belonging: organs, agencies and branches with the party or state that they belong to
export { type Belonging, belongingIn, type PartyDirectory } from './views/directory/belonging.ts'
export { recordOf, type Whose } from './reports/recordOf/recordOf.ts'
export { entriesThrough, type EntryThrough, type ThroughViews } from './reports/entriesThrough/entriesThrough.ts'

export type { MembershipView } from './views/membershipRegister/membershipRegister.ts'
export {
  type MembershipsOn,
  membershipsOn,
  membersOn,
  type MemberStanding
} from './views/membershipRegister/membershipsOn.ts'
export type { OfficeView } from './views/officeRegister/officeRegister.ts'
export { type HoldersOn, holdersOn, tenuresOf } from './views/officeRegister/tenures.ts'
export type { IndicatorView } from './views/indicatorRegister/indicatorRegister.ts'
export { type IndicatorFigure, indicatorFigures } from './views/indicatorRegister/indicatorFigures.ts'

export type { ObligationProgress } from './views/agreementRegister/agreementRegister.ts'
export type { RelatedText } from './shared/relatedText.ts'

// the types of definitions
export type { FieldRules, FieldHistories, FieldValue } from './engine/fieldHistory.ts'
export type { Initial } from './engine/projection.ts'
export type { SequenceDefinition, SequenceRules } from './engine/structures/sequence.ts'
export type { TableDefinition } from './engine/structures/table.ts'

// checking recipes
export { type RecipeFault, recipeFaults } from './engine/checking/recipeFaults.ts'
export { foldByImmer } from './engine/checking/reference.ts'
export { type DeliveryRow } from './views/fundingLedger/fundingLedger.ts'
export { deliveryRows } from './views/fundingLedger/fundingTotals.ts'
export {
  type PartyTreaty,
  treatiesOf,
  treatyStatus,
  type TreatyStatusLine
} from './views/treatyRegister/treatyStatus.ts'

// rare words of what the main entry exports
export { type NotRegistered, type RelationListed, type UnregisteredParty } from './views/directory/directory.ts'
export { type PartyFields } from './views/partyRecord/partyRecord.ts'
export { type PartyEntry } from './views/partyTimeline/partyTimeline.ts'
export { type TreatyAct } from './views/treatyRegister/treatyRegister.ts'
export { type PersonAppearances } from './views/peopleDirectory/peopleDirectory.ts'
export { type ThemeMentions, type ThemeRow } from './views/themeMatrix/themeMatrix.ts'

// rows of a ledger: what stored folds keep of every event
export { factsOfEvent, firstCorrection, numberOfType, typeOfNumber } from './columns/factsOfRow.ts'
export {
  type CountryCount,
  countsOfFigures,
  type FiguresOfRows,
  type TalliedRows,
  tallyRows,
  viewsOfFigures
} from './columns/figuresOfRows.ts'
export { countryOfLink, LinksOfEvent, numberOfCountry } from './columns/links.ts'
export {
  bytesOfRows,
  linkStart,
  markOfBytes,
  markOfText,
  Numbered,
  type Row,
  type Rows,
  RowsBuilder,
  rowsIn
} from './columns/rows.ts'
export { type ScannedBytes, scannedFacts } from './columns/scannedFacts.ts'
