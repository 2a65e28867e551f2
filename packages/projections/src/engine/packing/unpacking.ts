import type { Packed } from './packed.ts'
import { constants, inlineLimit, kind, kindBits, loose, numberBits, type Page, type Shape } from './page.ts'

/** Characters are passed as arguments, whose number is limited. */
const charactersAtOnce = 4096

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

/** A value on a page. */
export class PackedInPage<Value> implements Packed<Value> {
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
