import type { Table } from './table.ts'

/** The one map of a line of versions, and who may write to it. */
interface Store<Value> {
  readonly map: Map<string, Value>
  /** The version that the map holds, but for what was written since. */
  latest: PublishedTable<Value>
  /** Whoever wrote since `latest` was published. */
  writer: VersionedTable<Value> | null
}

const absent: unique symbol = Symbol('absent')
type Before<Value> = Value | typeof absent

/**
 * A published table: it never changes, whatever is done to tables that go on from it.
 *
 * The latest version is a map; an earlier one knows what differs from the next, so that a version costs what was written
 * after it and whoever goes on from the latest pays for nothing else (after Baker's shallow binding).
 */
export class PublishedTable<Value> {
  readonly #store: Store<Value>
  /** What stood here where the next version differs; null where nothing differs from the map. */
  #before: Map<string, Before<Value>> | null = null
  #next: PublishedTable<Value> | null = null

  private constructor(store: Store<Value> | null) {
    this.#store = store ?? { map: new Map(), latest: this, writer: null }
  }

  /** A table that holds these and shares nothing. */
  static of<Value>(entries: Iterable<readonly [string, Value]>): PublishedTable<Value> {
    const published = new PublishedTable<Value>(null)
    for (const [key, value] of entries) published.#store.map.set(key, value)
    return published
  }

  get(key: string): Value | undefined {
    if (this.#before === null) return this.#store.map.get(key)
    for (const version of PublishedTable.#since(this)) {
      const before = version.#before?.get(key)
      if (before !== undefined) return before === absent ? undefined : before
    }
    return this.#store.map.get(key)
  }

  /** All it holds; of a version that is not the latest, a copy. */
  toMap(): ReadonlyMap<string, Value> {
    if (this.#before === null) return this.#store.map
    const map = new Map(this.#store.map)
    for (const version of [...PublishedTable.#since(this)].toReversed())
      for (const [key, value] of version.#before ?? []) {
        if (value === absent) map.delete(key)
        else map.set(key, value)
      }
    return map
  }

  /** A version and all that came after it on its line. */
  static *#since<Value>(first: PublishedTable<Value>): Iterable<PublishedTable<Value>> {
    for (let version: PublishedTable<Value> | null = first; version !== null; version = version.#next) yield version
  }

  /** Goes on from here. */
  edit(): VersionedTable<Value> {
    return new VersionedTable(this)
  }

  /** The store, if it may be written to from here, else a copy that may. */
  writable(writer: VersionedTable<Value>): Store<Value> {
    const store = this.#store
    if (store.latest === this && store.writer === null) {
      store.writer = writer
      this.#before = new Map()
      return store
    }
    return PublishedTable.unseen(writer, this.toMap())
  }

  /** A store of which nobody has seen a version, so that nothing need be remembered of it. */
  static unseen<Value>(writer: VersionedTable<Value>, entries: Iterable<readonly [string, Value]>): Store<Value> {
    const store = PublishedTable.of(entries).#store
    store.writer = writer
    return store
  }

  /** Remembers what stood under a key of the latest version before it is written for the first time. */
  remember(key: string, before: Value | undefined): void {
    if (this.#before?.has(key) === false) this.#before.set(key, before ?? absent)
  }

  /** What the store holds now becomes the latest version. */
  static next<Value>(store: Store<Value>): PublishedTable<Value> {
    const published = new PublishedTable(store)
    store.latest.#next = published
    store.latest = published
    store.writer = null
    return published
  }
}

/**
 * A table on a published one. Reading and writing cost what they cost in a map, publishing is constant; going on from a
 * version from which somebody else has gone on before costs a copy.
 *
 * Law: it holds what a map holds that was copied at every publication, and so does every table published from it.
 */
export class VersionedTable<Value> implements Table<Value> {
  #base: PublishedTable<Value> | null
  #store: Store<Value> | null = null

  /** @param base where to go on from; an empty table where it is not given. */
  constructor(base: PublishedTable<Value> | null = null) {
    this.#base = base
  }

  get(key: string): Value | undefined {
    return this.#store === null ? this.#base?.get(key) : this.#store.map.get(key)
  }

  set(key: string, value: Value): void {
    const store = this.#writable()
    store.latest.remember(key, store.map.get(key))
    store.map.set(key, value)
  }

  delete(key: string): void {
    if (this.get(key) === undefined) return
    const store = this.#writable()
    store.latest.remember(key, store.map.get(key))
    store.map.delete(key)
  }

  *[Symbol.iterator](): Iterator<readonly [string, Value]> {
    yield* this.#store?.map ?? this.#base?.toMap() ?? []
  }

  /** What it holds now, for good. */
  publish(): PublishedTable<Value> {
    if (this.#store !== null) this.#base = PublishedTable.next(this.#store)
    this.#store = null
    this.#base ??= PublishedTable.of<Value>([])
    return this.#base
  }

  #writable(): Store<Value> {
    this.#store ??= this.#base === null ? PublishedTable.unseen(this, []) : this.#base.writable(this)
    return this.#store
  }
}
