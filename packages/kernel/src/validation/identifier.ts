import * as t from 'io-ts'
import { alphabet, digits, lowerLetters } from './alphabet.ts'
import { type Refined, refined } from './refinement.ts'

const lowerLettersDigitsHyphens = alphabet(`${lowerLetters}${digits}-`)

/** Whether a part of a text is an identifier. */
export const isIdentifierWithin = (text: string, from: number, to: number): boolean =>
  to > from && to - from <= 64 && text.charAt(from) !== '-' && lowerLettersDigitsHyphens(text, from, to)

/**
 * A codec for the identifiers of one kind of thing: lower-case ASCII letters, digits and hyphens, first a letter or a
 * digit, 1 to 64 characters. One alphabet for all keeps them safe as keys, in file names and in addresses:
 * `__proto__`, spaces and upper case are refused under the rule `Identifier`.
 *
 * @category identity
 * @since 0.1.0
 */
export const identifier = <N extends string>(name: N): Refined<t.StringC, N> =>
  refined(name, t.string, (value) => (isIdentifierWithin(value, 0, value.length) ? null : 'Identifier'))

/** One recorded event. */
export const EventId = identifier('EventId')
export type EventId = t.TypeOf<typeof EventId>

/** A document, or a page, that claims rest on. */
export const SourceId = identifier('SourceId')
export type SourceId = t.TypeOf<typeof SourceId>

/** Who entered a fact into the record: a person's or a service's account. */
export const RecorderId = identifier('RecorderId')
export type RecorderId = t.TypeOf<typeof RecorderId>

/** Ties together all events that one occasion led to, such as the reading of one document. */
export const CorrelationId = identifier('CorrelationId')
export type CorrelationId = t.TypeOf<typeof CorrelationId>
