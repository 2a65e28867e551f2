import type { PartyPart } from '@communique/core'
import { partyParts } from '@communique/core/advanced'

/** Each part once, the closest tie first. */
export const sortedParts = (parts: Iterable<PartyPart>): ReadonlyArray<PartyPart> => {
  const all = new Set(parts)
  return partyParts.filter((part) => all.has(part))
}
