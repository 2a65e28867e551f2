/** Places of items under entries, such as the words of their texts. */
export interface ItemIndex {
  /** Adds an item under an entry; items come in the order of their places. */
  readonly add: (entry: string, place: number) => void
  /** The places under an entry, now and as they grow. */
  readonly under: (entry: string) => ReadonlyArray<number>
  /** Marks the items under every entry that a text is a part of. */
  readonly markContaining: (marks: Uint8Array, text: string) => void
}

/** Marks places. */
export const markAll = (marks: Uint8Array, places: ReadonlyArray<number>): void => {
  for (const place of places) marks[place] = 1
}

/** An empty index. A question costs the entries and the items found, whatever the length of the texts. */
export const itemIndex = (): ItemIndex => {
  const lists = new Map<string, Array<number>>()
  const listOf = (entry: string): Array<number> => {
    const known = lists.get(entry)
    if (known !== undefined) return known
    const places: Array<number> = []
    lists.set(entry, places)
    return places
  }
  return {
    add: (entry, place) => {
      const places = listOf(entry)
      if (places.at(-1) !== place) places.push(place)
    },
    under: listOf,
    markContaining: (marks, text) => {
      for (const [entry, places] of lists) if (entry.includes(text)) markAll(marks, places)
    }
  }
}
