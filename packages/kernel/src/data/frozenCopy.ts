/**
 * Copies and freezes a JSON value: a store is independent of its callers, and need not copy a frozen value for each
 * reader.
 */
export const frozenCopy = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as A
  // Spreading makes every field the copy's own, `__proto__` too, so that none of the assignments reaches a prototype.
  const copy = { ...(value as Readonly<Record<string, unknown>>) } as Record<string, unknown>
  for (const [field, part] of Object.entries(copy)) copy[field] = frozenCopy(part)
  // A copy, field by field, of JSON is of the same type.
  return Object.freeze(copy) as A
}
