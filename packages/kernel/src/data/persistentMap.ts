interface Entry<V> {
  readonly key: string
  readonly hash: number
  readonly value: V
}

/**
 * A persistent map from strings to values: adding an entry returns a new map that shares nearly all of the old one, at a
 * cost that does not grow with its size. It is a hash trie of plain objects, so that a state which holds one is JSON. It
 * suits the state of a decider, which is evolved many times and never changed in place.
 *
 * Law: it has the entries of a `Map` after the same insertions.
 */
export type PersistentMap<V> =
  { readonly entries: ReadonlyArray<Entry<V>> } | { readonly branches: { readonly [branch: number]: PersistentMap<V> } }

/** The map without entries. */
export const emptyMap: PersistentMap<never> = { entries: [] }

const branchBits = 5
const deepest = 30
const leafSize = 8

const hashOf = (key: string): number => {
  let hash = 0
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
  // Keys of one kind differ only in their last characters; this spreads the difference over all bits.
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
}

const branchOf = (hash: number, depth: number): number => (hash >>> depth) & 31

const added = <V>(map: PersistentMap<V>, entry: Entry<V>, depth: number): PersistentMap<V> => {
  if ('branches' in map) {
    const branch = branchOf(entry.hash, depth)
    return {
      branches: { ...map.branches, [branch]: added(map.branches[branch] ?? emptyMap, entry, depth + branchBits) }
    }
  }
  const entries = [...map.entries.filter(({ key }) => key !== entry.key), entry]
  if (entries.length <= leafSize || depth > deepest) return { entries }
  return entries.reduce<PersistentMap<V>>((split, each) => added(split, each, depth), { branches: {} })
}

/** The map with a value under a key, in place of an earlier one. */
export const withEntry = <V>(map: PersistentMap<V>, key: string, value: V): PersistentMap<V> =>
  added(map, { key, hash: hashOf(key), value }, 0)

/** The value under a key, or null. */
export const valueAt = <V>(map: PersistentMap<V>, key: string): V | null => {
  const hash = hashOf(key)
  let at: PersistentMap<V> = map
  for (let depth = 0; 'branches' in at; depth += branchBits) at = at.branches[branchOf(hash, depth)] ?? emptyMap
  return at.entries.find((entry) => entry.key === key)?.value ?? null
}
