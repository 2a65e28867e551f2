import type { Sha256 } from '@communique/kernel'
import { type DocumentFault, readDocument, type ReleaseDocument, renderFault } from '@communique/documents'
import type { DocumentReader } from '@communique/documents/advanced'
import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { failed, type Outcome, refused } from '../surroundings.ts'
import { bytesOf } from './bytesOf.ts'

/** The digest of a text: SHA-256 of its UTF-8, in hexadecimal. */
export const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256

/** A file as text in UTF-8, unpacked where it is gzip. */
export const textOf = (path: string): Outcome<string> =>
  E.flatMap((bytes: Uint8Array) =>
    E.tryCatch(
      () => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      () => failed(`${path} is not text in UTF-8.`)
    )
  )(bytesOf(path))

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

const isDocument = (path: string): boolean => ['.yaml', '.yml'].includes(extname(path).toLowerCase())

/** The documents at a path, a file or a folder, in the order of their names; null where it is neither. */
export const documentsAt = (path: string): ReadonlyArray<string> | null => {
  if (!statSync(path).isDirectory()) return isDocument(path) ? [path] : null
  return readdirSync(path)
    .filter(isDocument)
    .toSorted()
    .map((name) => join(path, name))
}
