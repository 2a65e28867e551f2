import { emptyMap, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'

/** The meaning of an identifier of a register: an entry of its own, or the one that it was merged into. */
export type RegisterEntry<Id extends string> =
  { readonly status: 'Own' } | { readonly status: 'Merged'; readonly into: Id }

/**
 * Entries that may turn out to be one. Nothing is deleted: the identifier of a merged entry leads to the one that
 * stands for it.
 *
 * Law: redirects never run in a circle.
 */
export type MergeRegister<Id extends string> = PersistentMap<RegisterEntry<Id>>

export const emptyRegister: MergeRegister<never> = emptyMap

/** A refusal: two entries cannot become one. */
export type MergeObstacle<Id extends string> =
  | { readonly type: 'NotRegistered'; readonly id: Id }
  | { readonly type: 'SameEntry'; readonly id: Id }
  | { readonly type: 'AlreadyMerged'; readonly id: Id; readonly into: Id }

/** The register with this entry; one that is there already stays as it is. */
export const withRegistered = <Id extends string>(register: MergeRegister<Id>, id: Id): MergeRegister<Id> =>
  valueAt(register, id) === null ? withEntry(register, id, { status: 'Own' }) : register

/** The identifier that stands for this one now, after any number of merges; one that is not registered stands for itself. */
export const standsFor = <Id extends string>(register: MergeRegister<Id>, id: Id): Id => {
  let survivor = id
  for (let entry = valueAt(register, id); entry?.status === 'Merged'; entry = valueAt(register, survivor))
    survivor = entry.into
  return survivor
}

/** The refusal to merge the one into the other, or null. Only entries of their own merge, so no circle arises. */
export const mergeObstacle = <Id extends string>(
  register: MergeRegister<Id>,
  merged: Id,
  into: Id
): MergeObstacle<Id> | null => {
  for (const id of [merged, into]) {
    const entry = valueAt(register, id)
    if (entry === null) return { type: 'NotRegistered', id }
    if (entry.status === 'Merged') return { type: 'AlreadyMerged', id, into: entry.into }
  }
  return merged === into ? { type: 'SameEntry', id: into } : null
}

/** The register in which the one leads to the other; a merge that could not have been decided changes nothing. */
export const withMerged = <Id extends string>(register: MergeRegister<Id>, merged: Id, into: Id): MergeRegister<Id> =>
  mergeObstacle(register, merged, into) === null ? withEntry(register, merged, { status: 'Merged', into }) : register
