/** Part of a text, or of its UTF-8. */
export type Chunk = string | Uint8Array

/** One line of a text, without its line feed. */
export interface Line {
  /** From one; blank lines count. */
  readonly number: number
  /** null where its bytes are not UTF-8. */
  readonly text: string | null
  /** True where a line feed ends it. Only the last line may lack one. */
  readonly ended: boolean
}

/** Splits chunks into lines, each returned once it is complete. */
export interface LineSplitter {
  readonly push: (chunk: Chunk) => ReadonlyArray<Line>
  /** The rest after the last chunk: no line, or one without a line feed. */
  readonly end: () => ReadonlyArray<Line>
}

interface Decoder {
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string
}
/** Of the WHATWG Encoding Standard; every runtime has it, the library of ECMAScript does not declare it. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => Decoder

const lineFeed = 10

const lineFeedIn = (chunk: Chunk, from: number): number =>
  typeof chunk === 'string' ? chunk.indexOf('\n', from) : chunk.indexOf(lineFeed, from)

/** V8 keeps longer texts as large objects, which only a full garbage collection frees. */
const decodedAtOnce = 32_768

/** The end of the whole lines to be decoded together, at least one; `from` where there is none. */
const wholeLines = (bytes: Uint8Array, from: number): number => {
  const last = bytes.lastIndexOf(lineFeed, from + decodedAtOnce - 1)
  if (last >= from) return last + 1
  const next = bytes.indexOf(lineFeed, from)
  return next === -1 ? from : next + 1
}

const strictDecoder = (): Decoder => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Joins pieces that are all bytes; null otherwise. */
const joined = (pieces: ReadonlyArray<Chunk>): Uint8Array | null => {
  const bytes = pieces.filter((piece) => typeof piece !== 'string')
  if (bytes.length < pieces.length) return null
  const whole = new Uint8Array(bytes.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of bytes) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The text of a line's pieces. A character cut by the end of the text is no error. */
const textOf = (pieces: ReadonlyArray<Chunk>, ended: boolean): string | null => {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('')
  const decoder = strictDecoder()
  try {
    const text = pieces.map((piece) => (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })))
    return text.join('') + (ended ? decoder.decode() : '')
  } catch {
    return null
  }
}

const withoutByteOrderMark = (text: string | null): string | null => text?.replace(/^\uFEFF/, '') ?? null

/**
 * Splits a text into lines at line feeds, however it is cut into chunks. A byte order mark before the first line is
 * dropped.
 *
 * Law: the lines do not depend on the chunks.
 */
export const lineSplitter = (): LineSplitter => {
  const decoder = strictDecoder()
  let number = 0
  /** The pieces of the line that is not complete yet. */
  let pieces: Array<Chunk> = []

  const line = (text: string | null, ended: boolean): Line => {
    number += 1
    return { number, text: number === 1 ? withoutByteOrderMark(text) : text, ended }
  }
  const decoded = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes)
    } catch {
      return null
    }
  }
  const lineOfPieces = (ended: boolean): Line => {
    const bytes = joined(pieces)
    const text = (bytes === null ? null : decoded(bytes)) ?? textOf(pieces, ended)
    pieces = []
    return line(text, ended)
  }

  /** Splits a chunk that begins a line, and keeps the rest. */
  const split = (chunk: Chunk, start: number, lines: Array<Line>): void => {
    let from = start
    for (let end = lineFeedIn(chunk, from); end !== -1; end = lineFeedIn(chunk, from)) {
      const piece = chunk.slice(from, end)
      lines.push(line(typeof piece === 'string' ? piece : textOf([piece], true), true))
      from = end + 1
    }
    if (from < chunk.length) pieces.push(chunk.slice(from))
  }

  /** Decoding one line takes as long as decoding many, so whole lines are decoded together where all are valid. */
  const splitBytes = (bytes: Uint8Array, start: number, lines: Array<Line>): void => {
    let from = start
    for (let end = wholeLines(bytes, from); end > from; end = wholeLines(bytes, from)) {
      const together = bytes.subarray(from, end)
      split(decoded(together) ?? together, 0, lines)
      from = end
    }
    split(bytes, from, lines)
  }

  return {
    push: (chunk) => {
      const lines: Array<Line> = []
      let start = 0
      if (pieces.length > 0) {
        const end = lineFeedIn(chunk, 0)
        pieces.push(end === -1 ? chunk.slice() : chunk.slice(0, end))
        if (end === -1) return lines
        lines.push(lineOfPieces(true))
        start = end + 1
      }
      if (typeof chunk === 'string') split(chunk, start, lines)
      else splitBytes(chunk, start, lines)
      return lines
    },
    end: () => (pieces.length === 0 ? [] : [lineOfPieces(false)])
  }
}
