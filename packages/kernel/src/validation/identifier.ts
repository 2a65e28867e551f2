import * as t from 'io-ts'
import { alphabet, digits, lowerLetters } from './alphabet.ts'
import { type Refined, refined } from './refinement.ts'

const lowerLettersDigitsHyphens = alphabet(`${lowerLetters}${digits}-`)

/** Tests that a part of a text is an identifier. */
export const isIdentifierWithin = (text: string, from: number, to: number): boolean =>
  to > from && to - from <= 64 && text.charAt(from) !== '-' && lowerLettersDigitsHyphens(text, from, to)

/**
 * Makes a codec for the identifiers of one kind: lower-case ASCII letters, digits and hyphens, first a letter or a digit,
 * 1 to 64 characters. The alphabet keeps them safe as keys, in file names and in addresses: `__proto__`, spaces and upper
 * case are refused under the rule `Identifier`.
 *
 * @category identity
 * @since 0.1.0
 */
export const identifier = <N extends string>(name: N): Refined<t.StringC, N> =>
  refined(name, t.string, (value) => (isIdentifierWithin(value, 0, value.length) ? null : 'Identifier'))

/** The identity of a recorded event. */
export const EventId = identifier('EventId')
export type EventId = t.TypeOf<typeof EventId>

/** The identity of a source: a document or a page that is cited. */
export const SourceId = identifier('SourceId')
export type SourceId = t.TypeOf<typeof SourceId>

/** The account, of a person or a service, that recorded an event. */
export const RecorderId = identifier('RecorderId')
export type RecorderId = t.TypeOf<typeof RecorderId>

/** The identity of the occasion that led to several events, such as the reading of one document. */
export const CorrelationId = identifier('CorrelationId')
export type CorrelationId = t.TypeOf<typeof CorrelationId>
