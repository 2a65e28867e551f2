import { either as E } from 'fp-ts'
import type { Violation } from './violation.ts'

/** The demand of each rule, in words that complete "must be". */
export type RuleWording = Readonly<Record<string, string>>

/** The demands of the kernel's own rules. */
const kernelWording: RuleWording = {
  UnknownCommandType: 'the name of a command',
  TooDeep: 'nested less than 100 levels deep',
  Identifier: '1 to 64 lower-case letters, digits and hyphens, first a letter or a digit',
  StreamName: 'a category and identifiers, joined by slashes',
  Absent: 'a JSON value',
  NotJson: 'a JSON value',
  NotFinite: 'a finite number',
  InexactInteger: 'an integer that a double holds exactly, as all are up to 9007199254740992',
  NegativeZero: 'zero without a sign',
  NulCharacter: 'without the character NUL',
  HalfSurrogate: 'without half of a surrogate pair',
  BlankText: 'text with at least one visible character',
  EmptyList: 'a list with at least one member',
  NonNegativeInteger: 'a whole number from 0',
  PositiveInteger: 'a whole number from 1',
  UriReference: 'a URI reference, such as https://example.org/ledger',
  OrdinalText: 'a whole number from 1, written as text',
  JsonMediaType: 'the media type of JSON, such as application/json',
  Sha256Hex: '64 lower-case hexadecimal digits (SHA-256)',
  EmptyOrReversedSpan: 'a span that ends after it starts',
  PositionWithoutDigest: 'without a position, or with the digest of the text it counts in',
  InstantUtcMilliseconds: 'a moment in UTC with three decimals of a second, such as 2024-06-03T09:00:00.000Z',
  ImpossibleInstant: 'a moment that exists'
}

const longest = 60

// A value found is not always JSON: it may be a bigint or contain itself.
const asJson = (found: unknown): string =>
  E.getOrElse((): string => typeof found)(
    E.tryCatch(
      () => (found === undefined ? 'nothing' : (JSON.stringify(found) ?? typeof found)),
      () => null
    )
  )

const shortened = (text: string): string => {
  // A character takes two places at most, and a text may be longer than any list.
  const characters = Array.from(text.slice(0, longest * 2 + 2))
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

const step = (name: string): string => (/^[\w-]+$/.test(name) ? name : shortened(JSON.stringify(name)))

/**
 * Makes a renderer of violations, with the wording of a domain's rules in addition to the kernel's.
 *
 * A violation becomes one line: its path, the demand of the rule, and the value found, shortened to 60 characters. A rule
 * without wording is rendered by the accepted names, or by the name of the codec.
 *
 * @example
 * import { violationRenderer } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
 *
 * const render = violationRenderer({ EvenNumber: 'an even number' })
 * const violation = { path: ['seats'], rule: 'EvenNumber', expected: 'Even', found: 3 }
 * assert.equal(render(violation), 'seats: must be an even number; found 3')
 * @category validation
 * @since 0.1.0
 */
export const violationRenderer = (wording: RuleWording): ((violation: Violation) => string) => {
  const demands: RuleWording = { ...kernelWording, ...wording }
  return ({ path, rule, expected, found, oneOf }) => {
    const place = path.length === 0 ? '' : `${path.map(step).join('.')}: `
    const kind = oneOf === undefined ? expected : `one of ${oneOf.join(', ')}`
    const demand = Object.hasOwn(demands, rule) ? demands[rule] : kind
    return `${place}must be ${demand}; found ${shortened(asJson(found))}`
  }
}

/** Renders one violation of the kernel's rules as a line; a domain words its own rules with `violationRenderer`. */
export const renderViolation = violationRenderer({})

/** Renders violations one a line, in the order of the input. */
export const renderViolations = (violations: ReadonlyArray<Violation>): string =>
  violations.map(renderViolation).join('\n')
