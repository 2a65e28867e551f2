import type { Sha256 } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { failed, type Outcome } from '../surroundings.ts'
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
