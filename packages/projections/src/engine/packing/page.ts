// A packed value begins with a byte: its kind in the upper three bits, and in the lower five a number, or how wide the
// number is that follows. Children stand behind their parent, in order.
export const kind = {
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

export const kindBits = 0b111_00000
export const numberBits = 0b000_11111
/** Numbers from here on stand in one to four bytes behind the first. */
export const inlineLimit = 28

export const constants = [null, false, true, undefined] as const
/** The constant that begins a record with its own names: how many, then each name and its value. */
export const loose = constants.length

/** The names of a record's fields, in order. */
export class Shape {
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

/** Packed values, and the lists of names that they refer to. */
export class Page {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array()
  readonly shapes: ReadonlyArray<Shape>

  constructor(shapes: ReadonlyArray<Shape>) {
    this.shapes = shapes
  }
}
