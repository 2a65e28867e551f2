// A ledger file in pieces that begin and end where lines do, so that each can be read as a ledger of its own.
import { readSync } from 'node:fs'

/** Bytes of a file, whole lines all of them. */
export interface Piece {
  readonly start: number
  readonly end: number
}

const lineFeed = 10
/** A piece that fits into the processor's cache is read and searched there. */
const window = 65_536

/** The place behind the line in which a byte stands. */
const lineEnd = (fd: number, size: number, from: number): number => {
  const bytes = new Uint8Array(window)
  for (let at = from; at < size; at += window) {
    const found = bytes.subarray(0, readSync(fd, bytes, 0, window, at)).indexOf(lineFeed)
    if (found !== -1) return at + found + 1
  }
  return size
}

/** A file in pieces of about this size; a line that is longer makes its piece longer. */
export const piecesOf = (fd: number, size: number, about: number): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  for (let start = 0; start < size;) {
    const end = lineEnd(fd, size, Math.min(size, start + about) - 1)
    pieces.push({ start, end })
    start = end
  }
  return pieces
}

/** The bytes of pieces, each in the place of the one before. */
export const pieceReader = (fd: number) => {
  let bytes = new Uint8Array(0)
  return ({ start, end }: Piece): Uint8Array => {
    if (bytes.length < end - start) bytes = new Uint8Array(end - start)
    for (let at = start; at < end;) {
      const read = readSync(fd, bytes, at - start, end - at, at)
      if (read === 0) throw new Error('the file became shorter while it was read')
      at += read
    }
    return bytes.subarray(0, end - start)
  }
}

/** Bytes in chunks, as a stream would give them. */
export function* chunksOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += window) yield bytes.subarray(at, at + window)
}

/** The number of lines that end before this place. */
export const linesBefore = (fd: number, place: number): number => {
  const bytesOf = pieceReader(fd)
  let lines = 0
  for (let start = 0; start < place; start += window) {
    const bytes = bytesOf({ start, end: Math.min(place, start + window) })
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) lines += 1
  }
  return lines
}
