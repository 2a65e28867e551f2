import type { Owner } from './owner.ts'

const chunkSize = 128
const width = 32

export type Order<Item> = (a: Item, b: Item) => number

/** Some members, at least one. */
class Chunk<Item> {
  readonly owner: Owner
  readonly items: Array<Item>

  constructor(owner: Owner, items: Array<Item>) {
    this.owner = owner
    this.items = items
  }

  get first(): Item {
    return this.items[0] as Item
  }
}

/** Some trees of one height, at least one, and the first member of each. */
class Branch<Item> {
  readonly owner: Owner
  readonly firsts: Array<Item>
  readonly children: Array<ChunkTree<Item>>

  constructor(owner: Owner, firsts: Array<Item>, children: Array<ChunkTree<Item>>) {
    this.owner = owner
    this.firsts = firsts
    this.children = children
  }

  get first(): Item {
    return this.firsts[0] as Item
  }
}

/**
 * Members in order, in chunks under branches. Whoever owns a node changes it in place; of the nodes of others, those that
 * lead to a change are copied.
 */
export type ChunkTree<Item> = Chunk<Item> | Branch<Item>

/** How many members, from the first, do not stand after the item. */
export const countUpTo = <Item>(
  items: ReadonlyArray<Item>,
  item: Item,
  order: Order<Item>,
  length = items.length
): number => {
  let [low, high] = [0, length]
  // Most of what is looked for stands near the end: in strides from there, each twice the last; then in halves.
  for (let stride = 1; low < high; stride *= 2) {
    const at = Math.max(low, high - stride)
    if (order(items[at] as Item, item) <= 0) {
      low = at + 1
      break
    }
    high = at
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (order(items[middle] as Item, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

const owned = <Item>(tree: ChunkTree<Item>, owner: Owner): ChunkTree<Item> => {
  if (tree.owner === owner) return tree
  return tree instanceof Chunk
    ? new Chunk(owner, tree.items.slice())
    : new Branch(owner, tree.firsts.slice(), tree.children.slice())
}

/** Puts a tree behind a child of a branch that one owns; returns what no longer has room there. */
const adopt = <Item>(branch: Branch<Item>, at: number, tree: ChunkTree<Item>): Branch<Item> | null => {
  const { owner, firsts, children } = branch
  firsts.splice(at, 0, tree.first)
  children.splice(at, 0, tree)
  if (children.length <= width) return null
  // What grows at its end leaves full branches behind.
  const kept = at === width ? width : width >>> 1
  return new Branch(owner, firsts.splice(kept), children.splice(kept))
}

/** The tree under which both stand. */
const above = <Item>(owner: Owner, tree: ChunkTree<Item>, next: ChunkTree<Item> | null): ChunkTree<Item> =>
  next === null ? tree : new Branch(owner, [tree.first, next.first], [tree, next])

/** Puts an item into a tree that one owns; returns what no longer has room there. */
const put = <Item>(tree: ChunkTree<Item>, item: Item, order: Order<Item>): ChunkTree<Item> | null => {
  if (tree instanceof Chunk) {
    const { owner, items } = tree
    items.splice(countUpTo(items, item, order), 0, item)
    return items.length > chunkSize ? new Chunk(owner, items.splice(chunkSize >>> 1)) : null
  }
  const { owner, firsts, children } = tree
  const at = Math.max(0, countUpTo(firsts, item, order) - 1)
  const child = (children[at] = owned(children[at] as ChunkTree<Item>, owner))
  const next = put(child, item, order)
  firsts[at] = child.first
  return next === null ? null : adopt(tree, at + 1, next)
}

/** The tree with one more, in its place behind all that the order cannot tell from it. */
export const inserted = <Item>(
  tree: ChunkTree<Item>,
  item: Item,
  order: Order<Item>,
  owner: Owner
): ChunkTree<Item> => {
  const mine = owned(tree, owner)
  return above(owner, mine, put(mine, item, order))
}

const push = <Item>(tree: ChunkTree<Item>, items: ReadonlyArray<Item>): ChunkTree<Item> | null => {
  const { owner } = tree
  if (tree instanceof Chunk) {
    if (tree.items.length + items.length > chunkSize) return new Chunk(owner, items.slice())
    for (const item of items) tree.items.push(item)
    return null
  }
  const { children } = tree
  const at = children.length - 1
  const next = push((children[at] = owned(children[at] as ChunkTree<Item>, owner)), items)
  return next === null ? null : adopt(tree, at + 1, next)
}

/** The tree with a few more, none of which stands before what it holds. */
export const appended = <Item>(
  tree: ChunkTree<Item> | null,
  items: ReadonlyArray<Item>,
  owner: Owner
): ChunkTree<Item> => {
  if (tree === null) return new Chunk(owner, items.slice())
  const mine = owned(tree, owner)
  return above(owner, mine, push(mine, items))
}

/** Takes one out of a tree that one owns, and in which it is; true: nothing is left. */
const take = <Item>(tree: ChunkTree<Item>, item: Item, order: Order<Item>): boolean => {
  if (tree instanceof Chunk) {
    tree.items.splice(countUpTo(tree.items, item, order) - 1, 1)
    return tree.items.length === 0
  }
  const { owner, firsts, children } = tree
  const at = countUpTo(firsts, item, order) - 1
  const child = (children[at] = owned(children[at] as ChunkTree<Item>, owner))
  if (!take(child, item, order)) {
    firsts[at] = child.first
    return false
  }
  firsts.splice(at, 1)
  children.splice(at, 1)
  return children.length === 0
}

/** Whether it has a member that the order cannot tell from the item. */
export const has = <Item>(tree: ChunkTree<Item>, item: Item, order: Order<Item>): boolean => {
  const members = tree instanceof Chunk ? tree.items : tree.firsts
  const at = countUpTo(members, item, order) - 1
  if (at < 0) return false
  return tree instanceof Chunk
    ? order(members[at] as Item, item) === 0
    : has(tree.children[at] as ChunkTree<Item>, item, order)
}

/** The tree without one that the order cannot tell from the item; it has such a one. */
export const without = <Item>(
  tree: ChunkTree<Item>,
  item: Item,
  order: Order<Item>,
  owner: Owner
): ChunkTree<Item> | null => {
  const mine = owned(tree, owner)
  return take(mine, item, order) ? null : mine
}

/** The last member. */
export const lastOf = <Item>(tree: ChunkTree<Item>): Item =>
  tree instanceof Chunk ? (tree.items.at(-1) as Item) : lastOf(tree.children.at(-1) as ChunkTree<Item>)

/** Adds all members to the end of a list. */
export const listInto = <Item>(tree: ChunkTree<Item> | null, list: Array<Item>): void => {
  if (tree === null) return
  if (tree instanceof Chunk) for (const item of tree.items) list.push(item)
  else for (const child of tree.children) listInto(child, list)
}
