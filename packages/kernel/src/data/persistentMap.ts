interface Entry<V> {
  readonly key: string
  readonly hash: number
  readonly value: V
}

/**
 * A map from strings to values whose every version lasts: adding to it makes a new map that shares nearly all of the
 * old one, at a cost that does not grow with its size. It is a hash trie of plain objects, so a state that holds one
 * is JSON; that is what a decider's state needs which is evolved ten thousand times and never changed in place.
 *
 * Law: it holds what a `Map` holds after the same entries.
 */
export type PersistentMap<V> =
  { readonly entries: ReadonlyArray<Entry<V>> } | { readonly branches: { readonly [slot: number]: PersistentMap<V> } }

export const emptyMap: PersistentMap<never> = { entries: [] }

const slotBits = 5
const deepest = 30
const roomyEnough = 8

const hashOf = (key: string): number => {
  let hash = 0
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
  // Keys of one kind differ in their last characters alone; this spreads the difference over all bits.
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
}

const slotOf = (hash: number, depth: number): number => (hash >>> depth) & 31

const added = <V>(map: PersistentMap<V>, entry: Entry<V>, depth: number): PersistentMap<V> => {
  if ('branches' in map) {
    const slot = slotOf(entry.hash, depth)
    return { branches: { ...map.branches, [slot]: added(map.branches[slot] ?? emptyMap, entry, depth + slotBits) } }
  }
  const entries = [...map.entries.filter(({ key }) => key !== entry.key), entry]
  if (entries.length <= roomyEnough || depth > deepest) return { entries }
  return entries.reduce<PersistentMap<V>>((split, each) => added(split, each, depth), { branches: {} })
}

/** The map with this value under this key, whatever was there before. */
export const withEntry = <V>(map: PersistentMap<V>, key: string, value: V): PersistentMap<V> =>
  added(map, { key, hash: hashOf(key), value }, 0)

/** The value under a key, or null. */
export const valueAt = <V>(map: PersistentMap<V>, key: string): V | null => {
  const hash = hashOf(key)
  let at: PersistentMap<V> = map
  for (let depth = 0; 'branches' in at; depth += slotBits) at = at.branches[slotOf(hash, depth)] ?? emptyMap
  return at.entries.find((entry) => entry.key === key)?.value ?? null
}
