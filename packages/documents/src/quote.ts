import type { Citation, Sha256, SourceId, TextPosition } from '@communique/kernel'
import type { Place } from './fault.ts'

/** A span of a text, in code points from 0: its start, and the place after its end. */
export type Span = readonly [start: number, end: number]

/** Scripts that part words by spaces and join nothing to them: Arabic joins its article, Chinese parts nothing. */
const letter = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]`
const digit = String.raw`\p{Nd}`
const separator = String.raw`[.,\u066B\u066C]`

/** The inside of a word or a number: `12`, `1.2` and `Nigeria` are whole, and `2` and `Niger` are parts of them. */
const insideBefore = String.raw`(?:(?<=${letter}\p{M}*)(?=${letter})|(?<=${digit}${separator}?)(?=${digit}))`
const insideAfter = String.raw`(?:(?<=${letter}\p{M}*)(?=${letter}|\p{M})|(?<=${digit})(?=${separator}?${digit}))`

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)

/** Some words as a pattern; white space matches any white space. */
const patternOf = (quote: string): string =>
  quote
    .trim()
    .split(/\s+/u)
    .map(escaped)
    .join(String.raw`\s+`)

const matchesOf = (pattern: string, text: string): ReadonlyArray<Span> => {
  const expression = new RegExp(pattern, 'gu')
  const spans: Array<Span> = []
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    const start = Array.from(text.slice(0, match.index)).length
    spans.push([start, start + Array.from(match[0]).length])
    // Words that overlap themselves stand twice as well.
    expression.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1)
  }
  return spans
}

/**
 * The places of some words in a text. White space matches any white space; a part of a word or of a number is no place of
 * it, so that "2 million" does not stand in "12 million".
 */
export const spansOf = (quote: string, text: string): ReadonlyArray<Span> =>
  quote.trim() === '' ? [] : matchesOf(`(?!${insideBefore})${patternOf(quote)}(?!${insideAfter})`, text)

/** The words and numbers of a text that have a quote inside them, whole. */
export const wordsAround = (quote: string, text: string): ReadonlyArray<string> => {
  if (quote.trim() === '') return []
  const part = String.raw`(?:${letter}\p{M}*|${digit}|(?<=${digit})${separator}(?=${digit}))*`
  return [...text.matchAll(new RegExp(`${part}${patternOf(quote)}${part}`, 'gu'))].map(([words]) => words)
}

/** A text without what readers do not tell apart: composed letters, vowel marks, apostrophes, quotation marks, dashes, case. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replaceAll(/[‘’ʻʼ`´]/gu, "'")
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase()

/** The words of a text that differ from a quote only in what readers do not tell apart; null where there are none. */
export const spelledOtherwise = (quote: string, text: string): string | null => {
  const points = Array.from(text)
  let plain = ''
  /** For each character of the plain text, the code point that it came from. */
  const origin: Array<number> = []
  for (const [at, point] of points.entries()) {
    const piece = /\s/u.test(point) ? (plain.endsWith(' ') ? '' : ' ') : plainOf(point)
    plain += piece
    for (let unit = 0; unit < piece.length; unit++) origin.push(at)
  }
  const sought = plainOf(quote.trim())
  const found = sought === '' ? -1 : plain.indexOf(sought)
  const [first, last] = [origin[found], origin[found + sought.length - 1]]
  if (first === undefined || last === undefined) return null
  let end = last + 1
  while (/^\p{M}$/u.test(points[end] ?? '')) end++
  return points.slice(first, end).join('')
}

/** The line and column of a code point in a text, both from 1. */
export const placeInText = (text: string, offset: number): Place => {
  const before = Array.from(text).slice(0, offset).join('').split('\n')
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 }
}

// Each of these obeys the one rule of citations: a position has a digest.
const citation = (parts: Pick<Citation, 'source' | 'digest' | 'position' | 'quote'>): Citation => parts as Citation

/** A citation of a span of a source whose text is at hand. */
export const spanCitation = (source: SourceId, digest: Sha256, [start, end]: Span): Citation =>
  citation({ source, digest, position: { start, end } as TextPosition, quote: null })

/** A citation of words of a source whose text is not at hand. */
export const quoteCitation = (source: SourceId, exact: string): Citation =>
  citation({ source, digest: null, position: null, quote: { exact: exact.trim(), prefix: '', suffix: '' } })

/** A citation of a source as a whole. */
export const sourceCitation = (source: SourceId): Citation =>
  citation({ source, digest: null, position: null, quote: null })
