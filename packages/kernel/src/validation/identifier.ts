import * as t from 'io-ts'
import { alphabet, alphabetOfBytes, digits, lowerLetters } from './alphabet.ts'
import { type Refined, refined } from './refinement.ts'

const lowerLettersDigitsHyphens = alphabet(`${lowerLetters}${digits}-`)

/** Tests that a part of a text is an identifier. */
export const isIdentifierWithin = (text: string, from: number, to: number): boolean =>
  to > from && to - from <= 64 && text.charAt(from) !== '-' && lowerLettersDigitsHyphens(text, from, to)

const hyphen = 45
const bytesOfIdentifiers = alphabetOfBytes(`${lowerLetters}${digits}-`)

/** Tests that bytes of a text are an identifier. */
export const isIdentifierInBytes = (bytes: Uint8Array, from: number, to: number): boolean =>
  to > from && to - from <= 64 && bytes[from] !== hyphen && bytesOfIdentifiers(bytes, from, to)

/**
 * Makes a codec for the identifiers of one kind: lower-case ASCII letters, digits and hyphens, first a letter or a digit,
 * 1 to 64 characters. The alphabet keeps them safe as keys, in file names and in addresses: `__proto__`, spaces and upper
 * case are refused under the rule `Identifier`.
 *
 * @category identity
 * @since 0.1.0
 */
export const identifier = <N extends string>(name: N): Refined<t.StringC, N> =>
  refined(
    name,
    t.string,
    (value) => (isIdentifierWithin(value, 0, value.length) ? null : 'Identifier'),
    isIdentifierInBytes
  )

const partSuffix = /(?:\.part[1-9]\d*)+$/

const isEventId = (text: string): boolean =>
  isIdentifierWithin(text, 0, text.length) || isIdentifierWithin(text, 0, text.search(partSuffix))

/**
 * The identity of an event: that of a stored one, or of one of the parts into which upcasting splits it, such as
 * `x.part2`. A part's identity is no identifier, so no stored event has it.
 */
export const EventId = refined(
  'EventId',
  t.string,
  (value) => (isEventId(value) ? null : 'Identifier'),
  isIdentifierInBytes
)
export type EventId = t.TypeOf<typeof EventId>

/** The identity of an event as it is stored: an identifier. */
export const StoredEventId: typeof EventId = identifier('EventId')

/** The identity of a source: a document or a page that is cited. */
export const SourceId = identifier('SourceId')
export type SourceId = t.TypeOf<typeof SourceId>

/** The account, of a person or a service, that recorded an event. */
export const RecorderId = identifier('RecorderId')
export type RecorderId = t.TypeOf<typeof RecorderId>

/** The identity of the occasion that led to several events, such as the reading of one document. */
export const CorrelationId = identifier('CorrelationId')
export type CorrelationId = t.TypeOf<typeof CorrelationId>
