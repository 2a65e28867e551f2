import {
  appended,
  type ChunkTree,
  countUpTo,
  has,
  inserted,
  lastOf,
  listInto,
  type Order,
  without
} from './chunkTree.ts'
import { Owner } from './owner.ts'
import type { Sequence } from './sequence.ts'

/** Most news is among the latest, so a short tail is all that it costs to copy. */
const tailSize = 64

/** A published sequence: it never changes, whatever is done to sequences that go on from it. */
export class PublishedSequence<Item> {
  readonly order: Order<Item>
  readonly tree: ChunkTree<Item> | null
  /** What stands behind the tree; whoever goes on may have put more behind the first `tailLength` of it. */
  readonly tail: Array<Item>
  readonly tailLength: number
  readonly length: number

  constructor(order: Order<Item>, tree: ChunkTree<Item> | null, tail: Array<Item>, tailLength: number, length: number) {
    this.order = order
    this.tree = tree
    this.tail = tail
    this.tailLength = tailLength
    this.length = length
  }

  /** What it holds, as an array of one's own. */
  toArray(): Array<Item> {
    const list: Array<Item> = []
    listInto(this.tree, list)
    for (let at = 0; at < this.tailLength; at++) list.push(this.tail[at] as Item)
    return list
  }

  /** Goes on from here. */
  edit(): ChunkedSequence<Item> {
    return new ChunkedSequence(this.order, this)
  }
}

/**
 * A sequence as a tree of chunks with a short tail. Appending is amortised constant, news among the latest costs the tail,
 * anything else a search and one chunk; publishing is constant.
 *
 * Published sequences share its tree and its tail. It may append to the tail behind the end that they see, unless somebody
 * else has been there before; what leads to any other change it copies first.
 *
 * Law: it holds what an array holds that is searched and spliced, and so does every sequence published from it.
 */
export class ChunkedSequence<Item> implements Sequence<Item> {
  readonly #order: Order<Item>
  #tree: ChunkTree<Item> | null
  #tail: Array<Item>
  #tailLength: number
  #length: number
  #published: PublishedSequence<Item> | null
  #ownsTail = false
  #owner: Owner | null = null

  constructor(order: Order<Item>, from: PublishedSequence<Item> | null = null) {
    this.#order = order
    this.#tree = from?.tree ?? null
    this.#tail = from?.tail ?? []
    this.#tailLength = from?.tailLength ?? 0
    this.#length = from?.length ?? 0
    this.#published = from
  }

  get length(): number {
    return this.#length
  }

  insert(item: Item): void {
    const order = this.#order
    const tailLength = this.#tailLength
    this.#length++
    this.#published = null
    if (tailLength === 0) {
      if (this.#tree !== null && order(lastOf(this.#tree), item) > 0)
        this.#tree = inserted(this.#tree, item, order, this.#mine())
      else this.#append(item)
    } else if (order(this.#tail[tailLength - 1] as Item, item) <= 0) this.#append(item)
    else if (this.#tree === null || order(this.#tail[0] as Item, item) <= 0) {
      const tail = this.#ownTail()
      tail.splice(countUpTo(tail, item, order), 0, item)
      this.#tailLength = tail.length
    } else this.#tree = inserted(this.#tree, item, order, this.#mine())
    if (this.#tailLength > tailSize) this.#settle()
  }

  remove(item: Item): void {
    const order = this.#order
    for (;;) {
      const at = countUpTo(this.#tail, item, order, this.#tailLength) - 1
      if (at < 0 || order(this.#tail[at] as Item, item) !== 0) break
      this.#ownTail().splice(at, 1)
      this.#tailLength--
      this.#lost()
    }
    while (this.#tree !== null && has(this.#tree, item, order)) {
      this.#tree = without(this.#tree, item, order, this.#mine())
      this.#lost()
    }
  }

  *[Symbol.iterator](): Iterator<Item> {
    yield* this.publish().toArray()
  }

  /** What it holds now, for good. */
  publish(): PublishedSequence<Item> {
    this.#ownsTail = false
    this.#owner = null
    this.#published ??= new PublishedSequence(this.#order, this.#tree, this.#tail, this.#tailLength, this.#length)
    return this.#published
  }

  #lost(): void {
    this.#length--
    this.#published = null
  }

  #append(item: Item): void {
    // Behind the end, where nobody looks; unless somebody else has been there.
    const tail = this.#tail.length === this.#tailLength ? this.#tail : this.#ownTail()
    tail.push(item)
    this.#tailLength++
  }

  /** Moves the first half of the tail to the end of the tree. */
  #settle(): void {
    const half = tailSize >>> 1
    this.#tree = appended(this.#tree, this.#tail.slice(0, half), this.#mine())
    this.#tail = this.#tail.slice(half, this.#tailLength)
    this.#tailLength -= half
    this.#ownsTail = true
  }

  #mine(): Owner {
    this.#owner ??= new Owner()
    return this.#owner
  }

  #ownTail(): Array<Item> {
    if (!this.#ownsTail) this.#tail = this.#tail.slice(0, this.#tailLength)
    this.#ownsTail = true
    return this.#tail
  }
}
