import type { LinksOfEvent } from './links.ts'

/**
 * Rows of a ledger, a column for each field: of every event what stored folds keep, beside the place of its line. Years stand
 * in a list of their own, each once, and a row has their numbers.
 */
export interface Rows {
  readonly count: number
  /** The place in the file at which the line begins, and the bytes of the line. */
  readonly offsets: Float64Array
  readonly lengths: Uint32Array
  readonly positions: Float64Array
  /** Marks of identities and streams: equal ones have equal marks, and others seldom have. */
  readonly ids: Float64Array
  readonly streams: Float64Array
  readonly versions: Uint32Array
  readonly types: Uint16Array
  /** The number of the year; 0: the event occurs at no time. */
  readonly years: Uint16Array
  /** The ends of the rows' links among all links; they begin where those of the row before end. */
  readonly linkEnds: Uint32Array
  /** The countries that the events name, with their roles (`linkOf`). */
  readonly links: Uint32Array
}

/** The place among all links at which those of a row begin. */
export const linkStart = ({ linkEnds }: Rows, row: number): number => (row === 0 ? 0 : (linkEnds[row - 1] as number))

const bytesOfRow = 48

/** The bytes that so many rows take with so many links. Eight divides them. */
export const bytesOfRows = (count: number, links: number): number => Math.ceil((count * bytesOfRow + links * 4) / 8) * 8

/** Rows over bytes, at a place that eight divides. */
export const rowsIn = (buffer: ArrayBuffer, start: number, count: number, links: number): Rows => {
  const eights = (index: number) => new Float64Array(buffer, start + index * 8 * count, count)
  const fours = (index: number) => new Uint32Array(buffer, start + (32 + index * 4) * count, count)
  const twos = (index: number) => new Uint16Array(buffer, start + (44 + index * 2) * count, count)
  return {
    count,
    offsets: eights(0),
    positions: eights(1),
    ids: eights(2),
    streams: eights(3),
    lengths: fours(0),
    versions: fours(1),
    linkEnds: fours(2),
    links: new Uint32Array(buffer, start + bytesOfRow * count, links),
    types: twos(0),
    years: twos(1)
  }
}

/** FNV-1a, twice 32 bits from two seeds; a double holds 53 of them. */
export const markOfBytes = (bytes: Uint8Array, from: number, to: number): number => {
  let [high, low] = [0x811c9dc5, 0x01000193]
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number
    high = Math.imul(high ^ byte, 0x01000193)
    low = Math.imul(low ^ byte, 0x01000193)
  }
  return (high >>> 0) * 0x200000 + (low >>> 11)
}

/** The mark of an identifier or a stream's name, whose characters are bytes. */
export const markOfText = (text: string): number =>
  markOfBytes(
    Uint8Array.from(text, (character) => character.charCodeAt(0)),
    0,
    text.length
  )

/** One row. */
export type Row = { readonly [Field in Exclude<keyof Rows, 'count' | 'links' | 'linkEnds'>]: number }

/** Collects rows. */
export class RowsBuilder {
  readonly #rows: Array<Row> = []
  readonly #linkEnds: Array<number> = []
  readonly #links: Array<number> = []

  get count(): number {
    return this.#rows.length
  }

  get linkCount(): number {
    return this.#links.length
  }

  add(row: Row, links: LinksOfEvent): void {
    this.#rows.push(row)
    links.addTo(this.#links)
    this.#linkEnds.push(this.#links.length)
  }

  /** The rows and their links, in bytes of their own. */
  bytes(): ArrayBuffer {
    const { count, linkCount } = this
    const buffer = new ArrayBuffer(bytesOfRows(count, linkCount))
    const rows = rowsIn(buffer, 0, count, linkCount)
    rows.links.set(this.#links)
    rows.linkEnds.set(this.#linkEnds)
    for (let at = 0; at < count; at += 1) {
      const row = this.#rows[at] as Row
      rows.offsets[at] = row.offsets
      rows.lengths[at] = row.lengths
      rows.positions[at] = row.positions
      rows.ids[at] = row.ids
      rows.streams[at] = row.streams
      rows.versions[at] = row.versions
      rows.types[at] = row.types
      rows.years[at] = row.years
    }
    return buffer
  }
}

/** Values that stand once in a list and are known by their number, from one; 0 is none. */
export class Numbered {
  readonly values: Array<string>
  readonly #numbers = new Map<string, number>()

  constructor(values: ReadonlyArray<string> = []) {
    this.values = [...values]
    for (const [at, value] of this.values.entries()) this.#numbers.set(value, at + 1)
  }

  of(value: string): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.values.push(value)
    this.#numbers.set(value, this.values.length)
    return this.values.length
  }
}
