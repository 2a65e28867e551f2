import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chunk, type Line, lineSplitter } from './lines.ts'

const linesOf = (chunks: ReadonlyArray<Chunk>): ReadonlyArray<Line> => {
  const splitter = lineSplitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

const cut = (whole: Chunk, places: ReadonlyArray<number>): ReadonlyArray<Chunk> => {
  const cuts = [...new Set(places.map((place) => place % (whole.length + 1)))].toSorted((a, b) => a - b)
  return [0, ...cuts].map((start, index) => whole.slice(start, cuts[index]))
}

// Well-formed: a lone surrogate has no UTF-8.
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n', '\uFEFF', '𝒜', 'й', '')))
  .map((parts) => parts.join(''))
const places = fc.array(fc.nat(), { maxLength: 6 })

describe('lineSplitter', () => {
  it('gives the same lines wherever the text is cut, as characters or as bytes', () => {
    fc.assert(
      fc.property(text, places, (text, places) => {
        const whole = linesOf([text])
        expect(linesOf(cut(text, places))).toEqual(whole)
        expect(linesOf(cut(new TextEncoder().encode(text), places))).toEqual(whole)
      }),
      { numRuns: 500 }
    )
  })

  it('gives the same lines for texts and lines longer than the block decoded at once', () => {
    const lengths = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 30_000, max: 70_000 })), { maxLength: 60 })
    fc.assert(
      fc.property(lengths, fc.constantFrom('a', 'й'), places, (lengths, letter, places) => {
        const long = lengths.map((length, at) => `${at}${letter.repeat(length)}`).join('\n')
        const whole = linesOf([long])
        expect(whole.map(({ text }) => text)).toEqual(lengths.length === 0 ? [] : long.split('\n'))
        expect(linesOf(cut(new TextEncoder().encode(long), places))).toEqual(whole)
      }),
      { numRuns: 50 }
    )
  })

  it('loses nothing but the byte order mark', () => {
    fc.assert(
      fc.property(text, (text) => {
        const lines = linesOf([text])
        expect(lines.map(({ text, ended }) => `${text}${ended ? '\n' : ''}`).join('')).toBe(text.replace(/^\uFEFF/, ''))
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1))
      })
    )
  })
})
