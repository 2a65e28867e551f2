import type { Sequence } from './sequence.ts'

const chunkSize = 512

type Order<Item> = (a: Item, b: Item) => number
type Chunks<Item> = Array<Array<Item>>

/**
 * A published sequence: it never changes, whatever is done to sequences that go on from it.
 *
 * It may share its chunks, and the list of them, with a sequence that was appended to; so it knows how much of the last
 * chunk it may see, and how many chunks.
 */
export class PublishedSequence<Item> {
  readonly length: number
  readonly #order: Order<Item>
  readonly #chunks: Chunks<Item>
  readonly #count: number
  readonly #tailLength: number

  constructor(order: Order<Item>, chunks: Chunks<Item>, count: number, tailLength: number, length: number) {
    this.#order = order
    this.#chunks = chunks
    this.#count = count
    this.#tailLength = tailLength
    this.length = length
  }

  /** What one may see of it, as an array of one's own. */
  toArray(): Array<Item> {
    const visible = this.#chunks.slice(0, this.#count)
    const tail = visible.at(-1)
    if (tail !== undefined && tail.length > this.#tailLength) visible[this.#count - 1] = tail.slice(0, this.#tailLength)
    return ([] as Array<Item>).concat(...visible)
  }

  /** Goes on from here. */
  edit(): ChunkedSequence<Item> {
    return new ChunkedSequence(this.#order, this.#chunks, this.#count, this.#tailLength, this, this.length)
  }
}

/**
 * A sequence in chunks. Appending is amortised constant, anything else costs a search and one chunk, publishing is
 * constant.
 *
 * What was published is shared: an append may go behind the end that every published sequence sees, unless another
 * sequence has gone on from there before; all else is done to a copy of the chunk.
 *
 * Law: it holds what an array holds that is searched and spliced, and so does every sequence published from it.
 */
export class ChunkedSequence<Item> implements Sequence<Item> {
  readonly #order: Order<Item>
  #chunks: Chunks<Item>
  #count: number
  #tailLength: number
  #length: number
  #published: PublishedSequence<Item> | null
  /** Nobody else sees the list of chunks. */
  #ownsChunks: boolean
  /** Nobody else sees these chunks. */
  #owned = new Set<Array<Item>>()

  constructor(
    order: Order<Item>,
    chunks: Chunks<Item> = [],
    count = 0,
    tailLength = 0,
    published: PublishedSequence<Item> | null = null,
    length = 0
  ) {
    this.#order = order
    this.#chunks = chunks
    this.#count = count
    this.#tailLength = tailLength
    this.#published = published
    this.#length = length
    this.#ownsChunks = published === null
  }

  get length(): number {
    return this.#length
  }

  insert(item: Item): void {
    const last = this.#chunks[this.#count - 1]?.[this.#tailLength - 1]
    if (last === undefined || this.#order(last, item) <= 0) this.#append(item)
    else this.#insertLate(item)
    this.#length++
    this.#published = null
  }

  remove(item: Item): void {
    for (;;) {
      const place = this.#find(item)
      if (place === null) return
      const chunk = this.#own(place.chunk)
      chunk.splice(place.at, 1)
      if (place.chunk === this.#count - 1) this.#tailLength = chunk.length
      this.#length--
      this.#published = null
      if (chunk.length > 0) continue
      this.#ownChunks().splice(place.chunk, 1)
      this.#count--
      if (place.chunk < this.#count) continue
      // Whoever has more chunks sees all of this one: nothing may be put behind its end.
      this.#tailLength = this.#count === 0 ? 0 : this.#own(this.#count - 1, true).length
    }
  }

  *[Symbol.iterator](): Iterator<Item> {
    yield* this.publish().toArray()
  }

  /** What it holds now, for good. */
  publish(): PublishedSequence<Item> {
    if (this.#published !== null) return this.#published
    this.#ownsChunks = false
    if (this.#owned.size > 0) this.#owned = new Set()
    this.#published = new PublishedSequence(this.#order, this.#chunks, this.#count, this.#tailLength, this.#length)
    return this.#published
  }

  #append(item: Item): void {
    const tail = this.#chunks[this.#count - 1]
    if (tail === undefined || this.#tailLength >= chunkSize) {
      const chunk = [item]
      // Behind the end, where nobody looks; unless somebody else has been there.
      if (this.#chunks.length === this.#count) this.#chunks.push(chunk)
      else this.#ownChunks().push(chunk)
      this.#owned.add(chunk)
      this.#count++
      this.#tailLength = 1
      return
    }
    if (tail.length === this.#tailLength) tail.push(item)
    else this.#own(this.#count - 1).push(item)
    this.#tailLength++
  }

  #insertLate(item: Item): void {
    // The last chunk whose first member is not after it; the first chunk where all are.
    let [low, high] = [0, this.#count - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#precedes(middle, 0, item, 0)) low = middle
      else high = middle - 1
    }
    const at = low
    const chunk = this.#own(at)
    ;[low, high] = [0, chunk.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#precedes(at, middle, item, 0)) low = middle + 1
      else high = middle
    }
    chunk.splice(low, 0, item)
    if (at === this.#count - 1) this.#tailLength = chunk.length
    if (chunk.length > chunkSize) {
      const half = chunk.splice(chunkSize >>> 1)
      this.#owned.add(half)
      this.#ownChunks().splice(at + 1, 0, half)
      this.#count++
      if (at === this.#count - 2) this.#tailLength = half.length
    }
  }

  /** The first member that the order cannot tell from it. */
  #find(item: Item): { readonly chunk: number; readonly at: number } | null {
    let [low, high] = [0, this.#count]
    // The first chunk whose last member is not before it.
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#precedes(middle, this.#lengthOf(middle) - 1, item, -1)) low = middle + 1
      else high = middle
    }
    const chunk = low
    if (chunk === this.#count) return null
    ;[low, high] = [0, this.#lengthOf(chunk)]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#precedes(chunk, middle, item, -1)) low = middle + 1
      else high = middle
    }
    return this.#precedes(chunk, low, item, 0) ? { chunk, at: low } : null
  }

  /** Whether the member at a place stands before the item, by at most `atMost`: -1 is before, 0 is before or alike. */
  #precedes(chunk: number, at: number, item: Item, atMost: -1 | 0): boolean {
    const member = this.#chunks[chunk]?.[at] as Item // places are within bounds
    const order = this.#order(member, item)
    return atMost === 0 ? order <= 0 : order < 0
  }

  #lengthOf(chunk: number): number {
    return chunk === this.#count - 1 ? this.#tailLength : (this.#chunks[chunk]?.length ?? 0)
  }

  #ownChunks(): Chunks<Item> {
    if (!this.#ownsChunks || this.#chunks.length !== this.#count) this.#chunks = this.#chunks.slice(0, this.#count)
    this.#ownsChunks = true
    return this.#chunks
  }

  #own(at: number, whole = false): Array<Item> {
    const shared = this.#chunks[at] ?? []
    if (this.#owned.has(shared)) return shared
    const chunk = whole ? [...shared] : shared.slice(0, this.#lengthOf(at))
    this.#ownChunks()[at] = chunk
    this.#owned.add(chunk)
    return chunk
  }
}
