import { either as E } from 'fp-ts'
import { gunzipSync } from 'node:zlib'
import { exitCodes, Stop } from '../surroundings.ts'

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The content of a file: unpacked where it is gzip, which its first bytes say. */
export const unpacked = (bytes: Uint8Array, path: string): Uint8Array => {
  if (!isGzip(bytes)) return bytes
  const content = E.tryCatch(() => gunzipSync(bytes), E.toError)
  if (E.isRight(content)) return content.right
  throw new Stop(exitCodes.Failed, `${path} is gzip that was cut short: ${content.left.message}`)
}
