/** The words in which readers meet the record: what an event says, under the names that the record gives. */

export { type Names, namesOf } from './names.ts'
export { wordsOf } from './words.ts'
