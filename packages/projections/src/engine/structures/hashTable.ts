import { recordOf } from '../data/recordOf.ts'
import { Owner } from './owner.ts'
import type { Table } from './table.ts'

// Nodes are made by constructors: where literals mostly live long, V8 comes to make them old from the start, and then
// every step after a great fold leaves garbage that only a full collection finds.
class Leaf<Value> {
  readonly hash: number
  readonly key: string
  readonly value: Value
  /** Another key of the same hash. */
  readonly next: Leaf<Value> | null

  constructor(hash: number, key: string, value: Value, next: Leaf<Value> | null) {
    this.hash = hash
    this.key = key
    this.value = value
    this.next = next
  }
}

/** The children of the set bits of a map of 32, in the order of the bits. */
class Branch<Value> {
  readonly owner: Owner
  bits: number
  children: Array<Node<Value>>

  constructor(owner: Owner, bits: number, children: Array<Node<Value>>) {
    this.owner = owner
    this.bits = bits
    this.children = children
  }
}

type Node<Value> = Leaf<Value> | Branch<Value>

const branchBits = 5

const isBranch = <Value>(node: Node<Value>): node is Branch<Value> => node instanceof Branch

const hashOf = (key: string): number => {
  let hash = 0
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
  // Keys of one kind differ in their last characters alone; this spreads the difference over all bits.
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
}

const bitOf = (hash: number, depth: number): number => 1 << ((hash >>> depth) & 31)

/** The number of bits that are set. */
const count = (bits: number): number => {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** A branch that may be changed in place. */
const editable = <Value>(branch: Branch<Value>, owner: Owner): Branch<Value> =>
  branch.owner === owner ? branch : new Branch(owner, branch.bits, branch.children.slice())

/** With one more at a place. Branches are many and most of them small: spare room in each would be most of a table. */
const inserted = <Item>(items: ReadonlyArray<Item>, at: number, item: Item): Array<Item> => {
  const longer = items.concat(item)
  for (let index = items.length; index > at; index--) longer[index] = longer[index - 1] as Item
  longer[at] = item
  return longer
}

const withoutKey = <Value>(leaf: Leaf<Value> | null, key: string): Leaf<Value> | null => {
  if (leaf === null) return null
  return leaf.key === key ? leaf.next : new Leaf(leaf.hash, leaf.key, leaf.value, withoutKey(leaf.next, key))
}

const added = <Value>(node: Node<Value>, leaf: Leaf<Value>, depth: number, owner: Owner): Node<Value> => {
  if (!isBranch(node)) {
    if (node.hash === leaf.hash) {
      const next = withoutKey(node, leaf.key)
      return next === null ? leaf : new Leaf(leaf.hash, leaf.key, leaf.value, next)
    }
    return added(new Branch(owner, bitOf(node.hash, depth), [node]), leaf, depth, owner)
  }
  const bit = bitOf(leaf.hash, depth)
  const at = count(node.bits & (bit - 1))
  if ((node.bits & bit) === 0) {
    const children = inserted(node.children, at, leaf)
    if (node.owner !== owner) return new Branch(owner, node.bits | bit, children)
    node.children = children
    node.bits |= bit
    return node
  }
  const branch = editable(node, owner)
  branch.children[at] = added(branch.children[at] as Node<Value>, leaf, depth + branchBits, owner)
  return branch
}

const removed = <Value>(
  node: Node<Value>,
  hash: number,
  key: string,
  depth: number,
  owner: Owner
): Node<Value> | null => {
  if (!isBranch(node)) return node.hash === hash ? withoutKey(node, key) : node
  const bit = bitOf(hash, depth)
  if ((node.bits & bit) === 0) return node
  const at = count(node.bits & (bit - 1))
  const child = removed(node.children[at] as Node<Value>, hash, key, depth + branchBits, owner)
  const branch = editable(node, owner)
  if (child !== null) branch.children[at] = child
  else {
    branch.children.splice(at, 1)
    branch.bits &= ~bit
  }
  return branch.bits === 0 ? null : branch
}

const found = <Value>(root: Node<Value> | null, key: string): Value | undefined => {
  const hash = hashOf(key)
  let node = root
  for (let depth = 0; node !== null && isBranch(node); depth += branchBits) {
    const bit = bitOf(hash, depth)
    node = (node.bits & bit) === 0 ? null : (node.children[count(node.bits & (bit - 1))] as Node<Value>)
  }
  while (node !== null && node.key !== key) node = node.next
  return node?.value
}

const addLeaves = <Value>(node: Node<Value> | null, leaves: Array<Leaf<Value>>): void => {
  if (node !== null && isBranch(node)) for (const child of node.children) addLeaves(child, leaves)
  else for (let leaf = node; leaf !== null; leaf = leaf.next) leaves.push(leaf)
}

const leavesOf = <Value>(node: Node<Value> | null): Array<Leaf<Value>> => {
  const leaves: Array<Leaf<Value>> = []
  addLeaves(node, leaves)
  return leaves
}

const childAt = <Value>({ bits, children }: Branch<Value>, bit: number): Node<Value> | null =>
  (bits & bit) === 0 ? null : (children[count(bits & (bit - 1))] as Node<Value>)

/** Adds the keys under which one node holds another value than the other; what the two share is not looked at. */
const addDiffering = <Value>(one: Node<Value> | null, other: Node<Value> | null, keys: Set<string>): void => {
  if (one === other) return
  if (one !== null && other !== null && isBranch(one) && isBranch(other)) {
    for (let rest = one.bits | other.bits; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest
      addDiffering(childAt(one, bit), childAt(other, bit), keys)
    }
    return
  }
  const were = new Map(leavesOf(one).map(({ key, value }) => [key, value]))
  for (const { key, value } of leavesOf(other)) {
    if (were.get(key) !== value) keys.add(key)
    were.delete(key)
  }
  for (const key of were.keys()) keys.add(key)
}

const byKey = (a: Leaf<unknown>, b: Leaf<unknown>): number => (a.key < b.key ? -1 : 1)

/** A published table: it never changes, whatever is done to tables that go on from it. */
export class PublishedTable<Value> {
  readonly #root: Node<Value> | null

  constructor(root: Node<Value> | null = null) {
    this.#root = root
  }

  static of<Value>(entries: Iterable<readonly [string, Value]>): PublishedTable<Value> {
    const table = new HashTable<Value>()
    for (const [key, value] of entries) table.set(key, value)
    return table.publish()
  }

  get(key: string): Value | undefined {
    return found(this.#root, key)
  }

  /** Its entries, in the order of the keys: equal tables are listed alike, in whatever order they were filled. */
  entries(): ReadonlyArray<readonly [string, Value]> {
    return leavesOf(this.#root)
      .toSorted(byKey)
      .map(({ key, value }) => [key, value])
  }

  /** Its entries as a record, in the order of the keys. */
  toRecord<Shown>(shown: (value: Value) => Shown): Readonly<Record<string, Shown>> {
    return recordOf(this.entries().map(([key, value]) => [key, shown(value)]))
  }

  /** The keys that hold another value here than there; it costs what the two do not share. */
  differingFrom(other: PublishedTable<Value>): ReadonlySet<string> {
    const keys = new Set<string>()
    addDiffering(other.#root, this.#root, keys)
    return keys
  }

  /** Goes on from here. */
  edit(): HashTable<Value> {
    return new HashTable(this.#root)
  }
}

/**
 * A table as a hash trie. Reading and writing cost the same however much it holds; publishing costs nothing, and the
 * first write to a place after that copies what leads there. No version leads to a later one, so those that nobody
 * holds any more are gone soon.
 *
 * Law: it holds what a map holds that is copied at every publication, and so does every table published from it.
 */
export class HashTable<Value> implements Table<Value> {
  #root: Node<Value> | null
  #owner: Owner = new Owner()

  constructor(root: Node<Value> | null = null) {
    this.#root = root
  }

  get(key: string): Value | undefined {
    return found(this.#root, key)
  }

  set(key: string, value: Value): void {
    const leaf = new Leaf(hashOf(key), key, value, null)
    this.#root = this.#root === null ? leaf : added(this.#root, leaf, 0, this.#owner)
  }

  delete(key: string): void {
    if (this.#root !== null) this.#root = removed(this.#root, hashOf(key), key, 0, this.#owner)
  }

  [Symbol.iterator](): Iterator<readonly [string, Value]> {
    return new PublishedTable(this.#root).entries().values()
  }

  /** Seals what it holds now, for good. */
  publish(): PublishedTable<Value> {
    this.#owner = new Owner()
    return new PublishedTable(this.#root)
  }
}
