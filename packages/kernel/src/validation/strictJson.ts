import type { Violation } from './violation.ts'

/** No command and no event of any domain comes near it. */
export const deepest = 100

/** The rules of strict JSON; `renderViolation` words them. */
export type StrictJsonRule =
  'NotJson' | 'NotFinite' | 'InexactInteger' | 'NegativeZero' | 'NulCharacter' | 'HalfSurrogate' | 'TooDeep'

const expectedBy: Readonly<Record<StrictJsonRule, string>> = {
  NotJson: 'Json',
  NotFinite: 'FiniteNumber',
  InexactInteger: 'Integer',
  NegativeZero: 'Number',
  NulCharacter: 'Text',
  HalfSurrogate: 'Text',
  TooDeep: 'Json'
}

/** An integer of a JSON text that a double cannot hold, in its place: every store would round it. */
export class InexactInteger {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

// With the flag u, a pair is one character and only a half on its own is a surrogate.
const halfSurrogate = /\p{Surrogate}/u

const ruleOfText = (text: string): StrictJsonRule | null =>
  text.includes('\0') ? 'NulCharacter' : halfSurrogate.test(text) ? 'HalfSurrogate' : null

const ruleOfNumber = (value: number): StrictJsonRule | null =>
  Number.isFinite(value) ? (Object.is(value, -0) ? 'NegativeZero' : null) : 'NotFinite'

const violation = (path: ReadonlyArray<string>, rule: StrictJsonRule | null, found: unknown): Violation | null =>
  rule === null ? null : { path, rule, expected: expectedBy[rule], found }

const isPlain = (value: object): boolean =>
  Object.prototype.toString.call(value) === '[object Object]' &&
  typeof (value as { toJSON?: unknown }).toJSON !== 'function'

const below = (step: string, found: Violation | null): Violation | null =>
  found === null ? null : { ...found, path: [step, ...found.path] }

const violationAt = (value: unknown, depth: number): Violation | null => {
  if (typeof value === 'string') return violation([], ruleOfText(value), value)
  if (typeof value === 'number') return violation([], ruleOfNumber(value), value)
  if (value === null || typeof value === 'boolean') return null
  if (value instanceof InexactInteger) return violation([], 'InexactInteger', value.source)
  if (typeof value !== 'object') return violation([], 'NotJson', value)
  if (depth === deepest) return violation([], 'TooDeep', typeof value)
  if (Array.isArray(value)) {
    // By index, so that a hole is found, too.
    for (let index = 0; index < value.length; index += 1) {
      const found = violationAt(value[index], depth + 1)
      if (found !== null) return below(String(index), found)
    }
    return null
  }
  if (!isPlain(value)) return violation([], 'NotJson', value)
  for (const [field, part] of Object.entries(value)) {
    const found = violation([], ruleOfText(field), field) ?? violationAt(part, depth + 1)
    if (found !== null) return below(field, found)
  }
  return null
}

/**
 * The first place at which a value is something else than what every store gives back as it was; null: there is none.
 *
 * Strict JSON is JSON without what one store keeps and another one loses or refuses: NUL and halves of surrogate pairs in
 * texts and names of fields, zero with a sign, numbers that are not finite (as 1e400 is read), fields without a value, more
 * than 100 levels. Nothing is thrown, however deep the value is, if it holds itself, or if a field of it throws when it is
 * read.
 */
export const strictJsonViolation = (value: unknown): Violation | null => {
  try {
    return violationAt(value, 0)
  } catch (error) {
    return violation([], 'NotJson', error)
  }
}
