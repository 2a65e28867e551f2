import { structure, type StructureDefinition } from './structure.ts'

/**
 * Values by key, as a recipe sees them. Values are replaced, never changed in place. Whoever reads the view sees a record.
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
  readonly shown: (value: Value) => Shown
  readonly stored: (shown: Shown) => Value
}

/**
 * A table in a view, at first empty: a record whose publication costs nothing, however many keys it has.
 *
 * @category structures
 * @since 0.1.0
 */
export const table = <Value>(): TableDefinition<Value> => ({
  [structure]: 'Table',
  shown: (value) => value,
  stored: (value) => value
})
