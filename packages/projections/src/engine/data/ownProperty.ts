/** The value under a key of its own; a key such as `constructor` finds nothing that was not put there. */
export const ownProperty = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
