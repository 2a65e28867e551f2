/** Part of a text, or of its UTF-8. */
export type Chunk = string | Uint8Array

/** One line of a text, without what ends it. */
export interface Line {
  /** From one; blank lines count. */
  readonly number: number
  /** null: its bytes are not UTF-8. */
  readonly text: string | null
  /** Whether a line feed ends it. Only the last line may lack one. */
  readonly ended: boolean
}

/** Takes chunks as they come and gives lines as they are complete. */
export interface LineSplitter {
  readonly push: (chunk: Chunk) => ReadonlyArray<Line>
  /** What is left when no chunk follows: no line, or one that no line feed ends. */
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

const lineFeedIn = (chunk: Chunk, from: number): number =>
  typeof chunk === 'string' ? chunk.indexOf('\n', from) : chunk.indexOf(10, from)

/** The text of a line's pieces. A character that the end of the text cuts is no error: only its ending is lost. */
const textOf = (pieces: ReadonlyArray<Chunk>, ended: boolean): string | null => {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('')
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
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
 * left out.
 *
 * Law: the lines do not depend on where the chunks are cut.
 */
export const lineSplitter = (): LineSplitter => {
  let number = 0
  let pieces: Array<Chunk> = []
  const line = (ended: boolean): Line => {
    number += 1
    const text = textOf(pieces, ended)
    pieces = []
    return { number, text: number === 1 ? withoutByteOrderMark(text) : text, ended }
  }
  return {
    push: (chunk) => {
      const lines: Array<Line> = []
      let start = 0
      for (let end = lineFeedIn(chunk, 0); end !== -1; end = lineFeedIn(chunk, start)) {
        pieces.push(chunk.slice(start, end))
        lines.push(line(true))
        start = end + 1
      }
      if (start < chunk.length) pieces.push(chunk.slice(start))
      return lines
    },
    end: () => (pieces.length === 0 ? [] : [line(false)])
  }
}
