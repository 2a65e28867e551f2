/** The first member of a list that repeats an earlier one, or null where all differ. */
export const firstRepeated = <A extends string>(members: ReadonlyArray<A>): A | null => {
  const seen = new Set<A>()
  for (const member of members) {
    if (seen.has(member)) return member
    seen.add(member)
  }
  return null
}
