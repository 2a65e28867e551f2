const inOrder = (_field: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A JSON value as text, such that two values have one text just when they say the same (`sameJson`). */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder)
