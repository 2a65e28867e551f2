import type { EventId } from '@communique/core'
import { isStructure, structure } from '../structures/structure.ts'
import { sequence, type Sequence, type SequenceDefinition } from '../structures/sequence.ts'
import type { Table, TableDefinition } from '../structures/table.ts'
import type { PublishedSequence } from '../structures/chunkedSequence.ts'
import type { PublishedTable } from '../structures/hashTable.ts'
import { type Chain, chainOf, membersOf, unlinked } from './chain.ts'
import type { Fields, Kept, WorkingFields } from './fields.ts'

/** An event that wrote, and its place in the record; 0 where that is not known any more. */
interface Writer {
  readonly id: EventId
  readonly position: number
}

/** The member of a traced sequence: what was put there, and by which event; null where that was not kept. */
interface Put {
  readonly item: unknown
  readonly by: EventId | null
}

/** The value of a traced table, and the events that set it. */
interface SetValue {
  readonly value: unknown
  readonly by: Chain<Writer>
}

/** By field, the events that wrote to it. */
export type FieldOrigins = Readonly<Record<string, Chain<Writer>>>

/** The definition of a sequence or a table that remembers who wrote to it. */
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
  event: Writer
  undoes: boolean
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What a wrapper answers with what it wraps. */
const unwrapped: unique symbol = Symbol('unwrapped')
interface Unwrapping {
  readonly [unwrapped]?: object
}

/** What a recipe writes is written to `fields`, and by which event to `origins`. */
export class Tracer {
  /** What a recipe gets in the place of the fields. */
  readonly draft: object
  readonly #origins: Record<string, Chain<Writer>>
  readonly #running: Running
  #first: Chain<Writer> = null
  /** What is below a field, by the field. */
  readonly #watchers: Record<string, ProxyHandler<object>> = {}
  /** Whether there is a wrapper at all: where there is none, no value need be searched for one. */
  #hasWrapped = false

  constructor(initialView: unknown, fields: WorkingFields, origins: FieldOrigins, running: Running) {
    this.#origins = { ...origins }
    this.#running = running
    const structures: WorkingFields = {}
    for (const [field, definition] of Object.entries(initialView as Fields))
      if (isStructure(definition))
        structures[field] =
          definition[structure] === 'Sequence'
            ? this.#sequence(fields[field] as Sequence<Put>)
            : this.#table(fields[field] as Table<SetValue>)
    this.draft = this.#record(fields, structures)
  }

  get origins(): FieldOrigins {
    return { ...this.#origins }
  }

  /** As if the event had written nothing. */
  forget(id: EventId): void {
    for (const [field, chain] of Object.entries(this.#origins)) {
      const left = unlinked(chain, (by) => by.id === id)
      if (left === null) delete this.#origins[field]
      else this.#origins[field] = left
    }
  }

  #note(field: string): void {
    const writer = this.#writer()
    const before = this.#origins[field] ?? null
    // Of fields that one event made, all share the one link.
    if (before === null) this.#origins[field] = this.#first
    else if (before.last.id !== writer.id) this.#origins[field] = { last: writer, before }
  }

  /** Whoever runs. */
  #writer(): Writer {
    const { id, position } = this.#running.event
    if (this.#first?.last.id !== id) this.#first = { last: { id, position }, before: null }
    return this.#first.last
  }

  #sequence(inner: Sequence<Put>): Sequence<unknown> {
    return {
      get length() {
        return inner.length
      },
      insert: (item) => inner.insert({ item: this.#unwrapped(item), by: this.#running.event.id }),
      remove: (item) => inner.remove({ item, by: null }),
      *[Symbol.iterator]() {
        for (const { item } of inner) yield item
      }
    }
  }

  #table(inner: Table<SetValue>): Table<unknown> {
    return {
      get: (key) => inner.get(key)?.value,
      set: (key, value) => {
        const { event, undoes } = this.#running
        const by = inner.get(key)?.by ?? null
        inner.set(key, {
          value: this.#unwrapped(value),
          by: undoes ? unlinked(by, ({ id }) => id === event.id) : { last: this.#writer(), before: by }
        })
      },
      delete: (key) => inner.delete(key),
      *[Symbol.iterator]() {
        for (const [key, { value }] of inner) yield [key, value]
      }
    }
  }

  /** The top of a view: a write to a field is told by its name. */
  #record(fields: WorkingFields, structures: WorkingFields): object {
    return new Proxy(fields, {
      get: (target, field: string) => structures[field] ?? this.#wrapped(target[field], field),
      set: (target, field: string, value) => {
        this.#note(field)
        target[field] = this.#unwrapped(value)
        return true
      },
      deleteProperty: (target, field: string) => {
        this.#note(field)
        return Reflect.deleteProperty(target, field)
      }
    })
  }

  /** Anything below: a write to it is a write to the field it stands in. What is frozen cannot be written to. */
  #wrapped(value: unknown, field: string): unknown {
    if (!isObject(value) || Object.isFrozen(value)) return value
    this.#hasWrapped = true
    return new Proxy(value, (this.#watchers[field] ??= this.#watcher(field)))
  }

  #watcher(field: string): ProxyHandler<object> {
    return {
      get: (target, name) => (name === unwrapped ? target : this.#wrapped(Reflect.get(target, name), field)),
      set: (target, name, member) => {
        this.#note(field)
        return Reflect.set(target, name, this.#unwrapped(member))
      },
      deleteProperty: (target, name) => {
        this.#note(field)
        return Reflect.deleteProperty(target, name)
      }
    }
  }

  /** The value without the wrappers that a recipe read and put back, at whatever depth. */
  #unwrapped(value: unknown): unknown {
    if (!this.#hasWrapped || !isObject(value)) return value
    const target = (value as Unwrapping)[unwrapped]
    if (target !== undefined) return target
    if (Object.isFrozen(value)) return value
    for (const [name, member] of Object.entries(value)) {
      const plain = this.#unwrapped(member)
      if (plain !== member) Reflect.set(value, name, plain)
    }
    return value
  }
}

/**
 * The events that made a view: of each plain field those that wrote to it, of each sequence the one that put a member
 * there, member by member, of each table those that set a value, key by key; in the order of recording. An event that was corrected stands for its
 * corrections; `claimSpans` leads from it to the words it rests on.
 *
 * @category provenance
 * @since 0.1.0
 */
export interface Origins {
  readonly fields: Readonly<Record<string, ReadonlyArray<EventId>>>
  readonly members: Readonly<Record<string, ReadonlyArray<EventId | null>>>
  readonly values: Readonly<Record<string, Readonly<Record<string, ReadonlyArray<EventId>>>>>
}

/** In the order of recording, whichever was folded first. */
const idsOf = (writers: Chain<Writer>): ReadonlyArray<EventId> => [
  ...new Set(
    membersOf(writers)
      .toSorted((a, b) => a.position - b.position)
      .map(({ id }) => id)
  )
]

const writersOf = (ids: ReadonlyArray<EventId>): Chain<Writer> => chainOf(ids.map((id) => ({ id, position: 0 })))

/** The origins of a published view, for readers. */
export const shownOrigins = (initialView: unknown, published: Fields, origins: FieldOrigins): Origins => {
  const fields: Record<string, ReadonlyArray<EventId>> = {}
  const members: Record<string, ReadonlyArray<EventId | null>> = {}
  const values: Record<string, Readonly<Record<string, ReadonlyArray<EventId>>>> = {}
  for (const [field, chain] of Object.entries(origins)) fields[field] = idsOf(chain)
  for (const [field, definition] of Object.entries(initialView as Fields)) {
    if (!isStructure(definition)) continue
    if (definition[structure] === 'Sequence')
      members[field] = (published[field] as PublishedSequence<Put>).toArray().map(({ by }) => by)
    else
      values[field] = Object.fromEntries(
        Array.from((published[field] as PublishedTable<SetValue>).entries(), ([key, { by }]) => [key, idsOf(by)])
      )
  }
  return { fields, members, values }
}

/** The origins as they were shown. */
export const restoredOrigins = ({ fields, members, values }: Origins): { fields: FieldOrigins; kept: Kept } => ({
  fields: Object.fromEntries(Object.entries(fields).map(([field, ids]) => [field, writersOf(ids)])),
  kept: (field, key, member) =>
    typeof key === 'number'
      ? { ...(member as Put), by: members[field]?.[key] ?? null }
      : { ...(member as SetValue), by: writersOf(values[field]?.[key] ?? []) }
})
