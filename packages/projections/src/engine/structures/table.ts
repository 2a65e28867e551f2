import { structure, type StructureDefinition } from './structure.ts'

/**
 * Values by key, as a recipe sees them. Values are replaced, never changed in place. A reader of the view sees a
 * record.
 *
 * @category structures
 * @since 0.1.0
 */
export interface Table<Value> extends Iterable<readonly [string, Value]> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
  readonly delete: (key: string) => void
}

/** Stands in an initial view where a table is to be. */
export interface TableDefinition<Value, Shown = Value> extends StructureDefinition {
  readonly [structure]: 'Table'
  /** The value as a reader sees it; called when the view is read. */
  readonly shown: (value: Value) => Shown
  /** The value that a reader sees so; needed to go on from a view that was stored as JSON. */
  readonly stored: (shown: Shown) => Value
}

const asItIs = <Value>(value: Value): Value => value

/**
 * A table in a view, at first empty: a record whose publication costs nothing, however many keys it has. As with
 * sequences, the reader may see more of a value than is kept.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog, type CooperationEvent } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fold, table, type Projection, type Table } from '@communique/projections'
 *
 * interface Met { readonly times: Readonly<Record<string, number>> }
 * const met: Projection<CooperationEvent, Met, { readonly times: Table<number> }> = {
 *   name: 'met',
 *   version: 1,
 *   keys: () => ['all'],
 *   routing: 'ByEvent',
 *   initialView: { times: table() },
 *   when: {
 *     MeetingHeld: ({ times }, { data }) => {
 *       for (const { party } of data.delegations) times.set(party, (times.get(party) ?? 0) + 1)
 *     }
 *   }
 * }
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 *
 * assert.deepEqual(fold(met)(believed).views['all']?.times['icesco'], 9)
 * @category structures
 * @since 0.1.0
 */
export function table<Value>(): TableDefinition<Value>
export function table<Value, Shown>(
  rules: Pick<TableDefinition<Value, Shown>, 'shown' | 'stored'>
): TableDefinition<Value, Shown>
export function table<Value>(rules: Partial<TableDefinition<Value>> = {}): TableDefinition<Value> {
  return { [structure]: 'Table', shown: asItIs, stored: asItIs, ...rules }
}
