import * as t from 'io-ts'

/** A point in the life of an agreement from which a duty or a term is counted. */
export const Milestone = t.keyof({ Signature: null, EntryIntoForce: null, End: null }, 'Milestone')
export type Milestone = t.TypeOf<typeof Milestone>
