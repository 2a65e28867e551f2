/**
 * A deep copy of lists, fields, maps, sets and dates, which no change of the original reaches. Instances of other classes
 * are kept as they are.
 */
export const copyOf = <Value>(value: Value): Value => copied(value) as Value

const copied = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copied)
  if (value instanceof Date) return new Date(value)
  if (value instanceof Map) return new Map(Array.from(value, ([key, each]) => [copied(key), copied(each)]))
  if (value instanceof Set) return new Set(Array.from(value, copied))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value
  const copy = (prototype === Object.prototype ? {} : Object.create(prototype as object | null)) as Record<
    string,
    unknown
  >
  for (const name of Object.keys(value)) {
    const each = copied((value as Record<string, unknown>)[name])
    if (name !== '__proto__') copy[name] = each
    // Set in the usual way, it would be no field.
    else Object.defineProperty(copy, name, { value: each, configurable: true, enumerable: true, writable: true })
  }
  return copy
}
