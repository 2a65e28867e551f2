import { type Account, unharmed } from '../../../postgres/test/faults/account.ts'

/** The harm done to events, and the number of projections whose views were not those of a fresh fold. */
export interface Harm extends Account {
  readonly unequal: number
}

export const noHarm: Harm = { ...unharmed, unequal: 0 }
