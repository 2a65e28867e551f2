const places = 1 << 16
const mostBytes = 1 << 23

/**
 * Numbers by bytes. What was remembered first gives way to what has the same place, and all of it once its bytes are too
 * many; a number that is found is that of the same bytes.
 */
export class RememberedNumbers {
  readonly #numbers = new Int32Array(places)
  readonly #starts = new Int32Array(places).fill(-1)
  readonly #lengths = new Int32Array(places)
  #bytes = new Uint8Array(1 << 16)
  #used = 0
  #hash = 0
  /** The bytes that are sought stand behind the remembered ones. */
  #end = 0

  /** Begins to seek a number. */
  seek(of: number): void {
    this.#end = this.#used
    this.#hash = 0x811c9dc5
    this.#put(of & 0xff)
    this.#put(of >>> 8)
  }

  /** The next bytes by which it is sought. */
  by(bytes: Uint8Array, from: number, to: number): void {
    while (this.#bytes.length < this.#end + to - from + 1) this.#grow()
    const own = this.#bytes
    let [hash, end] = [this.#hash, this.#end]
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] as number
      hash = Math.imul(hash ^ byte, 0x01000193)
      own[end] = byte
      end += 1
    }
    this.#hash = hash
    this.#end = end
    // No text of JSON has it.
    this.#put(0)
  }

  /** The number that is sought; -1: it is not remembered. */
  found(): number {
    const place = this.#place()
    const [start, length] = [this.#starts[place] as number, this.#end - this.#used]
    if (start === -1 || this.#lengths[place] !== length) return -1
    const bytes = this.#bytes
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[this.#used + at]) return -1
    return this.#numbers[place] as number
  }

  /** Remembers the number that is sought. */
  remember(number: number): void {
    if (this.#end > mostBytes) {
      this.clear()
      return
    }
    const place = this.#place()
    this.#numbers[place] = number
    this.#starts[place] = this.#used
    this.#lengths[place] = this.#end - this.#used
    this.#used = this.#end
  }

  clear(): void {
    this.#starts.fill(-1)
    this.#used = 0
  }

  #place(): number {
    return (this.#hash ^ (this.#hash >>> 16)) & (places - 1)
  }

  #put(byte: number): void {
    if (this.#bytes.length === this.#end) this.#grow()
    this.#bytes[this.#end] = byte
    this.#end += 1
    this.#hash = Math.imul(this.#hash ^ byte, 0x01000193)
  }

  #grow(): void {
    const longer = new Uint8Array(this.#bytes.length * 2)
    longer.set(this.#bytes)
    this.#bytes = longer
  }
}
