import type { EventId } from '@communique/kernel'
import type { Sequence } from '../structures/sequence.ts'
import { structure } from '../structures/structure.ts'
import type { Table } from '../structures/table.ts'
import { type Chain, unlinked } from '../structures/chain.ts'
import type { Fields, FieldShape, WorkingFields } from '../folding/fields.ts'
import { type FieldNumbers, type FieldOrigins, type Maker, makersBy, type Put, type SetValue } from './origins.ts'
import { type Running, tracedSequence, tracedTable, type Writing } from './tracedStructures.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A watched value answers to this symbol with the value itself. */
const unwatched: unique symbol = Symbol('unwatched')
interface Watched {
  readonly [unwatched]?: object
}

/** The value without what watches it, or parts of it, at whatever depth. */
const unwatchedWhole = (value: unknown): unknown => {
  if (!isObject(value)) return value
  const itself = (value as Watched)[unwatched]
  if (itself !== undefined) return itself
  if (Object.isFrozen(value)) return value
  const fields = value as WorkingFields
  for (const name in fields) {
    const part = fields[name]
    const plain = unwatchedWhole(part)
    if (plain !== part) fields[name] = plain
  }
  return value
}

/** Watches the values below a field: a write to them is a write to the field. Frozen values cannot be written to. */
class Watcher implements ProxyHandler<object> {
  readonly #tracer: Tracer
  readonly #field: number

  constructor(tracer: Tracer, field: number) {
    this.#tracer = tracer
    this.#field = field
  }

  watched(value: unknown): unknown {
    return isObject(value) && !Object.isFrozen(value) ? new Proxy(value, this) : value
  }

  get(target: object, name: string | symbol): unknown {
    if (name === unwatched) return target
    if (name === 'push' && Array.isArray(target)) return this.#pushTo(target)
    return this.watched(Reflect.get(target, name))
  }

  set(target: object, name: string | symbol, value: unknown): boolean {
    this.#tracer.note(this.#field)
    return Reflect.set(target, name, this.#tracer.bare(value))
  }

  deleteProperty(target: object, name: string | symbol): boolean {
    this.#tracer.note(this.#field)
    return Reflect.deleteProperty(target, name)
  }

  /** `push`, which recipes do most to a list, in one step. */
  #pushTo(list: Array<unknown>) {
    return (...items: ReadonlyArray<unknown>): number => {
      this.#tracer.note(this.#field)
      return list.push(...items.map((item) => this.#tracer.bare(item)))
    }
  }
}

/** Passes the writes of a recipe on to the fields of a view, and notes which event wrote. */
export class Tracer implements ProxyHandler<WorkingFields> {
  /** The draft that a recipe receives in the place of the fields. */
  readonly draft: object
  readonly #running: Running
  readonly #numbers: FieldNumbers
  readonly #makers: Array<Chain<Maker>>
  readonly #structures: Fields | null
  /** By field, what watches below it. */
  readonly #watchers: Array<Watcher | undefined> = []
  /** The event whose recipe has got something that is watched; no other can have written that. */
  #watching: Maker | null = null
  #latest: Maker | null = null
  #link: Chain<Maker> = null
  /** Fields are mostly written in the order in which they were met. */
  #next = 0

  constructor(
    structures: FieldShape['structures'],
    fields: WorkingFields,
    numbers: FieldNumbers,
    origins: FieldOrigins | undefined,
    running: Running
  ) {
    this.#running = running
    this.#numbers = numbers
    this.#makers = origins === undefined ? [] : makersBy(numbers, origins)
    this.#structures = structures.length === 0 ? null : this.#traced(structures, fields)
    this.draft = new Proxy(fields, this)
  }

  get origins(): FieldOrigins {
    return { numbers: this.#numbers, makers: this.#makers }
  }

  /** As if the event had written nothing. */
  forget(id: EventId): void {
    for (const [field, makers] of this.#makers.entries())
      if (makers !== undefined) this.#makers[field] = unlinked(makers, (by) => by.id === id)
  }

  get(fields: WorkingFields, name: string): unknown {
    const value = this.#structures?.[name] ?? fields[name]
    if (!isObject(value) || Object.isFrozen(value)) return value
    this.#watching = this.#running.event
    const field = this.#fieldOf(name)
    return (this.#watchers[field] ??= new Watcher(this, field)).watched(value)
  }

  set(fields: WorkingFields, name: string, value: unknown): boolean {
    this.note(this.#fieldOf(name))
    fields[name] = this.bare(value)
    return true
  }

  /** A value without what watches it, or parts of it. */
  bare(value: unknown): unknown {
    return this.#watching === this.#running.event ? unwatchedWhole(value) : value
  }

  deleteProperty(fields: WorkingFields, name: string): boolean {
    this.note(this.#fieldOf(name))
    return Reflect.deleteProperty(fields, name)
  }

  /** Notes that the running event writes to a field. */
  note(field: number): void {
    const maker = this.#maker()
    const before = this.#makers[field] ?? null
    if (before !== null && before.last.id === maker.id) return
    // Fields that have had the same makers share the links.
    if (this.#link === null || this.#link.before !== before || this.#link.last !== maker)
      this.#link = { last: maker, before }
    this.#makers[field] = this.#link
  }

  #fieldOf(name: string): number {
    const field = this.#numbers.names[this.#next] === name ? this.#next : this.#numbers.numberOf(name)
    this.#next = field + 1
    return field
  }

  #traced(structures: FieldShape['structures'], fields: WorkingFields): Fields {
    const traced: WorkingFields = {}
    const writing: Writing = { running: this.#running, maker: () => this.#maker(), bare: (value) => this.bare(value) }
    for (const [name, definition] of structures)
      traced[name] = Object.freeze(
        definition[structure] === 'Sequence'
          ? tracedSequence(fields[name] as Sequence<Put>, writing)
          : tracedTable(fields[name] as Table<SetValue>, writing)
      )
    return traced
  }

  /** The running event. */
  #maker(): Maker {
    const { id, position } = this.#running.event
    if (this.#latest?.id !== id) this.#latest = { id, position }
    return this.#latest
  }
}
