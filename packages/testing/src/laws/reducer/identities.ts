import * as fc from 'fast-check'
import { objectOf } from './storage.ts'

/**
 * Families of names that careless code takes for one another, for a path, for a number, or for something that every
 * object has. A family is worth most as a whole.
 */
const families: ReadonlyArray<ReadonlyArray<string>> = [
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ['I', 'ı', 'i', 'İ'],
  ['straße', 'STRASSE', 'strasse'],
  ['a.b', 'a', 'b', 'a.b.c'],
  ['a/b', 'a', 'b', 'a/b/c'],
  ['10', '9', '007', '7'],
  [' x', 'x', 'x '],
  ['\u00e9', 'e\u0301', 'null', 'undefined'],
  ["o'k", 'o"k', 'o\\k', 'length']
]

/** Separators between joined names. */
const separators = ['-', ':', '/', '_', '|', '.']

export const isIdentityField = (name: string): boolean =>
  /(?:^id$|[a-z](?:Id|Ids|ID|Key|Sku|Code)$|_id$|^key$|^sku$|^slug$)/.test(name)

/** The values of fields that hold identities, wherever they stand in these events. */
export const identitiesIn = (
  events: ReadonlyArray<unknown>,
  fields: ReadonlyArray<string> | undefined
): ReadonlyArray<string> => {
  const found = new Set<string>()
  const isNamed = fields === undefined ? isIdentityField : (name: string): boolean => fields.includes(name)
  const collect = (value: unknown, named: boolean): void => {
    if (typeof value === 'string' && named) found.add(value)
    else if (Array.isArray(value)) for (const member of value) collect(member, named)
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) collect(member, isNamed(name))
  }
  for (const event of events) collect(event, false)
  return [...found].toSorted((a, b) => (a < b ? -1 : 1))
}

/** New names for identities: each under its old one. */
export type Names = ReadonlyMap<string, string>

/** Renames identities in an event: values and names of fields that are one of them as a whole. */
export const renamed = <Value>(value: Value, names: Names): Value => {
  const rename = (each: unknown): unknown => {
    if (typeof each === 'string') return names.get(each) ?? each
    if (Array.isArray(each)) return each.map(rename)
    if (typeof each !== 'object' || each === null || !isPlain(each)) return each
    return objectOf(Object.entries(each).map(([name, member]) => [names.get(name) ?? name, rename(member)]))
  }
  return rename(value) as Value
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Plain names that occur nowhere else, in the order of the identities. */
export const plainName = (index: number): string => `zq${String.fromCodePoint(97 + (index >> 4), 97 + (index & 15))}qz`

/** Renames plain names in a view, also within longer texts. */
export const renamedWithin = (value: unknown, names: Names): unknown => {
  const inText = (text: string): string =>
    text.includes('zq') ? text.replaceAll(/zq[a-z]{2}qz/g, (plain) => names.get(plain) ?? plain) : text
  const rename = (each: unknown): unknown => {
    if (typeof each === 'string') return inText(each)
    if (Array.isArray(each)) return each.map(rename)
    if (each instanceof Map) return new Map(Array.from(each, ([key, member]) => [rename(key), rename(member)]))
    if (each instanceof Set) return new Set(Array.from(each, rename))
    if (typeof each !== 'object' || each === null || !isPlain(each)) return each
    return objectOf(Object.entries(each).map(([name, member]) => [inText(name), rename(member)]))
  }
  return rename(value)
}

const manyWays = 10

/** A few lists of names, for as many identities as there may be: each begins with another family, or the longest names. */
export const hostileNames = (longest: number): fc.Arbitrary<ReadonlyArray<ReadonlyArray<string>>> => {
  const all = [...families, ['x'.repeat(longest), `${'x'.repeat(longest - 1)}y`]]
  return fc
    .noBias(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
    .map((chosen) =>
      Array.from({ length: manyWays }, (_, way) =>
        [...new Set([...chosen.slice(way), ...chosen.slice(0, way)].flat())].filter((name) => name.length <= longest)
      )
    )
}

/** The first two different identities of an event. */
const pairOf = (event: unknown, fields: ReadonlyArray<string> | undefined): readonly [string, string] | null => {
  const [first, second] = identitiesIn([event], fields)
  return first === undefined || second === undefined ? null : [first, second]
}

type Pair = readonly [string, string]

/** Two pairs of four different identities, from this one on; null where there are none. */
const apartFrom = (pairs: ReadonlyArray<Pair>, start: number): readonly [Pair, Pair] | null => {
  const turned = (from: number): ReadonlyArray<Pair> => [...pairs.slice(from), ...pairs.slice(0, from)]
  // Far from the first, so that any two may meet; a prime, so that no length divides it.
  const seconds = turned((start * 7919) % Math.max(1, pairs.length))
  for (const first of turned(start % Math.max(1, pairs.length))) {
    const second = seconds.find((each) => new Set([...first, ...each]).size === 4)
    if (second !== undefined) return [first, second]
  }
  return null
}

/** Names that make two pairs the same text, once each pair is joined by this. */
export const joinedAlike = (pairs: ReadonlyArray<Pair>, separator: string, drawn = 0): Names => {
  const alike = apartFrom(pairs, drawn)
  if (alike === null) return new Map()
  const [[x1, y1], [x2, y2]] = alike
  return new Map([
    [x1, 'n'],
    [y1, `n${separator}m`],
    [x2, `n${separator}n`],
    [y2, 'm']
  ])
}

/** A history under plain names, and under hostile ones. */
export interface Renaming<Event> {
  readonly plain: ReadonlyArray<Event>
  readonly hostile: ReadonlyArray<Event>
  /** New names by plain ones. */
  readonly names: Names
  /** New names by those in the history as it was drawn, in words. */
  readonly text: string
}

/**
 * A history under plain names, and the same under these. Plain names are given in the order of the new ones, so that
 * names that are sorted stay sorted.
 */
const renamingOf = <Event>(history: ReadonlyArray<Event>, given: Names): Renaming<Event> => {
  const inOrder = [...given].toSorted(([, a], [, b]) => (a < b ? -1 : 1))
  const toPlain = new Map(inOrder.map(([identity], index) => [identity, plainName(index)]))
  return {
    plain: history.map((event) => renamed(event, toPlain)),
    hostile: history.map((event) => renamed(event, given)),
    names: new Map(inOrder.map(([, name], index) => [plainName(index), name])),
    text: Array.from(given, ([name, other]) => `${name} to ${JSON.stringify(other)}`).join(', ')
  }
}

/** Histories, each with a few ways to rename what occurs in it. */
export const renamings = <Event>(
  histories: fc.Arbitrary<ReadonlyArray<Event>>,
  fields: ReadonlyArray<string> | undefined,
  longest: number
): fc.Arbitrary<{ readonly history: ReadonlyArray<Event>; readonly namings: ReadonlyArray<Renaming<Event>> }> =>
  fc
    .tuple(
      histories,
      hostileNames(longest),
      fc.noBias(fc.shuffledSubarray([...separators], { minLength: 3, maxLength: 3 })),
      fc.boolean(),
      fc.noBias(fc.nat(6))
    )
    .map(([history, pools, joinedBy, turned, first]) => {
      const identities = identitiesIn(history, fields)
      const named = (pool: ReadonlyArray<string>, names: Names): Names => {
        const free = pool.filter((name) => ![...names.values()].includes(name))
        const size = Math.max(identities.length, Math.min(4, free.length))
        return new Map(
          identities.map((identity, index) => [
            identity,
            names.get(identity) ?? free[(index + first) % size] ?? `more, ${index}`
          ])
        )
      }
      const pairs = history.flatMap((event) => {
        const pair = pairOf(event, fields)
        return pair === null ? [] : [turned ? ([pair[1], pair[0]] as const) : pair]
      })
      const alike = joinedBy.map((separator) => joinedAlike(pairs, separator))
      const namings = [
        ...pools.map((pool) => named(pool, new Map())),
        ...alike.filter(({ size }) => size > 0).map((names) => named(pools[0] ?? [], names))
      ]
      return { history, namings: namings.map((names) => renamingOf(history, distinct(names))) }
    })

/** The same names, each of them once. */
const distinct = (names: Names): Names => {
  const seen = new Set<string>()
  return new Map(
    Array.from(names, ([identity, name]) => {
      const free = seen.has(name) ? `${name} (${seen.size})` : name
      seen.add(free)
      return [identity, free]
    })
  )
}
