/** The words in which readers meet the record: events, dates, names and figures, for a terminal or a page. */

export { type Believed, type Question, type Views, viewsOf } from './record/views.ts'
export { type Paper, wrapped } from './output/layout.ts'
export { terminalText } from './output/terminal.ts'
export { dateParts, dateWords, basisWords } from './wording/dates.ts'
export { dutiesWords, dutiesFor } from './wording/duties.ts'
export { strengthWords, roleWords, entryWords } from './wording/entryWords.ts'
export { type Names, namesOf } from './wording/names.ts'
export {
  asOfWords,
  type CountryOverview,
  totalsWords,
  countryOverview,
  countryOverviews,
  agreementStatusWords,
  partnerOverviews
} from './wording/overview.ts'
export {
  agreementKinds,
  partyKinds,
  listed,
  periodWords,
  resourceWords,
  beneficiaryWords,
  languageWords
} from './wording/phrases.ts'
export type { Detail } from './wording/sentences.ts'
export { wordsOf } from './wording/words.ts'
