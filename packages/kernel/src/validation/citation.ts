import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { alphabet, alphabetOfBytes, digits } from './alphabet.ts'
import type { Codec } from './codec.ts'
import { SourceId } from './identifier.ts'
import { nullable, refined } from './refinement.ts'

const isHexadecimal = alphabet(`${digits}abcdef`)
const bytesOfHexadecimals = alphabetOfBytes(`${digits}abcdef`)

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits (FIPS 180-4). */
export const Sha256 = refined(
  'Sha256',
  t.string,
  (value) => (value.length === 64 && isHexadecimal(value, 0, 64) ? null : 'Sha256Hex'),
  (bytes, from, to) => to - from === 64 && bytesOfHexadecimals(bytes, from, to)
)
export type Sha256 = t.TypeOf<typeof Sha256>

const CodePointOffset = refined('CodePointOffset', t.number, (value) =>
  Number.isSafeInteger(value) && value >= 0 ? null : 'NonNegativeInteger'
)

/** W3C Web Annotation Data Model, section 4.2.5: 0-based, end-exclusive, counted in Unicode code points. */
export const TextPosition = refined(
  'TextPosition',
  t.type({ start: CodePointOffset, end: CodePointOffset }),
  ({ start, end }) => (start < end ? null : 'EmptyOrReversedSpan')
)
export type TextPosition = t.TypeOf<typeof TextPosition>

/** W3C Web Annotation Data Model, section 4.2.4: the words themselves, with what stands before and after. */
export const TextQuote = t.type({ exact: t.string, prefix: t.string, suffix: t.string }, 'TextQuote')
export type TextQuote = t.TypeOf<typeof TextQuote>

const citationCodec = refined(
  'Citation',
  t.type({
    source: SourceId,
    digest: nullable(Sha256),
    position: nullable(TextPosition),
    quote: nullable(TextQuote)
  }),
  ({ digest, position }) => (position !== null && digest === null ? 'PositionWithoutDigest' : null)
)

/**
 * A citation of a claim: a source, the digest of its text where that is at hand, and a selector of the W3C Web Annotation
 * Data Model: a position, a quote, both, or neither (the source as a whole).
 *
 * Law: a position needs a digest (rule `PositionWithoutDigest`), since offsets mean nothing in an unknown text.
 *
 * @category provenance
 * @since 0.1.0
 */
export const Citation: Codec<Citation> = citationCodec
export interface Citation extends t.TypeOf<typeof citationCodec> {}

/** The reason for which a citation does not match its text. */
export type CitationMismatch =
  | { readonly type: 'NoPosition' }
  | { readonly type: 'BeyondText'; readonly end: number; readonly length: number }
  | { readonly type: 'QuoteDiffers'; readonly quoted: string; readonly covered: string }

/**
 * Checks a citation against the text of its source and returns the words it covers.
 *
 * @category provenance
 * @since 0.1.0
 */
export const coveredText = ({ position, quote }: Citation, text: string): E.Either<CitationMismatch, string> => {
  if (position === null) return E.left({ type: 'NoPosition' })
  const codePoints = Array.from(text)
  if (position.end > codePoints.length)
    return E.left({ type: 'BeyondText', end: position.end, length: codePoints.length })
  const covered = codePoints.slice(position.start, position.end).join('')
  return quote !== null && quote.exact !== covered
    ? E.left({ type: 'QuoteDiffers', quoted: quote.exact, covered })
    : E.right(covered)
}
