import { either as E } from 'fp-ts'
import { gunzipSync } from 'node:zlib'
import { failed, type Outcome } from '../surroundings.ts'

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The content of a file: unpacked where it is gzip, which its first bytes say. */
export const unpacked = (bytes: Uint8Array, path: string): Outcome<Uint8Array> => {
  if (!isGzip(bytes)) return E.right(bytes)
  return E.tryCatch(
    () => gunzipSync(bytes),
    (error) => failed(`${path} is gzip that is damaged or was cut short: ${E.toError(error).message}`)
  )
}
