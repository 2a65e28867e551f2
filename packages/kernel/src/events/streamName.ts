import * as t from 'io-ts'
import { alphabet, lowerLetters } from '../validation/alphabet.ts'
import { isIdentifierWithin } from '../validation/identifier.ts'
import { refined } from '../validation/refinement.ts'

const isLower = alphabet(lowerLetters)
const isLetters = alphabet(`${lowerLetters}${lowerLetters.toUpperCase()}`)

const isStreamName = (text: string): boolean => {
  let slash = text.indexOf('/')
  if (slash < 1 || !isLower(text, 0, 1) || !isLetters(text, 1, slash)) return false
  while (slash !== -1) {
    const next = text.indexOf('/', slash + 1)
    if (!isIdentifierWithin(text, slash + 1, next === -1 ? text.length : next)) return false
    slash = next
  }
  return true
}

/**
 * The name of one subject's stream: its category, then the identifiers that tell it from others, such as
 * `meeting/tashkent-2024` or `observer/our-organisation/japan`. Identifiers hold no slash, so two subjects never share a name.
 *
 * @category identity
 * @since 0.1.0
 */
export const StreamName = refined('StreamName', t.string, (value) => (isStreamName(value) ? null : 'StreamName'))
export type StreamName = t.TypeOf<typeof StreamName>

/** The stream of a subject. Who calls it vouches for the parts: a category, then values of identifier codecs. */
export const streamName = (category: string, ...identifiers: ReadonlyArray<string>): StreamName =>
  [category, ...identifiers].join('/') as StreamName
