import type { Sequence } from './sequence.ts'

/** Most news is among the latest, so a short tail is all that it costs to copy. */
const tailSize = 64
const chunkSize = 512

type Order<Item> = (a: Item, b: Item) => number

/** The first of an array's members: behind them may stand what somebody else appended. */
const firstOf = <Item>(items: ReadonlyArray<Item>, length: number): ReadonlyArray<Item> =>
  items.length === length ? items : items.slice(0, length)

/** A published sequence: it never changes, whatever is done to sequences that go on from it. */
export class PublishedSequence<Item> {
  readonly order: Order<Item>
  /** Chunks before the tail; whoever goes on may have put more behind the first `count` of them. */
  readonly chunks: Array<Array<Item>>
  readonly count: number
  /** How much of the last chunk may be seen; of all others, everything. */
  readonly lastLength: number
  readonly tail: Array<Item>
  readonly tailLength: number
  readonly length: number

  constructor(
    order: Order<Item>,
    chunks: Array<Array<Item>>,
    count: number,
    lastLength: number,
    tail: Array<Item>,
    tailLength: number,
    length: number
  ) {
    this.order = order
    this.chunks = chunks
    this.count = count
    this.lastLength = lastLength
    this.tail = tail
    this.tailLength = tailLength
    this.length = length
  }

  /** What it holds, as an array of one's own. */
  toArray(): Array<Item> {
    const whole = this.chunks.slice(0, this.count)
    const last = whole.pop() ?? []
    return ([] as Array<Item>).concat(...whole, firstOf(last, this.lastLength), firstOf(this.tail, this.tailLength))
  }

  /** Goes on from here. */
  edit(): ChunkedSequence<Item> {
    return new ChunkedSequence(this.order, this)
  }
}

/**
 * A sequence in chunks with a short tail. Appending is amortised constant, news among the latest costs the tail, anything
 * else a search and one chunk; publishing is constant.
 *
 * Published sequences share its arrays. It may append to one behind the end that they see, unless somebody else has been
 * there before; for all else it makes a copy of its own first.
 *
 * Law: it holds what an array holds that is searched and spliced, and so does every sequence published from it.
 */
export class ChunkedSequence<Item> implements Sequence<Item> {
  readonly #order: Order<Item>
  #chunks: Array<Array<Item>>
  #count: number
  #lastLength: number
  #tail: Array<Item>
  #tailLength: number
  #length: number
  #published: PublishedSequence<Item> | null
  #ownsTail = false
  #ownsList = false
  #owned: Set<Array<Item>> | null = null

  constructor(order: Order<Item>, from: PublishedSequence<Item> | null = null) {
    this.#order = order
    this.#chunks = from?.chunks ?? []
    this.#count = from?.count ?? 0
    this.#lastLength = from?.lastLength ?? 0
    this.#tail = from?.tail ?? []
    this.#tailLength = from?.tailLength ?? 0
    this.#length = from?.length ?? 0
    this.#published = from
  }

  get length(): number {
    return this.#length
  }

  insert(item: Item): void {
    const tailLength = this.#tailLength
    const last = tailLength > 0 ? this.#tail[tailLength - 1] : this.#chunks[this.#count - 1]?.[this.#lastLength - 1]
    if (last === undefined || this.#order(last, item) <= 0) {
      if (this.#tail.length !== tailLength) this.#ownTail()
      this.#tail.push(item)
      this.#tailLength = tailLength + 1
    } else if (tailLength > 0 && this.#order(this.#tail[0] as Item, item) <= 0) {
      this.#ownTail()
      this.#tail.splice(after(this.#tail, item, this.#order), 0, item)
      this.#tailLength = tailLength + 1
    } else this.#insertLate(item)
    this.#length++
    this.#published = null
    if (this.#tailLength > tailSize) this.#settle(tailSize >>> 1)
  }

  remove(item: Item): void {
    // All in chunks, which is simpler than minding two places.
    if (this.#tailLength > 0) this.#settle(this.#tailLength)
    for (;;) {
      const at = this.#chunkReaching(item)
      if (at === this.#count) return
      const place = before(this.#chunks[at] ?? [], item, this.#order, this.#lengthOf(at))
      if (this.#order((this.#chunks[at] ?? [])[place] as Item, item) !== 0) return
      const chunk = this.#ownChunk(at)
      chunk.splice(place, 1)
      this.#length--
      this.#published = null
      if (chunk.length > 0) {
        if (at === this.#count - 1) this.#lastLength = chunk.length
        continue
      }
      this.#ownList().splice(at, 1)
      this.#count--
      // Whoever has more chunks sees all of this one: nothing may be put behind its end.
      if (at === this.#count)
        this.#lastLength = this.#count === 0 ? 0 : this.#ownChunk(this.#count - 1, chunkSize).length
    }
  }

  *[Symbol.iterator](): Iterator<Item> {
    yield* this.publish().toArray()
  }

  /** What it holds now, for good. */
  publish(): PublishedSequence<Item> {
    this.#ownsTail = false
    this.#ownsList = false
    this.#owned = null
    this.#published ??= new PublishedSequence(
      this.#order,
      this.#chunks,
      this.#count,
      this.#lastLength,
      this.#tail,
      this.#tailLength,
      this.#length
    )
    return this.#published
  }

  /** Moves the first of the tail to the end of the chunks. */
  #settle(count: number): void {
    const moved = this.#tail.slice(0, count)
    this.#tail = this.#tail.slice(count, this.#tailLength)
    this.#ownsTail = true
    this.#tailLength -= count
    const last = this.#chunks[this.#count - 1]
    if (last !== undefined && this.#lastLength + count <= chunkSize) {
      const chunk = last.length === this.#lastLength ? last : this.#ownChunk(this.#count - 1)
      for (const item of moved) chunk.push(item)
      this.#lastLength += count
      return
    }
    // From now on all of the last chunk is seen here: nobody else may put anything behind its end.
    if (last !== undefined && this.#lastLength < chunkSize) this.#ownChunk(this.#count - 1)
    // Behind the end of the list, where nobody looks; unless somebody else has been there.
    const chunks = this.#chunks.length === this.#count ? this.#chunks : this.#ownList()
    chunks.push(this.#own(moved))
    this.#count++
    this.#lastLength = count
  }

  #insertLate(item: Item): void {
    // The last chunk whose first member is not after it; the first chunk where all are.
    let [low, high] = [0, this.#count - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#order((this.#chunks[middle] ?? [])[0] as Item, item) <= 0) low = middle
      else high = middle - 1
    }
    if (this.#count === 0) {
      this.#ownTail()
      this.#tail.unshift(item)
      this.#tailLength++
      return
    }
    const chunk = this.#ownChunk(low)
    chunk.splice(after(chunk, item, this.#order), 0, item)
    const isLast = low === this.#count - 1
    if (isLast) this.#lastLength = chunk.length
    if (chunk.length <= chunkSize) return
    const half = this.#own(chunk.splice(chunkSize >>> 1))
    this.#ownList().splice(low + 1, 0, half)
    this.#count++
    if (isLast) this.#lastLength = half.length
  }

  /** The first chunk whose last member is not before it. */
  #chunkReaching(item: Item): number {
    let [low, high] = [0, this.#count]
    while (low < high) {
      const middle = (low + high) >>> 1
      const last = (this.#chunks[middle] ?? [])[this.#lengthOf(middle) - 1] as Item // chunks are never empty
      if (this.#order(last, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #lengthOf(at: number): number {
    return at === this.#count - 1 ? this.#lastLength : (this.#chunks[at]?.length ?? 0)
  }

  #own(chunk: Array<Item>): Array<Item> {
    this.#owned ??= new Set()
    this.#owned.add(chunk)
    return chunk
  }

  #ownTail(): void {
    if (!this.#ownsTail) this.#tail = this.#tail.slice(0, this.#tailLength)
    this.#ownsTail = true
  }

  #ownList(): Array<Array<Item>> {
    if (!this.#ownsList) this.#chunks = this.#chunks.slice(0, this.#count)
    this.#ownsList = true
    return this.#chunks
  }

  #ownChunk(at: number, length = this.#lengthOf(at)): Array<Item> {
    const chunk = this.#chunks[at] ?? []
    if (this.#owned?.has(chunk) === true) return chunk
    return (this.#ownList()[at] = this.#own(chunk.slice(0, length)))
  }
}

/** Where the first member is that stands after the item, all in order. */
const after = <Item>(items: ReadonlyArray<Item>, item: Item, order: Order<Item>): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (order(items[middle] as Item, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the first member is that does not stand before the item. */
const before = <Item>(items: ReadonlyArray<Item>, item: Item, order: Order<Item>, length: number): number => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (order(items[middle] as Item, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}
