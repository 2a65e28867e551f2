import { either as E } from 'fp-ts'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { failed, type Outcome } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'

/** Writes the whole of a piece, however little the system takes at a time. */
const writeAll = (file: number, piece: string | Uint8Array): void => {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

/**
 * Writes a file that is there whole, or not at all.
 *
 * @param use writes the pieces of the file, in order.
 */
export const inFile = async <A>(
  path: string,
  name: string,
  use: (write: (piece: string | Uint8Array) => void) => Promise<Outcome<A>> | Outcome<A>
): Promise<Outcome<A>> => {
  const unfinished = `${path}.unfinished`
  const attempt = async (): Promise<Outcome<A>> => {
    try {
      const file = openSync(unfinished, 'w')
      try {
        const done = await use((piece) => writeAll(file, piece))
        if (E.isRight(done)) renameSync(unfinished, path)
        return done
      } finally {
        closeSync(file)
      }
    } catch (error) {
      return E.left(failed(`${name} cannot be written: ${fileErrorWords(error)}.`))
    }
  }
  const done = await attempt()
  if (E.isLeft(done)) rmSync(unfinished, { force: true })
  return done
}

/** Writes the pieces of a file that is there whole, or not at all. */
export const writeWhole = (path: string, name: string, pieces: Iterable<string | Uint8Array>): Promise<Outcome<void>> =>
  inFile(path, name, (write) => {
    for (const piece of pieces) write(piece)
    return E.right(undefined)
  })
