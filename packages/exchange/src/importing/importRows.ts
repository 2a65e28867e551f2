import { either as E } from 'fp-ts'
import type { PlainCommand } from '../iati/activityCommands.ts'
import { importItems, type ImportSetup } from './importItems.ts'
import type { Mapping } from './mapping.ts'
import type { ImportStopped, RowOutcome } from './rowOutcome.ts'
import { type Row, rowReader } from './rowReader.ts'

/**
 * Imports rows by a mapping, each whole or not at all; read again, they double nothing.
 *
 * @returns the outcome of each row, in order; an `ImportStopped` at the end where it did not go on.
 * @category exchange
 * @since 0.1.0
 */
export const importRows = (
  rows: AsyncIterable<Row> | Iterable<Row>,
  mapping: Mapping,
  setup: ImportSetup
): AsyncGenerator<E.Either<ImportStopped, RowOutcome>, void> => {
  const { name, source, once } = mapping
  const sameAs = (row: Row): string => JSON.stringify(once.map((column) => row[column] ?? ''))
  return importItems(
    rows,
    {
      name,
      source,
      sameAs: once.length === 0 ? null : sameAs,
      claimsOf: (names) => {
        const read = rowReader(mapping, names)
        return (row) => E.map((commands: ReadonlyArray<PlainCommand>) => ({ commands, notTaken: [] }))(read(row))
      }
    },
    setup
  )
}
