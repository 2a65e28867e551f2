import type { EventId } from '@communique/kernel'
import type { PublishedSequence } from '../structures/chunkedSequence.ts'
import type { PublishedTable } from '../structures/hashTable.ts'
import { byRecording } from '../data/recordingOrder.ts'
import { isStructure, structure } from '../structures/structure.ts'
import { type Chain, chainOf, membersOf } from '../structures/chain.ts'
import type { Fields, RestoreMember } from '../folding/fields.ts'

/**
 * An event that made something, and its place in the record; below 1 where of that only the order is known any more.
 */
export interface Maker {
  readonly id: EventId
  readonly position: number
}

/** The member of a traced sequence: what was put there, and by which event; null where that was not kept. */
export interface Put {
  readonly item: unknown
  readonly by: EventId | null
}

/** The value of a traced table, and the events that set it. */
export interface SetValue {
  readonly value: unknown
  readonly by: Chain<Maker>
}

/** The plain fields of the views of one projection, numbered as they are met. */
export class FieldNumbers {
  readonly names: Array<string> = []
  readonly #numbers = new Map<string, number>()

  numberOf(name: string): number {
    const before = this.#numbers.get(name)
    if (before !== undefined) return before
    this.#numbers.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/** By the number of a plain field, the events that wrote to it; holes are fields that nobody wrote to. */
export interface FieldOrigins {
  readonly numbers: FieldNumbers
  readonly makers: ReadonlyArray<Chain<Maker>>
}

const noNumbers = new FieldNumbers()
export const noOrigins: FieldOrigins = { numbers: noNumbers, makers: [] }

/** The makers of fields, by the numbers that they have here; as a new list. */
export const makersBy = (numbers: FieldNumbers, origins: FieldOrigins): Array<Chain<Maker>> => {
  if (origins.numbers === numbers) return origins.makers.slice()
  const makers: Array<Chain<Maker>> = []
  for (const [number, made] of origins.makers.entries())
    makers[numbers.numberOf(origins.numbers.names[number] as string)] = made
  return makers
}

/**
 * The events that made a view: of each plain field those that wrote to it, of each sequence the one that put a member
 * there, member by member, of each table those that set a value, key by key; in the order of recording. An event that
 * was corrected stands for its corrections; `claimSpans` leads from it to the words it rests on.
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
const idsOf = (makers: Chain<Maker>): ReadonlyArray<EventId> => [
  ...new Set(
    membersOf(makers)
      .toSorted(byRecording)
      .map(({ id }) => id)
  )
]

const makersOf = (ids: ReadonlyArray<EventId>): Chain<Maker> =>
  chainOf(ids.map((id, at) => ({ id, position: at - ids.length })))

/** The origins of a published view, for readers. */
export const shownOrigins = (initialView: unknown, published: Fields, { numbers, makers }: FieldOrigins): Origins => {
  const fields: Record<string, ReadonlyArray<EventId>> = {}
  const members: Record<string, ReadonlyArray<EventId | null>> = {}
  const values: Record<string, Readonly<Record<string, ReadonlyArray<EventId>>>> = {}
  for (const [number, made] of makers.entries())
    if (made !== null && made !== undefined) fields[numbers.names[number] as string] = idsOf(made)
  for (const [field, definition] of Object.entries(initialView as Fields)) {
    if (!isStructure(definition)) continue
    if (definition[structure] === 'Sequence')
      members[field] = (published[field] as PublishedSequence<Put>).toArray().map(({ by }) => by)
    else values[field] = (published[field] as PublishedTable<SetValue>).toRecord(({ by }) => idsOf(by))
  }
  return { fields, members, values }
}

/** The origins as they were shown. */
export const restoredOrigins = (
  numbers: FieldNumbers,
  { fields, members, values }: Origins
): { fields: FieldOrigins; kept: RestoreMember } => {
  const makers: Array<Chain<Maker>> = []
  for (const [field, ids] of Object.entries(fields)) makers[numbers.numberOf(field)] = makersOf(ids)
  return {
    fields: { numbers, makers },
    kept: (field, key, member) =>
      typeof key === 'number'
        ? { ...(member as Put), by: members[field]?.[key] ?? null }
        : { ...(member as SetValue), by: makersOf(values[field]?.[key] ?? []) }
  }
}
