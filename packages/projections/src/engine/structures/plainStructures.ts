import { immerable } from 'immer'
import type { Sequence } from './sequence.ts'
import type { Table } from './table.ts'

/**
 * A sequence without art: an array that is searched and spliced. immer drafts it; it is what `ChunkedSequence` must
 * equal.
 */
export class PlainSequence<Item> implements Sequence<Item> {
  readonly [immerable] = true
  readonly order: (a: Item, b: Item) => number
  items: Array<Item>

  constructor(order: (a: Item, b: Item) => number, items: ReadonlyArray<Item> = []) {
    this.order = order
    this.items = [...items]
  }

  get length(): number {
    return this.items.length
  }

  insert(item: Item): void {
    this.items.splice(this.items.findLastIndex((member) => this.order(member, item) <= 0) + 1, 0, item)
  }

  remove(item: Item): void {
    this.items = this.items.filter((member) => this.order(member, item) !== 0)
  }

  [Symbol.iterator](): Iterator<Item> {
    return this.items.values()
  }
}

/** A table without art: entries in a list, so that every key is taken for what it is. immer drafts it. */
export class PlainTable<Value> implements Table<Value> {
  readonly [immerable] = true
  rows: Array<readonly [string, Value]>

  constructor(rows: Iterable<readonly [string, Value]> = []) {
    this.rows = [...rows]
  }

  get(key: string): Value | undefined {
    return this.rows.find(([name]) => name === key)?.[1]
  }

  set(key: string, value: Value): void {
    const at = this.rows.findIndex(([name]) => name === key)
    this.rows.splice(at === -1 ? this.rows.length : at, 1, [key, value])
  }

  delete(key: string): void {
    this.rows = this.rows.filter(([name]) => name !== key)
  }

  [Symbol.iterator](): Iterator<readonly [string, Value]> {
    return this.rows.values()
  }
}
