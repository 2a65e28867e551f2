// A record as text that HTML may hold: JSON, deflated (RFC 1951), in base 64.
import type { ExplorerRecord } from '../record.ts'

const through = async (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())

const slice = 0x8000

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += slice) text += String.fromCharCode(...bytes.subarray(at, at + slice))
  return btoa(text)
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < characters.length; at += 1) bytes[at] = characters.charCodeAt(at)
  return bytes
}

/** Packs a record. */
export const packRecord = async (record: ExplorerRecord): Promise<string> =>
  base64(await through(new TextEncoder().encode(JSON.stringify(record)), new CompressionStream('deflate-raw')))

/** Unpacks a record that `packRecord` has packed. */
export const unpackRecord = async (packed: string): Promise<ExplorerRecord> => {
  const bytes = await through(bytesOf(packed.trim()), new DecompressionStream('deflate-raw'))
  return JSON.parse(new TextDecoder().decode(bytes)) as ExplorerRecord // it was one
}
