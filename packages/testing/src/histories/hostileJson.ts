import * as fc from 'fast-check'
import { turn } from './turn.ts'

/** The paths to all places of a JSON value, its own first. */
const places = (value: unknown): ReadonlyArray<ReadonlyArray<string>> =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, member]) => places(member).map((path) => [key, ...path]))]
    : [[]]

/** The value with something else at one of its places; `undefined` leaves the place out. */
const changed = (value: unknown, [key, ...rest]: ReadonlyArray<string>, to: (found: unknown) => unknown): unknown => {
  if (key === undefined) return to(value)
  const entries = Object.entries(Object(value)).flatMap(([name, member]): ReadonlyArray<readonly [string, unknown]> => {
    const next = name === key ? changed(member, rest, to) : member
    return next === undefined ? [] : [[name, next]]
  })
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
}

const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  'type',
  'data',
  ''
]

/** JSON of no shape in particular, and what makes careless code fail. */
const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(null, undefined) },
  { weight: 4, arbitrary: fc.constantFrom('constructor', 'toString', '__proto__') },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      0,
      -1,
      1e308,
      Number.MAX_SAFE_INTEGER + 1,
      '',
      ' ',
      '\u0000',
      '\uD800',
      '9'.repeat(400),
      'a'.repeat(65),
      '9999-99-99',
      '[[[',
      [],
      {}
    )
  },
  fc
    .array(fc.tuple(fc.constantFrom(...hostileKeys), fc.jsonValue({ maxDepth: 1 })), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries)),
  // Own properties of this name come from JSON only.
  fc
    .constantFrom('{"__proto__":{"type":"VisitPaid"}}', '{"constructor":{"prototype":{}}}')
    .map((text) => JSON.parse(text) as unknown)
)

/** Changes a value slightly: other letters, white space, half a step, one more member or field. */
const nearly =
  (choice: number, key: string) =>
  (found: unknown): unknown => {
    if (typeof found === 'string')
      return [`${found} `, ` ${found}`, found.toUpperCase(), found.toLowerCase(), found.slice(1)][choice % 5]
    if (typeof found === 'number') return [found + 0.5, -found - 1, String(found)][choice % 3]
    if (typeof found === 'boolean') return String(found)
    if (Array.isArray(found)) return [found.toReversed(), [...found, ...found], [...found, null]][choice % 3]
    return found === null ? undefined : { ...(found as object), [key]: choice }
  }

const change: fc.Arbitrary<(found: unknown) => unknown> = fc.oneof(
  fc.constant(() => undefined),
  { weight: 3, arbitrary: anyJson.map((json) => () => json) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(14), fc.constantFrom(...hostileKeys)).map(([choice, key]) => nearly(choice, key))
  }
)

/** A valid value with up to three of its places changed. */
const damaged = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(valid, fc.array(fc.tuple(fc.nat(), change), { maxLength: 3 })).map(([value, changes]) =>
    changes.reduce((value: unknown, [place, to]) => {
      const all = places(value)
      return changed(value, all[place % all.length] ?? [], to)
    }, value)
  )

/** A valid value without one of its parts; each has its turn. What has no parts is damaged as others are. */
const incomplete = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(valid, damaged(valid), turn).map(([value, otherwise, at]) => {
    const [, ...parts] = places(value)
    const part = parts[(at >> 2) % parts.length]
    return part === undefined ? otherwise : changed(value, part, () => undefined)
  })

/**
 * Outside input in the place of a valid value: mostly nearly valid values, with up to three of their places left out,
 * changed slightly, or filled with values that careless code fails on; sometimes any JSON at all. In every fourth run of a
 * law one part alone is left out, another each time.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { Money, validate } from '@communique/core'
 * import { hostileJson } from '@communique/testing'
 * import * as fc from 'fast-check'
 *
 * const outcomes = fc
 *   .sample(hostileJson(fc.constant({ amount: '2090000', currency: 'USD' })), { numRuns: 100, seed: 1 })
 *   .map((json) => validate(Money)(json)._tag)
 * assert.deepEqual(new Set(outcomes), new Set(['Left', 'Right']))
 * @category histories
 * @since 0.1.0
 */
export const hostileJson = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  const any = fc.oneof({ weight: 5, arbitrary: damaged(valid) }, { weight: 1, arbitrary: anyJson })
  const withoutOnePart = incomplete(valid)
  // What a codec does about a part that is missing must not be left to chance.
  return turn.chain((at) => (at % 4 === 3 ? withoutOnePart : any))
}
