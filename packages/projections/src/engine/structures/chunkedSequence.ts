import {
  appended,
  type ChunkTree,
  countUpTo,
  endsUpTo,
  has,
  inserted,
  isUpTo,
  listInto,
  type Ordering,
  Ranked,
  type Wanted,
  wanted,
  without
} from './chunkTree.ts'
import { Owner } from './owner.ts'
import type { Sequence } from './sequence.ts'

/** Most news is among the latest, so a short tail is all that it costs to copy. */
const tailSize = 64

/** The tail of a sequence that has nothing in it: never written to. */
const nothing = new Ranked<never>([], [])

/** A published sequence: it never changes, whatever is done to sequences that go on from it. */
export class PublishedSequence<Item> {
  readonly ordering: Ordering<Item>
  readonly tree: ChunkTree<Item> | null
  /** The members behind the tree; a continuation may have put more behind the first `tailLength` of them. */
  readonly tail: Ranked<Item>
  readonly tailLength: number
  readonly length: number

  constructor(
    ordering: Ordering<Item>,
    tree: ChunkTree<Item> | null,
    tail: Ranked<Item>,
    tailLength: number,
    length: number
  ) {
    this.ordering = ordering
    this.tree = tree
    this.tail = tail
    this.tailLength = tailLength
    this.length = length
  }

  /** Its members, as a new array. */
  toArray(): Array<Item> {
    const list: Array<Item> = []
    listInto(this.tree, list)
    for (let at = 0; at < this.tailLength; at++) list.push(this.tail.items[at] as Item)
    return list
  }

  /** Goes on from here. */
  edit(): ChunkedSequence<Item> {
    return new ChunkedSequence(this.ordering, this)
  }
}

/**
 * A sequence as a tree of chunks with a short tail. Appending is amortised constant, news among the latest costs the
 * tail, anything else a search and one chunk; publishing is constant.
 *
 * Published sequences share its tree and its tail. It may append to the tail behind the end that they see, unless
 * somebody else has been there before; what leads to any other change it copies first.
 *
 * Law: it holds what an array holds that is searched and spliced, and so does every sequence published from it.
 */
export class ChunkedSequence<Item> implements Sequence<Item> {
  readonly #ordering: Ordering<Item>
  #tree: ChunkTree<Item> | null
  #tail: Ranked<Item>
  #tailLength: number
  #length: number
  #published: PublishedSequence<Item> | null
  #ownsTail = false
  #owner: Owner | null = null

  constructor(ordering: Ordering<Item>, from: PublishedSequence<Item> | null = null) {
    this.#ordering = ordering
    this.#tree = from?.tree ?? null
    this.#tail = from?.tail ?? nothing
    this.#tailLength = from?.tailLength ?? 0
    this.#length = from?.length ?? 0
    this.#published = from
  }

  get length(): number {
    return this.#length
  }

  insert(item: Item): void {
    const one = wanted(item, this.#ordering)
    const [tree, tail, tailLength] = [this.#tree, this.#tail, this.#tailLength]
    this.#length++
    this.#published = null
    if (tailLength > 0 ? isUpTo(tail, tailLength - 1, one) : tree === null || endsUpTo(tree, one)) this.#append(one)
    else if (tree === null || (tailLength > 0 && isUpTo(tail, 0, one))) this.#insertIntoTail(one)
    else this.#tree = inserted(tree, one, this.#mine())
    if (this.#tailLength > tailSize) this.#settle()
  }

  remove(item: Item): void {
    const one = wanted(item, this.#ordering)
    for (;;) {
      const at = this.#countInTail(one) - 1
      if (at < 0 || this.#ordering.order(this.#tail.items[at] as Item, item) !== 0) break
      const { items, ranks } = this.#ownTail()
      items.splice(at, 1)
      ranks.splice(at, 1)
      this.#tailLength--
      this.#lost()
    }
    while (this.#tree !== null && has(this.#tree, one)) {
      this.#tree = without(this.#tree, one, this.#mine())
      this.#lost()
    }
  }

  *[Symbol.iterator](): Iterator<Item> {
    yield* this.publish().toArray()
  }

  /** Seals what it holds now, for good. */
  publish(): PublishedSequence<Item> {
    this.#ownsTail = false
    this.#owner = null
    this.#published ??= new PublishedSequence(this.#ordering, this.#tree, this.#tail, this.#tailLength, this.#length)
    return this.#published
  }

  /** The number of members of the tail that do not stand after it. */
  #countInTail(one: Wanted<Item>): number {
    return this.#tailLength > 0 && isUpTo(this.#tail, 0, one) ? countUpTo(this.#tail, one, this.#tailLength) : 0
  }

  #insertIntoTail(one: Wanted<Item>): void {
    const at = this.#countInTail(one)
    const { items, ranks } = this.#ownTail()
    items.splice(at, 0, one.item)
    ranks.splice(at, 0, one.rank)
    this.#tailLength++
  }

  #lost(): void {
    this.#length--
    this.#published = null
  }

  #append({ item, rank }: Wanted<Item>): void {
    if (this.#tailLength === 0) {
      // As long as it is: most sequences have one member, and an array that was pushed to has room for sixteen more.
      this.#tail = new Ranked([item], [rank])
      this.#tailLength = 1
      this.#ownsTail = true
      return
    }
    // Behind the end, where nobody looks; unless somebody else has been there.
    const { items, ranks } = this.#tail.items.length === this.#tailLength ? this.#tail : this.#ownTail()
    items.push(item)
    ranks.push(rank)
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

  #ownTail(): Ranked<Item> {
    if (!this.#ownsTail) this.#tail = this.#tail.slice(0, this.#tailLength)
    this.#ownsTail = true
    return this.#tail
  }
}
