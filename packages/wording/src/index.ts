/** The words in which readers meet the record: what an event says, under the names that the record gives. */

export { namesOf } from './names.ts'
export { wordsOf } from './words.ts'
