import type { Citation, Sha256, SourceId, TextPosition } from '@communique/kernel'
import type { Place } from './fault.ts'

/** The places of some words in a text, in code points from 0. White space matches any white space. */
export const spansOf = (quote: string, text: string): ReadonlyArray<readonly [start: number, end: number]> => {
  const words = quote.trim().split(/\s+/u)
  if (words[0] === undefined || words[0] === '') return []
  const pattern = new RegExp(words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+'), 'gu')
  const spans: Array<readonly [number, number]> = []
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = Array.from(text.slice(0, match.index)).length
    spans.push([start, start + Array.from(match[0]).length])
    // Words that overlap themselves stand twice as well.
    pattern.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1)
  }
  return spans
}

/** The line and column of a code point in a text, both from 1. */
export const placeInText = (text: string, offset: number): Place => {
  const before = Array.from(text).slice(0, offset).join('').split('\n')
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 }
}

// Each of these obeys the one rule of citations: a position has a digest.
const citation = (parts: Pick<Citation, 'source' | 'digest' | 'position' | 'quote'>): Citation => parts as Citation

/** A citation of a span of a source whose text is at hand. */
export const spanCitation = (source: SourceId, digest: Sha256, [start, end]: readonly [number, number]): Citation =>
  citation({ source, digest, position: { start, end } as TextPosition, quote: null })

/** A citation of words of a source whose text is not at hand. */
export const quoteCitation = (source: SourceId, exact: string): Citation =>
  citation({ source, digest: null, position: null, quote: { exact: exact.trim(), prefix: '', suffix: '' } })

/** A citation of a source as a whole. */
export const sourceCitation = (source: SourceId): Citation =>
  citation({ source, digest: null, position: null, quote: null })
