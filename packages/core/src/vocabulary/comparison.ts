import * as t from 'io-ts'

/** The sense of a figure: `more than 15` is not `15`. */
export const Comparison = t.keyof({ Exactly: null, MoreThan: null, AtLeast: null, About: null }, 'Comparison')
export type Comparison = t.TypeOf<typeof Comparison>
