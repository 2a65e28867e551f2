import { type DocumentFault, readDocument, type ReleaseDocument, renderFault } from '@communique/documents'
import type { DocumentReader } from '@communique/documents/advanced'
import { either as E } from 'fp-ts'
import { dirname, resolve } from 'node:path'
import { type Outcome, refused } from '../surroundings.ts'
import { inputPath } from './inputPath.ts'
import { sha256, textOf } from './textFile.ts'

/** Reads the texts that a document in a folder names. */
const readerIn = (folder: string): DocumentReader => ({
  sha256,
  readText: (named) => E.mapLeft(({ words }: { readonly words: string }) => words)(textOf(resolve(folder, named)))
})

/** A document that was read, or its faults. */
type Read = E.Either<ReadonlyArray<DocumentFault>, ReleaseDocument>

/** Reads a document of a file that can be read, or of standard input; its texts are beside it, or in this folder. */
export const readAt = (file: string, folder: string): Outcome<Read> => {
  const path = inputPath(file, folder)
  return E.map(readDocument(readerIn(file === '-' ? folder : dirname(path))))(textOf(path))
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
