import type { Owner } from './owner.ts'

const chunkSize = 128
const width = 32

export type Order<Item> = (a: Item, b: Item) => number

/** An order, and a number of each member that grows with it: members of other numbers need not be looked at. */
export interface Ordering<Item> {
  readonly order: Order<Item>
  readonly rank: (item: Item) => number
}

/** Members in order, and their ranks: to compare ranks touches no member. */
export class Ranked<Item> {
  readonly items: Array<Item>
  readonly ranks: Array<number>

  constructor(items: Array<Item>, ranks: Array<number>) {
    this.items = items
    this.ranks = ranks
  }

  /** A part of them, as a new list. */
  slice(from: number, to: number): Ranked<Item> {
    return new Ranked(this.items.slice(from, to), this.ranks.slice(from, to))
  }
}

/** At least one member, and who may change them in place. */
class Owned<Item> extends Ranked<Item> {
  readonly owner: Owner

  constructor(owner: Owner, items: Array<Item>, ranks: Array<number>) {
    super(items, ranks)
    this.owner = owner
  }

  get first(): Item {
    return this.items[0] as Item
  }

  get firstRank(): number {
    return this.ranks[0] as number
  }
}

class Chunk<Item> extends Owned<Item> {}

/** Some trees of one height; its items are the first member of each. */
class Branch<Item> extends Owned<Item> {
  readonly children: Array<ChunkTree<Item>>

  constructor(owner: Owner, items: Array<Item>, ranks: Array<number>, children: Array<ChunkTree<Item>>) {
    super(owner, items, ranks)
    this.children = children
  }
}

/**
 * Members in order, in chunks under branches. An owner changes its nodes in place; of the nodes of others, those that
 * lead to a change are copied.
 */
export type ChunkTree<Item> = Chunk<Item> | Branch<Item>

/** A member that is looked for, with its rank. */
export interface Wanted<Item> {
  readonly item: Item
  readonly rank: number
  readonly order: Order<Item>
}

export const wanted = <Item>(item: Item, { order, rank }: Ordering<Item>): Wanted<Item> => ({
  item,
  rank: rank(item),
  order
})

/** Of so many places in order, how many from the first one it holds of. */
const countWhile = (length: number, holds: (at: number) => boolean): number => {
  let [low, high] = [0, length]
  // Most searches end near the end: in strides from there, each twice the last; then in halves.
  for (let stride = 1; low < high; stride *= 2) {
    const at = Math.max(low, high - stride)
    if (holds(at)) {
      low = at + 1
      break
    }
    high = at
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** `true` if the member at a place does not stand after the one. */
export const isUpTo = <Item>(
  { items, ranks }: Ranked<Item>,
  at: number,
  { item, rank, order }: Wanted<Item>
): boolean => {
  const other = ranks[at] as number
  return other < rank || (other === rank && order(items[at] as Item, item) <= 0)
}

/** The number of members (of a branch: of the first members of its children) that do not stand after the one. */
export const countUpTo = <Item>(ranked: Ranked<Item>, one: Wanted<Item>, length = ranked.items.length): number =>
  countWhile(length, (at) => isUpTo(ranked, at, one))

const owned = <Item>(tree: ChunkTree<Item>, owner: Owner): ChunkTree<Item> => {
  if (tree.owner === owner) return tree
  const [items, ranks] = [tree.items.slice(), tree.ranks.slice()]
  return tree instanceof Chunk ? new Chunk(owner, items, ranks) : new Branch(owner, items, ranks, tree.children.slice())
}

/** Puts a tree behind a child of a branch that one owns; returns what no longer has room there. */
const adopt = <Item>(branch: Branch<Item>, at: number, tree: ChunkTree<Item>): Branch<Item> | null => {
  const { owner, items, ranks, children } = branch
  items.splice(at, 0, tree.first)
  ranks.splice(at, 0, tree.firstRank)
  children.splice(at, 0, tree)
  if (children.length <= width) return null
  // What grows at its end leaves full branches behind.
  const kept = at === width ? width : width >>> 1
  return new Branch(owner, items.splice(kept), ranks.splice(kept), children.splice(kept))
}

/** The tree under which both stand. */
const above = <Item>(owner: Owner, tree: ChunkTree<Item>, next: ChunkTree<Item> | null): ChunkTree<Item> =>
  next === null ? tree : new Branch(owner, [tree.first, next.first], [tree.firstRank, next.firstRank], [tree, next])

/** A child that one owns has another first member. */
const renameChild = <Item>({ items, ranks, children }: Branch<Item>, at: number): void => {
  const child = children[at] as ChunkTree<Item>
  items[at] = child.first
  ranks[at] = child.firstRank
}

/** A child, under the owner of the branch. */
const ownedChild = <Item>({ owner, children }: Branch<Item>, at: number): ChunkTree<Item> =>
  (children[at] = owned(children[at] as ChunkTree<Item>, owner))

/** Puts an item into a tree that one owns; returns what no longer has room there. */
const put = <Item>(tree: ChunkTree<Item>, one: Wanted<Item>): ChunkTree<Item> | null => {
  if (tree instanceof Chunk) {
    const { owner, items, ranks } = tree
    const at = countUpTo(tree, one)
    items.splice(at, 0, one.item)
    ranks.splice(at, 0, one.rank)
    const half = chunkSize >>> 1
    return items.length > chunkSize ? new Chunk(owner, items.splice(half), ranks.splice(half)) : null
  }
  const at = Math.max(0, countUpTo(tree, one) - 1)
  const next = put(ownedChild(tree, at), one)
  renameChild(tree, at)
  return next === null ? null : adopt(tree, at + 1, next)
}

/** The tree with one more, in its place behind all that the order cannot tell from it. */
export const inserted = <Item>(tree: ChunkTree<Item>, one: Wanted<Item>, owner: Owner): ChunkTree<Item> => {
  const mine = owned(tree, owner)
  return above(owner, mine, put(mine, one))
}

/** `true` if no member stands after the one. */
export const endsUpTo = <Item>(tree: ChunkTree<Item>, one: Wanted<Item>): boolean =>
  tree instanceof Chunk
    ? isUpTo(tree, tree.items.length - 1, one)
    : endsUpTo(tree.children.at(-1) as ChunkTree<Item>, one)

const push = <Item>(tree: ChunkTree<Item>, chunk: Chunk<Item>): ChunkTree<Item> | null => {
  if (tree instanceof Chunk) {
    if (tree.items.length + chunk.items.length > chunkSize) return chunk
    for (const item of chunk.items) tree.items.push(item)
    for (const rank of chunk.ranks) tree.ranks.push(rank)
    return null
  }
  const at = tree.children.length - 1
  const next = push(ownedChild(tree, at), chunk)
  return next === null ? null : adopt(tree, at + 1, next)
}

/** The tree with a few more members, all behind those it holds. */
export const appended = <Item>(
  tree: ChunkTree<Item> | null,
  { items, ranks }: Ranked<Item>,
  owner: Owner
): ChunkTree<Item> => {
  const chunk = new Chunk(owner, items, ranks)
  if (tree === null) return chunk
  const mine = owned(tree, owner)
  return above(owner, mine, push(mine, chunk))
}

/** Takes one out of a tree that one owns, and in which it is; true: nothing is left. */
const take = <Item>(tree: ChunkTree<Item>, one: Wanted<Item>): boolean => {
  const at = countUpTo(tree, one) - 1
  if (tree instanceof Branch && !take(ownedChild(tree, at), one)) {
    renameChild(tree, at)
    return false
  }
  tree.items.splice(at, 1)
  tree.ranks.splice(at, 1)
  if (tree instanceof Branch) tree.children.splice(at, 1)
  return tree.items.length === 0
}

/** `true` if it has a member that the order cannot tell from the item. */
export const has = <Item>(tree: ChunkTree<Item>, one: Wanted<Item>): boolean => {
  const at = countUpTo(tree, one) - 1
  if (at < 0) return false
  return tree instanceof Chunk
    ? tree.ranks[at] === one.rank && one.order(tree.items[at] as Item, one.item) === 0
    : has(tree.children[at] as ChunkTree<Item>, one)
}

/** The tree without one that the order cannot tell from the item; it has such a one. */
export const without = <Item>(tree: ChunkTree<Item>, one: Wanted<Item>, owner: Owner): ChunkTree<Item> | null => {
  const mine = owned(tree, owner)
  return take(mine, one) ? null : mine
}

/** Adds all members to the end of a list. */
export const listInto = <Item>(tree: ChunkTree<Item> | null, list: Array<Item>): void => {
  if (tree === null) return
  if (tree instanceof Chunk) for (const item of tree.items) list.push(item)
  else for (const child of tree.children) listInto(child, list)
}
