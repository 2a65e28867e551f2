import type { Keep, Kept } from './kept.ts'

// A packed value begins with a byte: its kind in the upper three bits, and in the lower five a number, or how wide the
// number is that follows. Children stand behind their parent, in order.
const kind = {
  /** The number: which one. */
  constant: 0 << 5,
  /** The number: at which place of the page the same value stands. */
  again: 1 << 5,
  /** The number: how many characters follow, of one byte each. */
  narrow: 2 << 5,
  /** The number: how many characters follow, of two bytes each. */
  wide: 3 << 5,
  /** The number: the value itself. */
  integer: 4 << 5,
  /** Eight bytes follow. */
  double: 5 << 5,
  /** The number: how many members follow. */
  array: 6 << 5,
  /** The number: which list of names; as many values follow. */
  record: 7 << 5
} as const

const kindBits = 0b111_00000
const numberBits = 0b000_11111
/** Numbers from here on stand in one to four bytes behind the first. */
const inlineLimit = 28

const widthOf = (number: number): number => {
  if (number < 0x100) return 1
  if (number < 0x10000) return 2
  return number < 0x1000000 ? 3 : 4
}

const constants = [null, false, true, undefined] as const
/** The constant that begins a record with its own names: how many, then each name and its value. */
const loose = constants.length

/** A page is free once no view needs any of it; the longer it is, the more of it has stood there before. */
const pageSize = 262_144
/** As many as two bytes can number, and more than the events of any domain have. */
const mostShapes = 4096
const mostNames = 64
/** The places of values that may come again, by their hash; a later one takes the place of an earlier one. */
const remembered = 65_536
/** A reference to a value is about as long. */
const shortest = 4

const fourOf = (bytes: Uint8Array, at: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  ((bytes[at + 2] as number) << 16) |
  ((bytes[at + 3] as number) << 24)

/** Where to remember a value of this length that begins, goes on and ends so. */
const hashOf = (length: number, first: number, middle: number, last: number): number => {
  const hash = Math.imul(Math.imul(Math.imul(length ^ first, 0x01000193) ^ middle, 0x85ebca6b) ^ last, 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) & (remembered - 1)
}

/** The names of a record's fields, in order. */
class Shape {
  readonly number: number
  readonly names: ReadonlyArray<string>
  /** Shapes of one name more, and the one that was asked for last. */
  readonly #longer = new Map<string, Shape>()
  #last: Shape | null = null
  #lastName = ''

  constructor(number: number, names: ReadonlyArray<string>) {
    this.number = number
    this.names = names
  }

  /** The shape of one name more; where there is none yet, it gets this number. */
  longer(name: string, number: number): Shape {
    if (this.#last !== null && this.#lastName === name) return this.#last
    const longer = this.#longer.get(name) ?? new Shape(number, [...this.names, name])
    this.#longer.set(name, longer)
    this.#last = longer
    this.#lastName = name
    return longer
  }
}

/** Characters are given as arguments, of which there may not be too many at once. */
const charactersAtOnce = 4096

/** Packed values, and the lists of names that they refer to. */
class Page {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array()
  readonly shapes: ReadonlyArray<Shape>

  constructor(shapes: ReadonlyArray<Shape>) {
    this.shapes = shapes
  }
}

/** Reads a value of a page, and what it refers to. */
class Unpacking {
  readonly #bytes: Uint8Array
  readonly #shapes: ReadonlyArray<Shape>
  #at: number

  constructor({ bytes, shapes }: Page, at: number) {
    this.#bytes = bytes
    this.#shapes = shapes
    this.#at = at
  }

  value(): unknown {
    const first = this.#byte()
    const number = this.#number(first & numberBits)
    switch (first & kindBits) {
      case kind.constant:
        return number === loose ? this.#looseRecord() : constants[number]
      case kind.again:
        return this.#before(number)
      case kind.narrow:
        return this.#text(number, 1)
      case kind.wide:
        return this.#text(number, 2)
      case kind.integer:
        return number
      case kind.double:
        this.#at += 8
        return new DataView(this.#bytes.buffer).getFloat64(this.#at - 8)
      case kind.array:
        return this.#array(number)
      default:
        return this.#record(this.#shapes[number] as Shape)
    }
  }

  #byte(): number {
    return this.#bytes[this.#at++] as number
  }

  #number(inline: number): number {
    if (inline < inlineLimit) return inline
    let number = 0
    for (let width = inline - inlineLimit + 1; width > 0; width--) number = number * 0x100 + this.#byte()
    return number
  }

  #before(at: number): unknown {
    const after = this.#at
    this.#at = at
    const value = this.value()
    this.#at = after
    return value
  }

  #text(length: number, width: 1 | 2): string {
    let text = ''
    for (let left = length; left > 0; left -= charactersAtOnce) {
      const codes: Array<number> = []
      for (let one = Math.min(left, charactersAtOnce); one > 0; one--)
        codes.push(width === 1 ? this.#byte() : this.#byte() * 0x100 + this.#byte())
      text += String.fromCharCode(...codes)
    }
    return text
  }

  #array(length: number): ReadonlyArray<unknown> {
    const members: Array<unknown> = []
    for (let at = 0; at < length; at++) members.push(this.value())
    return members
  }

  #record({ names }: Shape): Readonly<Record<string, unknown>> {
    const record: Record<string, unknown> = {}
    for (const name of names) this.#field(record, name)
    return record
  }

  #looseRecord(): Readonly<Record<string, unknown>> {
    const record: Record<string, unknown> = {}
    for (let left = this.value() as number; left > 0; left--) this.#field(record, this.value() as string) // as it was put
    return record
  }

  #field(record: Record<string, unknown>, name: string): void {
    const value = this.value()
    // JSON may have a field of this name, and assigning to it would do something else.
    if (name === '__proto__')
      Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true })
    else record[name] = value
  }
}

class Packed<Value> implements Kept<Value> {
  readonly #page: Page
  readonly #at: number

  constructor(page: Page, at: number) {
    this.#page = page
    this.#at = at
  }

  read(): Value {
    return new Unpacking(this.#page, this.#at).value() as Value // what was packed there
  }
}

const noNames = (): Shape => new Shape(0, [])

/**
 * Packs values of JSON into pages of bytes, in which a value that has stood before is only referred to. A page lives as
 * long as anything that was packed into it.
 *
 * Law: what is read equals what was packed.
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
  readonly keep: Keep = <Value>(value: Value): Kept<Value> => {
    if (this.#at >= pageSize) this.#turn()
    this.#recentLength = 0
    const at = this.#at
    this.#put(value)
    this.#page.bytes = this.#bytes
    return new Packed(this.#page, at)
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
