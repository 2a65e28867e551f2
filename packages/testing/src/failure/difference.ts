/** A place where a value differs from the expected one, with both sides as text. */
export interface Difference {
  /** Field names and places in lists, joined by slashes; empty: the value as a whole. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

const longestText = 160

/** A value as text, also one that is no JSON. */
export const asText = (value: unknown): string => {
  if (value === undefined) return 'undefined'
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  if (typeof value === 'object' && value !== null && !isPlain(value)) return `a ${nameOfClass(value)}`
  const text = textOfJson(value)
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text
}

const nameOfClass = (value: object): string => {
  const { constructor } = value as { readonly constructor?: { readonly name?: string } }
  return constructor?.name ?? 'value of some class'
}

const textOfJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? typeof value
  } catch {
    return 'a value that holds itself'
  }
}

type Fields = Readonly<Record<string, unknown>>

/** A list, or an object of no class: what JSON has. */
const isPlain = (value: object): value is Fields => {
  const prototype: unknown = Object.getPrototypeOf(value)
  // An object of another realm has another `Object`, so only the prototype of its prototype shows it.
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
}

/** True where two plain values are alike: most are, and then their paths are of no interest. */
const areAlike = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other) || !isPlain(one) || !isPlain(other)) return false
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  for (const name of names) if (!Object.hasOwn(other, name) || !areAlike(one[name], other[name])) return false
  return true
}

const most = 8

/**
 * Lists the places where two values differ, at most eight. Stricter than JSON: an undefined field differs from a missing
 * one, and an instance of a class equals only itself. Dates, maps and sets are compared by their contents.
 */
export const differencesBetween = (expected: unknown, found: unknown): ReadonlyArray<Difference> => {
  if (areAlike(expected, found)) return []
  const differences: Array<Difference> = []
  const compare = (one: unknown, other: unknown, path: string): void => {
    if (Object.is(one, other) || differences.length >= most) return
    if (one instanceof Date && other instanceof Date && Object.is(one.getTime(), other.getTime())) return
    if (one instanceof Map && other instanceof Map) return compare([...one], [...other], path)
    if (one instanceof Set && other instanceof Set) return compare([...one], [...other], path)
    const lists = Array.isArray(one) && Array.isArray(other)
    if (
      typeof one === 'object' &&
      typeof other === 'object' &&
      one !== null &&
      other !== null &&
      isPlain(one) &&
      isPlain(other) &&
      (lists || (!Array.isArray(one) && !Array.isArray(other)))
    ) {
      const at = (name: string): string => (path === '' ? name : `${path}/${name}`)
      for (const name of Object.keys(one))
        if (Object.hasOwn(other, name)) {
          // Most are the same: their path is never asked for.
          if (!Object.is(one[name], other[name])) compare(one[name], other[name], at(name))
        } else note(at(name), asText(one[name]), 'nothing')
      for (const name of Object.keys(other))
        if (!Object.hasOwn(one, name)) note(at(name), 'nothing', asText(other[name]))
      return
    }
    note(path, asText(one), asText(other))
  }
  const note = (path: string, one: string, other: string): void => {
    if (differences.length < most) differences.push({ path, expected: one, found: other })
  }
  compare(expected, found, '')
  return differences
}
