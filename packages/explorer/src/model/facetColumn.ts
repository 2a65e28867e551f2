/** The values of many items in one facet, as numbers: counting them costs an addition each. */
export interface FacetColumn {
  /** Adds the values of the next item. */
  readonly add: (values: ReadonlyArray<string>) => void
  /** Sets the marks of items to 0 that do not have a value. */
  readonly keep: (marks: Uint8Array, value: string) => void
  /** The number of marked items with each value, the most frequent first. */
  readonly counts: (marks: Uint8Array) => ReadonlyArray<readonly [value: string, items: number]>
}

/** An empty column. Items may be marked that were added before, in their order. */
export const facetColumn = (): FacetColumn => {
  const numbers = new Map<string, number>()
  const names: Array<string> = []
  const entries: Array<number> = []
  /** The end of the entries of each item. */
  const ends: Array<number> = []

  const numberOf = (value: string): number => {
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, names.length)
    return names.push(value) - 1
  }

  return {
    add: (values) => {
      for (const value of values) entries.push(numberOf(value))
      ends.push(entries.length)
    },
    keep: (marks, value) => {
      const wanted = numbers.get(value)
      let at = 0
      for (let item = 0; item < marks.length; item += 1) {
        const end = ends[item] ?? at
        let has = false
        for (; at < end; at += 1) if (entries[at] === wanted) has = true
        if (!has) marks[item] = 0
      }
    },
    counts: (marks) => {
      const counts = new Uint32Array(names.length)
      let at = 0
      for (let item = 0; item < marks.length; item += 1) {
        const end = ends[item] ?? at
        if (marks[item] === 1) for (; at < end; at += 1) counts[entries[at] ?? 0] = (counts[entries[at] ?? 0] ?? 0) + 1
        at = end
      }
      return names
        .flatMap((name, number) => ((counts[number] ?? 0) > 0 ? [[name, counts[number] ?? 0] as const] : []))
        .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    }
  }
}
