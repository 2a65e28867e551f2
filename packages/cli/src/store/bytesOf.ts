import { either as E } from 'fp-ts'
import { readFileSync } from 'node:fs'
import { failed, type Outcome } from '../surroundings.ts'
import { standardInput } from './inputPath.ts'
import { unpacked } from './unpacked.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB'
}

/** The words for an error of the file system. */
export const fileErrorWords = (error: unknown): string => {
  const { code = '', message } = E.toError(error) as NodeJS.ErrnoException
  return reasons[code] ?? message
}

/** The bytes of a file, or of a pipe to its end; unpacked where they are gzip. */
export const bytesOf = (path: string): Outcome<Uint8Array> => {
  const bytes = E.tryCatch(
    // Standard input may be a socket, which has no path to open.
    () => readFileSync(path === standardInput ? 0 : path),
    (error) => failed(`${path} cannot be read: ${fileErrorWords(error)}.`)
  )
  return E.isLeft(bytes) ? bytes : unpacked(bytes.right, path)
}
