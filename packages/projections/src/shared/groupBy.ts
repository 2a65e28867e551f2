/** Values in groups of one key, in the order in which the keys first appear; a group is never empty. */
export const groupBy = <Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key
): ReadonlyMap<Key, readonly [Value, ...ReadonlyArray<Value>]> => {
  const groups = new Map<Key, [Value, ...Array<Value>]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
