import type { Pack, Packed } from './packed.ts'
import { constants, inlineLimit, kind, loose, Page, Shape } from './page.ts'
import { PackedInPage } from './unpacking.ts'

/** A page is free once no view needs any of it; the longer it is, the more of it has stood there before. */
const pageSize = 262_144
/** As many as two bytes can number, and more than the events of any domain have. */
const mostShapes = 4096
const mostNames = 64
/** The places of values that may come again, by their hash; a later one takes the place of an earlier one. */
const remembered = 65_536
/** A reference to a value is about as long. */
const shortest = 4

const widthOf = (number: number): number => {
  if (number < 0x100) return 1
  if (number < 0x10000) return 2
  return number < 0x1000000 ? 3 : 4
}

const fourOf = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24)

/** The place in the memory for a value of this length with these bytes at its beginning, middle and end. */
const hashOf = (length: number, first: number, middle: number, last: number): number => {
  const hash = Math.imul(Math.imul(Math.imul(length ^ first, 0x01000193) ^ middle, 0x85ebca6b) ^ last, 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) & (remembered - 1)
}

const noNames = (): Shape => new Shape(0, [])

/**
 * Packs values of JSON into pages of bytes, in which a value that has stood before is only referred to. A page lives as
 * long as anything that was packed into it.
 *
 * Law: the value read equals the value packed.
 */
export class Packer {
  #shapes: Array<Shape> = [noNames()]
  #page = new Page(this.#shapes)
  #bytes = new Uint8Array(pageSize)
  #at = 0
  /** By hash, where a value stands that may come again; -1: nowhere. */
  readonly #places = new Int32Array(remembered).fill(-1)
  /** The hashes under which places were remembered since the last value was put away, and these places, in turn. */
  readonly #recent: Array<number> = []
  #recentLength = 0

  /** Puts a value away, packed. */
  readonly keep: Pack = <Value>(value: Value): Packed<Value> => {
    if (this.#at >= pageSize) this.#turn()
    this.#recentLength = 0
    const at = this.#at
    this.#put(value)
    this.#page.bytes = this.#bytes
    return new PackedInPage(this.#page, at)
  }

  /** Begins a new page. */
  #turn(): void {
    this.#page.bytes = this.#bytes.slice(0, this.#at)
    if (this.#shapes.length === mostShapes) this.#shapes = [noNames()]
    this.#page = new Page(this.#shapes)
    this.#bytes = new Uint8Array(pageSize)
    this.#at = 0
    this.#places.fill(-1)
  }

  /** Makes room for a head and so many bytes more. */
  #room(length: number): void {
    const least = this.#at + 5 + length
    if (least <= this.#bytes.length) return
    const longer = new Uint8Array(Math.max(this.#bytes.length * 2, least))
    longer.set(this.#bytes)
    this.#bytes = longer
  }

  #put(value: unknown): void {
    const start = this.#at
    if (typeof value === 'string') this.#text(value)
    else if (value === null) {
      this.#head(kind.constant, 0)
      return
    } else if (typeof value === 'number') this.#number(value)
    else if (typeof value !== 'object')
      this.#head(kind.constant, constants.indexOf(value as (typeof constants)[number]))
    else if (Array.isArray(value)) {
      this.#head(kind.array, value.length)
      for (const member of value) this.#put(member)
    } else this.#record(value as Readonly<Record<string, unknown>>)
    if (this.#at - start >= shortest) this.#onlyOnce(start)
  }

  #head(of: number, number: number): void {
    this.#room(0)
    const bytes = this.#bytes
    if (number < inlineLimit) {
      bytes[this.#at++] = of | number
      return
    }
    const width = widthOf(number)
    bytes[this.#at++] = of | (inlineLimit - 1 + width)
    for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) bytes[this.#at++] = number >>> shift
  }

  #text(text: string): void {
    const { length } = text
    const start = this.#at
    this.#room(length)
    this.#head(kind.narrow, length)
    const bytes = this.#bytes
    let at = this.#at
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index)
      if (code > 0xff) {
        this.#takeBack(start)
        this.#wideText(text)
        return
      }
      bytes[at++] = code
    }
    this.#at = at
  }

  #wideText(text: string): void {
    this.#room(text.length * 2)
    this.#head(kind.wide, text.length)
    const bytes = this.#bytes
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      bytes[this.#at++] = code >>> 8
      bytes[this.#at++] = code
    }
  }

  #number(value: number): void {
    if (value >>> 0 === value && !Object.is(value, -0)) this.#head(kind.integer, value)
    else {
      this.#room(8)
      this.#head(kind.double, 0)
      new DataView(this.#bytes.buffer).setFloat64(this.#at, value)
      this.#at += 8
    }
  }

  #record(record: Readonly<Record<string, unknown>>): void {
    this.#room(0)
    const start = this.#at
    this.#at += 3
    const shapes = this.#shapes
    let shape = shapes[0] as Shape
    for (const name in record) {
      if (shape.names.length === mostNames || shapes.length === mostShapes) {
        this.#takeBack(start)
        this.#looseRecord(record)
        return
      }
      shape = shape.longer(name, shapes.length)
      if (shape.number === shapes.length) shapes.push(shape)
      this.#put(record[name])
    }
    // Its names are known in the end.
    const bytes = this.#bytes
    bytes[start] = kind.record | (inlineLimit + 1)
    bytes[start + 1] = shape.number >>> 8
    bytes[start + 2] = shape.number
  }

  /** A record with its own names: one that is like no other, such as a table. */
  #looseRecord(record: Readonly<Record<string, unknown>>): void {
    const fields = Object.entries(record)
    this.#head(kind.constant, loose)
    this.#head(kind.integer, fields.length)
    for (const [name, value] of fields) {
      this.#put(name)
      this.#put(value)
    }
  }

  /** Refers to where the bytes from a place on stood before, if it is remembered. */
  #onlyOnce(from: number): void {
    const bytes = this.#bytes
    const end = this.#at
    const length = end - from
    const hash = hashOf(
      length,
      fourOf(bytes, from),
      fourOf(bytes, from + ((length - shortest) >>> 1)),
      fourOf(bytes, end - shortest)
    )
    const before = this.#places[hash] as number
    let same = before !== -1
    for (let at = from; same && at < end; at++) same = bytes[at] === bytes[before + at - from]
    if (same) {
      this.#takeBack(from)
      this.#head(kind.again, before)
    } else {
      this.#places[hash] = from
      this.#recent[this.#recentLength++] = hash
      this.#recent[this.#recentLength++] = from
    }
  }

  /** Writes on from here: what was remembered to stand behind does so no more. */
  #takeBack(to: number): void {
    this.#at = to
    const recent = this.#recent
    for (let last = this.#recentLength - 1; last > 0 && (recent[last] as number) >= to; last -= 2) {
      const hash = recent[last - 1] as number
      if (this.#places[hash] === recent[last]) this.#places[hash] = -1
      this.#recentLength -= 2
    }
  }
}
