import { Citation, type Sha256, type SourceId, TextPosition, validate } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { DocumentFault, Place } from './fault.ts'
import {
  placeInText,
  quoteCitation,
  sourceCitation,
  spanCitation,
  spansOf,
  spelledOtherwise,
  wordsAround
} from './quote.ts'
import type { Path } from './yamlText.ts'

/** A source as far as it is at hand: its digest, and its text unless only the digest is known. */
export interface SourceAtHand {
  readonly digest: Sha256
  readonly text: string | null
}

/** A citation with the words it covers, where they are at hand. */
export interface Cited {
  readonly citation: Citation
  readonly words: string | null
}

interface CitingOptions {
  readonly source: SourceId
  readonly atHand: SourceAtHand | null
  readonly placeOf: (path: Path) => Place
  readonly report: (fault: DocumentFault) => void
}

const spanOf = (written: string): readonly [start: number, end: number] | null => {
  const [, start, end] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(written.trim()) ?? []
  const span = validate(TextPosition)({ start: Number(start), end: Number(end) })
  return E.isRight(span) ? [span.right.start, span.right.end] : null
}

const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [value])

/** Turns the quotes, spans and citations that a document writes down into citations of its source, or reports why not. */
export const citing = ({ source, atHand, placeOf, report }: CitingOptions) => {
  const points = atHand?.text == null ? null : Array.from(atHand.text)

  const quoted = (quote: string, path: Path): Citation | null => {
    if (atHand === null || atHand.text === null) return quoteCitation(source, quote)
    const { digest, text } = atHand
    const spans = spansOf(quote, text)
    const [only] = spans
    if (spans.length === 1 && only !== undefined) return spanCitation(source, digest, only)
    const place = placeOf(path)
    if (only !== undefined) {
      report({ type: 'QuoteAmbiguous', place, quote, places: spans.map(([start]) => placeInText(text, start)) })
      return null
    }
    const whole = wordsAround(quote, text)
    report(
      whole.length > 0
        ? { type: 'QuoteCutsWord', place, quote, whole }
        : { type: 'QuoteNotFound', place, quote, spelled: spelledOtherwise(quote, text) }
    )
    return null
  }

  const spanned = (written: string, path: Path): Citation | null => {
    const span = spanOf(written)
    const place = placeOf(path)
    if (span === null) report({ type: 'NotASpan', place, span: written })
    else if (atHand === null) report({ type: 'SpanWithoutText', place, span: written })
    else if (points !== null && span[1] > points.length)
      report({ type: 'SpanBeyondText', place, span: written, length: points.length })
    else return spanCitation(source, atHand.digest, span)
    return null
  }

  const wordsOf = ({ source: cited, position, quote }: Citation): string | null =>
    quote?.exact ??
    (points === null || position === null || cited !== source
      ? null
      : points.slice(position.start, position.end).join(''))

  /** The citations of a claim: its quotes, its spans, or citations written out; the source as a whole without any. */
  const cited = (
    { quote, at, cite }: { readonly quote?: unknown; readonly at?: unknown; readonly cite?: unknown },
    path: Path,
    writtenOut: (value: unknown, path: Path) => unknown
  ): ReadonlyArray<Cited> => {
    const each = (value: unknown, field: string, make: (one: unknown, path: Path) => Citation | null) =>
      value === undefined || value === null
        ? []
        : listOf(value).flatMap((one, index) => {
            const made = make(one, Array.isArray(value) ? [...path, field, String(index)] : [...path, field])
            return made === null ? [] : [{ citation: made, words: wordsOf(made) }]
          })
    const asText = (make: (text: string, path: Path) => Citation | null) => (one: unknown, where: Path) => {
      if (typeof one === 'string') return make(one, where)
      report({ type: 'NotASpan', place: placeOf(where), span: JSON.stringify(one) })
      return null
    }
    if (quote === undefined && at === undefined && cite === undefined)
      return [{ citation: sourceCitation(source), words: null }]
    return [
      ...each(quote, 'quote', asText(quoted)),
      ...each(at, 'at', asText(spanned)),
      ...each(cite, 'cite', (one, where) => {
        const citation = validate(Citation)(writtenOut(one, where))
        if (E.isRight(citation)) return citation.right
        for (const violation of citation.left)
          report({ type: 'Invalid', place: placeOf([...where, ...violation.path]), violation })
        return null
      })
    ]
  }

  return { quoted, spanned, cited }
}
