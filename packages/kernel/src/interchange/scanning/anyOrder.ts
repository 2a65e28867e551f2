/** The fields of a record as they are scanned in whatever order they stand. */
export interface FieldTable {
  /** The bytes of the names, with quotes and colons. */
  readonly names: ReadonlyArray<Uint8Array>
  /** The fields that must be there, as bits. */
  readonly required: number
  /** The place of the first span; null: none is kept. */
  readonly first: number | null
}

/** Scans a value from the place at which it begins. */
export type Scan = (at: number) => number

const [space, comma, closesRecord] = [32, 44, 125]

/**
 * The scanner of the rest of a record where its fields stand in another order than those of its codec: at `at` a name
 * begins, and `seen` has the fields before it.
 */
export const anyOrderOn = (bytes: Uint8Array, spans: Int32Array) => {
  const isNamed = (at: number, name: Uint8Array): boolean => {
    for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false
    return true
  }
  return ({ names, required, first }: FieldTable, scans: ReadonlyArray<Scan>, from: number, before: number): number => {
    let [at, seen] = [from, before]
    for (;;) {
      let index = 0
      while (index < names.length && ((seen & (1 << index)) !== 0 || !isNamed(at, names[index] as Uint8Array)))
        index += 1
      const scan = scans[index]
      if (scan === undefined) return -1
      at += (names[index] as Uint8Array).length
      if (bytes[at] === space) at += 1
      if (first !== null) spans[first + index * 2] = at
      at = scan(at)
      if (at === -1) return -1
      if (first !== null) spans[first + index * 2 + 1] = at
      seen |= 1 << index
      if (bytes[at] === closesRecord) {
        if (first !== null) spans[first - 1] = seen
        return (seen & required) === required ? at + 1 : -1
      }
      if (bytes[at] !== comma) return -1
      at += bytes[at + 1] === space ? 2 : 1
    }
  }
}
