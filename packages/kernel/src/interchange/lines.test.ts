import { describe, expect, it } from 'vitest'
import { type Chunk, lineSplitter } from './lines.ts'

const linesOf = (...chunks: ReadonlyArray<Chunk>) => {
  const splitter = lineSplitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

describe('lineSplitter', () => {
  it('distinguishes ended lines from the last one', () => {
    expect(linesOf('a\n\nb')).toEqual([
      { number: 1, text: 'a', ended: true },
      { number: 2, text: '', ended: true },
      { number: 3, text: 'b', ended: false }
    ])
    expect(linesOf('')).toEqual([])
  })

  it('marks bytes that are no text, and reads the lines around them', () => {
    expect(linesOf(Uint8Array.of(97, 10, 0xff, 10, 98, 10))).toEqual([
      { number: 1, text: 'a', ended: true },
      { number: 2, text: null, ended: true },
      { number: 3, text: 'b', ended: true }
    ])
  })

  it('takes a character that is cut by the end of its line for no text, one that is cut by the end of all for torn', () => {
    expect(linesOf(Uint8Array.of(97, 0xd0, 10))).toEqual([{ number: 1, text: null, ended: true }])
    expect(linesOf(Uint8Array.of(97, 0xd0))).toEqual([{ number: 1, text: 'a', ended: false }])
  })

  it('does not mind that a chunk is changed after it was given', () => {
    const splitter = lineSplitter()
    const chunk = Uint8Array.of(97, 98)
    splitter.push(chunk)
    chunk.fill(0)
    expect(splitter.end()).toEqual([{ number: 1, text: 'ab', ended: false }])
  })

  it('takes characters and bytes in turn', () => {
    expect(linesOf('a', Uint8Array.of(98), 'c\n')).toEqual([{ number: 1, text: 'abc', ended: true }])
  })
})
