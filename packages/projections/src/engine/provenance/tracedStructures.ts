import { sequence, type Sequence, type SequenceDefinition } from '../structures/sequence.ts'
import { isStructure, structure } from '../structures/structure.ts'
import type { Table, TableDefinition } from '../structures/table.ts'
import { unlinked } from '../structures/chain.ts'
import type { Fields } from '../folding/fields.ts'
import type { Maker, Put, SetValue } from './origins.ts'

/** The initial view with sequences and tables in it that remember who wrote to them. */
export const tracedInitial = (initialView: unknown): Fields =>
  Object.fromEntries(
    Object.entries(initialView as Fields).map(([field, value]) => {
      if (!isStructure(value)) return [field, value]
      if (value[structure] === 'Table') {
        const { shown, stored } = value as TableDefinition<unknown, unknown>
        const traced: TableDefinition<SetValue, unknown> = {
          [structure]: 'Table',
          shown: ({ value: set }) => shown(set),
          stored: (set) => ({ value: stored(set), by: null })
        }
        return [field, traced]
      }
      const { order, rank, shown, stored } = value as SequenceDefinition<unknown, unknown>
      const traced = sequence<Put, unknown, Put>((a, b) => order(a.item, b.item), {
        rank: ({ item }) => rank(item),
        shown: ({ item }) => shown(item),
        stored: (item) => ({ item: stored(item), by: null })
      })
      return [field, traced]
    })
  )

/** The event whose recipe is running, or being undone. */
export interface Running {
  event: Maker
  undoes: boolean
}

/** The context in which a recipe writes to a structure. */
export interface Writing {
  readonly running: Running
  /** The event that is running, as makers are kept. */
  readonly maker: () => Maker
  /** A value without what watches it. */
  readonly bare: (value: unknown) => unknown
}

/** A sequence as a recipe sees it, on one that remembers. */
export const tracedSequence = (inner: Sequence<Put>, { running, bare }: Writing): Sequence<unknown> => ({
  get length() {
    return inner.length
  },
  insert: (item) => inner.insert({ item: bare(item), by: running.event.id }),
  remove: (item) => inner.remove({ item, by: null }),
  *[Symbol.iterator]() {
    for (const { item } of inner) yield item
  }
})

/** A table as a recipe sees it, on one that remembers. */
export const tracedTable = (inner: Table<SetValue>, { running, maker, bare }: Writing): Table<unknown> => ({
  get: (key) => inner.get(key)?.value,
  set: (key, value) => {
    const by = inner.get(key)?.by ?? null
    const { event, undoes } = running
    inner.set(key, {
      value: bare(value),
      by: undoes ? unlinked(by, ({ id }) => id === event.id) : { last: maker(), before: by }
    })
  },
  delete: (key) => inner.delete(key),
  *[Symbol.iterator]() {
    for (const [key, { value }] of inner) yield [key, value]
  }
})
