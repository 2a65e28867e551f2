import type { Strength, CountryRole, DateBasis } from '@communique/core'
import { english } from './english.ts'

/** The key of a text of the interface. */
export type Label = keyof typeof english

/** The label of a kind, such as `meeting` or `Agency`; null for one that the interface has no word for yet. */
export const labelOf = (kind: string): Label | null => (Object.hasOwn(english, kind) ? (kind as Label) : null)

/** A kind without a label, as words: `GroupOfStates` is "group of states". */
export const kindText = (kind: string): string => kind.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase()

/** The label of a strength; some of their names are those of other texts. */
export const strengthLabel = (strength: Strength): Label =>
  strength === 'Signed' || strength === 'Pledged' || strength === 'Invited' ? `${strength}Strength` : strength

/** The label of the role of a country. */
export const roleLabel = (role: CountryRole): Label => (role === 'Donor' ? 'DonorRole' : role)

/** The label for how a date is known. */
export const basisLabel = (basis: DateBasis): Label => (basis === 'Unknown' ? 'UnknownBasis' : basis)
