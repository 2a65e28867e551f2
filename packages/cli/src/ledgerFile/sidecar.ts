import { bytesOfRows, type FiguresOfRows, type Numbered, rowsIn } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { type BigIntStats, openSync, closeSync, readFileSync, renameSync, rmSync, writeSync, statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { PartRows } from './scanFile.ts'

/** Raised when the file holds something else, so that older ones are made anew. */
const format = 4

/** The state of a file when its rows were known to be those of its bytes. */
export interface FileState {
  readonly dev: string
  readonly ino: string
  readonly size: string
  readonly mtime: string
  readonly ctime: string
}

/** The state of a file by its entry in the file system. */
export const stateOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): FileState => ({
  dev: String(dev),
  ino: String(ino),
  size: String(size),
  mtime: String(mtimeNs),
  ctime: String(ctimeNs)
})

/** Values that were made of all rows, and kept with them. */
export interface KeptValues {
  readonly state: FileState | null
  /** By name: the values are plain JSON. */
  readonly values: Readonly<Record<string, unknown>>
  /** The figures of all rows; null: they are not kept. */
  readonly figures: FiguresOfRows | null
}

/** The content of the file beside a ledger file: the rows of its parts, and values that were made of them. */
export interface Sidecar extends KeptValues {
  readonly parts: ReadonlyArray<PartRows>
  readonly years: ReadonlyArray<string>
  /** Bytes of the file beside it that are whole. */
  readonly bytes: number
}

interface PartBlock extends Omit<PartRows, 'rows' | 'buffer'> {
  readonly type: 'Part'
  readonly years: ReadonlyArray<string>
  /** CRC-32 of the rows. */
  readonly check: number
}

interface ValuesBlock extends Omit<KeptValues, 'figures'> {
  readonly type: 'Values'
  readonly years: ReadonlyArray<string>
  /** Bytes of the figures, and their CRC-32. */
  readonly figureBytes: number
  readonly check: number
}

type Block = { readonly type: 'Begin'; readonly format: number; readonly program: string } | PartBlock | ValuesBlock

const headBytes = 8
/** Bytes of values that were replaced, up to which the file is not written anew. */
const mostSpare = 1 << 20
const eight = (bytes: number): number => Math.ceil(bytes / 8) * 8

const noBytes = new Uint8Array()

/** A block: the length of its JSON, a check of it, the JSON, and its numbers. */
const blockOf = (block: Block, numbers: Uint8Array = noBytes): ReadonlyArray<Uint8Array> => {
  const json = Buffer.from(JSON.stringify(block))
  const head = new DataView(new ArrayBuffer(headBytes))
  head.setUint32(0, json.length, true)
  head.setUint32(4, crc32(json), true)
  const space = (bytes: number): Uint8Array => new Uint8Array(eight(bytes) - bytes)
  return [new Uint8Array(head.buffer), json, space(json.length), numbers, space(numbers.length)]
}

/** The bytes of the numbers of a block. */
const numberBytes = (block: Block): number => {
  switch (block.type) {
    case 'Begin':
      return 0
    case 'Part':
      return bytesOfRows(block.count, block.links)
    case 'Values':
      return block.figureBytes
  }
}

/** Reads the blocks that are whole, in turn. */
function* blocksIn(
  bytes: Buffer
): Generator<{ readonly block: Block; readonly numbersAt: number; readonly end: number }, void> {
  for (let at = 0; at + headBytes <= bytes.length;) {
    const length = bytes.readUInt32LE(at)
    const numbersAt = at + headBytes + eight(length)
    if (numbersAt > bytes.length) return
    const json = bytes.subarray(at + headBytes, at + headBytes + length)
    if (crc32(json) !== bytes.readUInt32LE(at + 4)) return
    const block = JSON.parse(json.toString()) as Block // `blockOf` wrote it: its check is right
    const end = numbersAt + numberBytes(block)
    if (eight(end) > bytes.length) return
    if (block.type !== 'Begin' && crc32(bytes.subarray(numbersAt, end)) !== block.check) return
    yield { block, numbersAt, end: eight(end) }
    at = eight(end)
  }
}

const nothing: KeptValues = { state: null, values: {}, figures: null }
const empty: Sidecar = { parts: [], years: [], bytes: 0, ...nothing }

/** The bytes of a file, in memory of their own, so that rows may stand over them. */
const bytesOf = (path: string): Buffer => {
  const bytes = readFileSync(path)
  return bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer)
}

/** Reads what stands beside a ledger file, as far as it is whole; nothing where it is of another program or cannot be read. */
export const readSidecar = (path: string, program: string): Sidecar => {
  const read = E.tryCatch(() => bytesOf(path), E.toError)
  if (E.isLeft(read)) return empty
  const bytes = read.right
  const parts: Array<PartRows> = []
  let years: ReadonlyArray<string> = []
  const buffer = bytes.buffer as ArrayBuffer
  let [kept, whole]: [KeptValues, number] = [nothing, 0]
  for (const { block, numbersAt, end } of blocksIn(bytes)) {
    const numbers = bytes.byteOffset + numbersAt
    if (whole === 0 && (block.type !== 'Begin' || block.format !== format || block.program !== program)) return empty
    // Another process has added the same part, and numbered its years otherwise.
    if (block.type === 'Part' && block.start !== (parts.at(-1)?.end ?? 0)) break
    whole = end
    if (block.type === 'Values') {
      const { state, values, figureBytes } = block
      kept = { state, values, figures: new Uint32Array(buffer, numbers, figureBytes >> 2) }
      ;({ years } = block)
    }
    if (block.type !== 'Part') continue
    const { type: _type, years: added, check: _check, ...part } = block
    years = [...years, ...added]
    parts.push({ ...part, rows: rowsIn(buffer, numbers, part.count, part.links), buffer })
    kept = nothing
  }
  return { parts, years, bytes: whole, ...kept }
}

const bytesOfPart = ({ rows, buffer, count, links }: PartRows): Uint8Array =>
  new Uint8Array(buffer, rows.offsets.byteOffset, bytesOfRows(count, links))

/** The blocks of parts and of values; the first part has the years that were not there before. */
function* blocksOf(parts: ReadonlyArray<PartRows>, all: ReadonlyArray<string>, before: number, kept: KeptValues) {
  const years = all.slice(before)
  for (const [at, part] of parts.entries()) {
    const { rows: _rows, buffer: _buffer, ...facts } = part
    const bytes = bytesOfPart(part)
    yield* blockOf({ type: 'Part', ...facts, years: at === 0 ? years : [], check: crc32(bytes) }, bytes)
  }
  const { state, values, figures } = kept
  const bytes = figures === null ? noBytes : new Uint8Array(figures.buffer, figures.byteOffset, figures.byteLength)
  yield* blockOf({ type: 'Values', years: all, state, values, figureBytes: bytes.length, check: crc32(bytes) }, bytes)
}

const written = (path: string, flags: string, blocks: Iterable<Uint8Array>): void => {
  const file = openSync(path, flags)
  try {
    for (const bytes of blocks) for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  } finally {
    closeSync(file)
  }
}

/**
 * Writes the file beside a ledger file: adds to it, or begins it anew. Where that cannot be done, such as in a
 * folder that is only read, nothing is kept, and the next opening scans again.
 */
export const writeSidecar = (
  path: string,
  program: string,
  {
    parts,
    years,
    kept,
    before
  }: {
    readonly parts: ReadonlyArray<PartRows>
    readonly years: Numbered
    readonly kept: KeptValues
    /** The content that was read and still holds; null: none, and the file begins anew. */
    readonly before: Sidecar | null
  }
): void => {
  const isAdded = (): boolean => {
    if (before === null || before.bytes === 0) return false
    const { size } = statSync(path)
    // Behind a torn end nothing can be read; and values that were replaced are not kept for ever.
    const needed = parts.reduce((sum, { count, links }) => sum + bytesOfRows(count, links), mostSpare)
    if (size !== before.bytes || size > needed * 2) return false
    const added = [...blocksOf(parts.slice(before.parts.length), years.values, before.years.length, kept)]
    written(path, 'a', [Buffer.concat(added)])
    return true
  }
  const anew = (): void => {
    const beside = `${path}.${process.pid}.new`
    try {
      written(beside, 'wx', [...blockOf({ type: 'Begin', format, program }), ...blocksOf(parts, years.values, 0, kept)])
      renameSync(beside, path)
    } catch (error) {
      rmSync(beside, { force: true })
      throw error
    }
  }
  E.tryCatch(() => isAdded() || anew(), E.toError)
}
