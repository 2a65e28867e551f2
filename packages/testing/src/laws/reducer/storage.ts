import { copyOf } from '../../failure/copyOf.ts'

type Fields = Readonly<Record<string, unknown>>

/** An object of these fields, whatever their names. */
export const objectOf = (fields: Iterable<readonly [name: string, value: unknown]>): Fields => {
  const object: Record<string, unknown> = {}
  for (const [name, value] of fields)
    if (name !== '__proto__') object[name] = value
    // Set in the usual way, it would be no field.
    else Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true })
  return object
}

/** The path of the first value that JSON has no form for; null: there is none. */
export const unstorablePath = (value: unknown, path = ''): readonly [path: string, kind: string] | null => {
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') return [path, typeof value]
  if (typeof value !== 'object' || value === null) return null
  for (const [name, member] of Object.entries(value)) {
    const found = unstorablePath(member, path === '' ? name : `${path}/${name}`)
    if (found !== null) return found
  }
  return null
}

/** A value as a store of JSON hands it out; a bigint, which has no form there, stays as it is. */
export const throughStore = (value: unknown): unknown => {
  const unstorable: Array<unknown> = []
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'bigint' ? `bigint of this run ${unstorable.push(member) - 1}` : member
  ) as string | undefined
  if (text === undefined) return undefined
  return JSON.parse(text, (_, member: unknown) => {
    const [, index] = typeof member === 'string' ? (/^bigint of this run (\d+)$/.exec(member) ?? []) : []
    return index === undefined ? member : unstorable[Number(index)]
  })
}

/** A copy with its fields in another order. */
const inOrder = (value: unknown, compare: (a: string, b: string) => number): unknown => {
  if (Array.isArray(value)) return value.map((member) => inOrder(member, compare))
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return copyOf(value)
  const names = Object.keys(value).toSorted(compare)
  return objectOf(names.map((name) => [name, inOrder((value as Fields)[name], compare)]))
}

const bytewise = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The order in which `jsonb` of PostgreSQL hands fields out: shorter names first, then by their bytes. */
const asJsonb = (a: string, b: string): number => a.length - b.length || bytewise(a, b)

/** Fields in the order of `jsonb`, and in the opposite one: no store promises either. */
export const reorderings: ReadonlyArray<readonly [text: string, reorder: <Value>(value: Value) => Value]> = [
  ['in the order of jsonb, shorter names first', <Value>(value: Value) => inOrder(value, asJsonb) as Value],
  ['in the opposite order', <Value>(value: Value) => inOrder(value, (a, b) => asJsonb(b, a)) as Value]
]
