const inOrder = (_field: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Serialises a JSON value; two values have the same text exactly when they are equal by `sameJson`. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder)
