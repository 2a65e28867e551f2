import * as t from 'io-ts'
import { alphabet, alphabetOfBytes, lowerLetters } from '../validation/alphabet.ts'
import { isIdentifierInBytes, isIdentifierWithin } from '../validation/identifier.ts'
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

const slashByte = 47
const bytesOfLower = alphabetOfBytes(lowerLetters)
const bytesOfLetters = alphabetOfBytes(`${lowerLetters}${lowerLetters.toUpperCase()}`)

/** The place of the next slash, or the end. */
const nextSlash = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from
  while (at < to && bytes[at] !== slashByte) at += 1
  return at
}

const isStreamNameInBytes = (bytes: Uint8Array, from: number, to: number): boolean => {
  let slash = nextSlash(bytes, from, to)
  if (slash === from || slash === to) return false
  if (!bytesOfLower(bytes, from, from + 1) || !bytesOfLetters(bytes, from + 1, slash)) return false
  while (slash < to) {
    const next = nextSlash(bytes, slash + 1, to)
    if (!isIdentifierInBytes(bytes, slash + 1, next)) return false
    slash = next
  }
  return true
}

/**
 * The name of one subject's stream: its category, then the identifiers of the subject, such as `meeting/tashkent-2024` or
 * `observer/our-organisation/japan`. Identifiers hold no slash, so two subjects never share a name.
 *
 * @category identity
 * @since 0.1.0
 */
export const StreamName = refined(
  'StreamName',
  t.string,
  (value) => (isStreamName(value) ? null : 'StreamName'),
  isStreamNameInBytes
)
export type StreamName = t.TypeOf<typeof StreamName>

/** Builds the name of a subject's stream. The caller vouches for the parts: a category, then validated identifiers. */
export const streamName = (category: string, ...identifiers: ReadonlyArray<string>): StreamName =>
  [category, ...identifiers].join('/') as StreamName
