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
  const copy = Object.create(prototype as object | null) as object
  for (const [name, each] of Object.entries(value))
    // A field of any name, also one that every object answers to.
    Object.defineProperty(copy, name, { value: copied(each), configurable: true, enumerable: true, writable: true })
  return copy
}
