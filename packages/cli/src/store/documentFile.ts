import type { Sha256 } from '@communique/kernel'
import { readDocument, type ReleaseDocument, renderFault } from '@communique/documents'
import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { exitCodes, Stop } from '../surroundings.ts'
import { unpacked } from './unpacked.ts'

export const sha256 = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256

/** A file as text in UTF-8, unpacked where it is gzip. */
export const textOf = (path: string): string => {
  const bytes = E.tryCatch(() => readFileSync(path), E.toError)
  if (E.isLeft(bytes)) throw new Stop(exitCodes.Failed, `${path} cannot be read: ${bytes.left.message}`)
  const text = E.tryCatch(
    () => new TextDecoder('utf-8', { fatal: true }).decode(unpacked(bytes.right, path)),
    E.toError
  )
  if (E.isRight(text)) return text.right
  if (text.left instanceof Stop) throw text.left
  throw new Stop(exitCodes.Failed, `${path} is not text in UTF-8.`)
}

/** Reads a document, or ends with its faults, a line each: file, line, column, fault, remedy. */
export const documentAt = (file: string, folder: string): ReleaseDocument => {
  const path = resolve(folder, file)
  const reader = {
    sha256,
    readText: (named: string) =>
      E.tryCatch(
        () => textOf(resolve(dirname(path), named)),
        (error) => (error instanceof Error ? error.message : String(error))
      )
  }
  const document = readDocument(reader)(textOf(path))
  if (E.isRight(document)) return document.right
  const lines = document.left.map((fault) => `${file}:${renderFault(fault)}`)
  throw new Stop(exitCodes.Refused, [...lines, `${lines.length} ${lines.length === 1 ? 'fault' : 'faults'}`].join('\n'))
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
