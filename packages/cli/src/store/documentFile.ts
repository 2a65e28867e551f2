import { type DocumentFault, readDocument, type ReleaseDocument, renderFault } from '@communique/documents'
import type { DocumentReader } from '@communique/documents/advanced'
import { either as E } from 'fp-ts'
import { dirname, resolve } from 'node:path'
import { type Outcome, refused } from '../surroundings.ts'
import { sha256, textOf } from './textFile.ts'

/** Reads the texts that a document at a path names. */
export const readerBeside = (path: string): DocumentReader => ({
  sha256,
  readText: (named) =>
    E.mapLeft(({ words }: { readonly words: string }) => words)(textOf(resolve(dirname(path), named)))
})

/** A document that was read, or its faults. */
type Read = E.Either<ReadonlyArray<DocumentFault>, ReleaseDocument>

/** Reads a document of a file that can be read. */
export const readAt = (file: string, folder: string): Outcome<Read> => {
  const path = resolve(folder, file)
  return E.map(readDocument(readerBeside(path)))(textOf(path))
}

/** Reads a document; its faults, a line each: file, line, column, fault, remedy. */
export const documentAt = (file: string, folder: string): Outcome<ReleaseDocument> => {
  const read = readAt(file, folder)
  if (E.isLeft(read)) return read
  const document = read.right
  if (E.isRight(document)) return document
  const lines = document.left.map((fault) => `${file}:${renderFault(fault)}`)
  return E.left(refused([...lines, `${lines.length} ${lines.length === 1 ? 'fault' : 'faults'}`].join('\n')))
}
