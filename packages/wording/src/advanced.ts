/** For those who show a record at length: its views at a point, and words for dates, duties, figures and refusals. */

export { type Believed, type Question, type Views, foldedViews, latestOf, type RecordAsked, viewsOf } from './views.ts'
export { lazily } from './lazily.ts'
export { differences } from './differences.ts'
export { basisWords, dateParts, datePartsIn, type DateVocabulary, dateWords } from './dates.ts'
export { dutiesWords, dutiesFor } from './duties.ts'
export { citationLines, strengthWords, roleWords, entryWords } from './entryWords.ts'
export { commandFailureWords } from './failures.ts'
export {
  asOfWords,
  type CountryOverview,
  totalsWords,
  countryOverview,
  countryOverviews,
  agreementStatusWords,
  partnerOverviews
} from './overview.ts'
export {
  agreementKinds,
  bodyKinds,
  comparisons,
  membershipCategories,
  occasionWords,
  placeWords,
  partyKinds,
  listed,
  periodWords,
  resourceWords,
  beneficiaryWords,
  languageWords
} from './phrases.ts'
export type { Names } from './names.ts'
export { searchable } from './searchable.ts'
export type { Detail, Words } from './sentences.ts'
