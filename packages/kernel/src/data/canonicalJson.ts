/** The same value with the fields of its objects in one order. */
const inOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const fields = value as Readonly<Record<string, unknown>>
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(fields).toSorted())
    if (name !== '__proto__') copy[name] = inOrder(fields[name])
    // Set in the usual way, it would be no field.
    else Object.defineProperty(copy, name, { value: inOrder(fields[name]), enumerable: true })
  return copy
}

/** Serialises a JSON value; two values have the same text exactly when they are equal by `sameJson`. */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value))
