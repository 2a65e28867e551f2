import { ChunkedSequence, type PublishedSequence } from '../structures/chunkedSequence.ts'
import type { SequenceDefinition } from '../structures/sequence.ts'
import { isStructure, structure } from '../structures/structure.ts'
import type { TableDefinition } from '../structures/table.ts'
import { PublishedTable, HashTable } from '../structures/hashTable.ts'
import { lazily } from './lazily.ts'

/** The fields of a view: values of JSON, and structures in the state that the stage asks for. */
export type Fields = Readonly<Record<string, unknown>>
export type WorkingFields = Record<string, unknown>

type Definition = SequenceDefinition<unknown, unknown> | TableDefinition<unknown, unknown>

/** Makes the member that is held from the member that is shown. */
export type RestoreMember = (field: string, key: string | number, member: unknown) => unknown

/** A plain value of one's own, to be changed in place. */
const ownCopy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ownCopy)
  const copy: WorkingFields = { ...value }
  for (const field of Object.keys(copy)) {
    const part = copy[field]
    if (typeof part === 'object') copy[field] = ownCopy(part)
  }
  return copy
}

/**
 * The fields of a view at each stage; their shape is read once from the initial view:
 *
 * - initial: values, and definitions of structures
 * - working: values of one's own and structures to write to, for recipes
 * - published: values and structures that do not change any more
 * - shown: arrays and records in the place of structures, plain JSON, for readers
 */
export class FieldShape {
  readonly #initial: Fields
  readonly structures: ReadonlyArray<readonly [string, Definition]>
  readonly #isAllStructures: boolean

  constructor(initialView: unknown) {
    this.#initial = initialView as Fields
    this.structures = Object.entries(this.#initial).filter((entry): entry is [string, Definition] =>
      isStructure(entry[1])
    )
    this.#isAllStructures = this.structures.length === Object.keys(this.#initial).length
  }

  /** Fields to write to, going on from what was published, or from nothing. */
  working(published: Fields | null): WorkingFields {
    const from = published ?? this.#initial
    if (this.#isPlain()) return ownCopy(from) as WorkingFields
    const working: WorkingFields = { ...from }
    for (const [field, definition] of this.structures)
      working[field] =
        definition[structure] === 'Sequence'
          ? ((published?.[field] as PublishedSequence<unknown> | undefined)?.edit() ?? new ChunkedSequence(definition))
          : ((published?.[field] as PublishedTable<unknown> | undefined)?.edit() ?? new HashTable())
    if (this.#isAllStructures) return working
    for (const field of Object.keys(working))
      if (!isStructure(this.#initial[field])) working[field] = ownCopy(working[field])
    return working
  }

  /** Seals the fields; a continuation copies the plain ones. */
  published(working: WorkingFields): Fields {
    if (this.#isPlain()) return working
    const published: WorkingFields = { ...working }
    for (const [field] of this.structures)
      published[field] = (working[field] as ChunkedSequence<unknown> | HashTable<unknown>).publish()
    return published
  }

  /** The view as a reader sees it; a sequence becomes an array when it is read. */
  shown(published: Fields): Fields {
    if (this.#isPlain()) return published
    const shown: WorkingFields = { ...published }
    for (const [field, definition] of this.structures)
      lazily(shown, field, () =>
        definition[structure] === 'Sequence'
          ? (published[field] as PublishedSequence<unknown>).toArray().map((item) => definition.shown(item))
          : (published[field] as PublishedTable<unknown>).toRecord((value) => definition.shown(value))
      )
    return shown
  }

  /**
   * Published fields, made from the view as a reader sees it.
   *
   * @param restoreMember makes the member that is held from the member that is shown
   */
  restored(shown: Fields, restoreMember: RestoreMember = (_field, _key, member) => member): Fields {
    if (this.#isPlain()) return shown
    const published: WorkingFields = { ...shown }
    for (const [field, definition] of this.structures) {
      if (definition[structure] === 'Sequence') {
        const sequence = new ChunkedSequence(definition)
        for (const [at, member] of (shown[field] as ReadonlyArray<unknown>).entries())
          sequence.insert(restoreMember(field, at, definition.stored(member)))
        published[field] = sequence.publish()
      } else
        published[field] = PublishedTable.of(
          Object.entries(shown[field] as Fields).map(([key, value]) => [
            key,
            restoreMember(field, key, definition.stored(value))
          ])
        )
    }
    return published
  }

  #isPlain(): boolean {
    return this.structures.length === 0
  }
}
