import type { ArbitraryTable } from '@communique/fixtures'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { kindsOfEvents } from './historyOf.ts'
import { listsOf, ofSomeKinds } from './ofSomeKinds.ts'

/** The settings of commands that are made from a codec. */
export interface CommandRules {
  /** Arbitraries under the names of codecs; `string` and `number` are names, too. */
  readonly table?: ArbitraryTable
  /** At most so many commands; 24 where not given. */
  readonly length?: number
}

/**
 * Commands in a row, from their codec alone: few identities, so that they meet; any order, so that most of what can be
 * refused is; and some of them given again later.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { commandCodec, identifier } from '@communique/kernel'
 * import { commandsOf } from '@communique/testing'
 * import * as fc from 'fast-check'
 * import * as t from 'io-ts'
 *
 * const BookId = identifier('BookId')
 * const LendBook = commandCodec('LendBook', t.type({ book: BookId, to: t.string }))
 * const ReturnBook = commandCodec('ReturnBook', t.type({ book: BookId }))
 *
 * const table = { BookId: fc.constantFrom('book-1', 'book-2') }
 * const commands = fc.sample(commandsOf(t.union([LendBook, ReturnBook]), { table }), { numRuns: 100, seed: 1 }).flat()
 * assert.deepEqual(new Set(commands.map(({ data }) => data.book)), new Set(['book-1', 'book-2']))
 * @category histories
 * @since 0.1.0
 */
export const commandsOf = <Command, Output>(
  codec: t.Type<Command, Output>,
  { table, length = 24 }: CommandRules = {}
): fc.Arbitrary<ReadonlyArray<Command>> =>
  fc
    .tuple(
      ofSomeKinds(kindsOfEvents<Command>(codec, table), listsOf<Command>(length)),
      fc.array(fc.nat(), { maxLength: 4 })
    )
    .map(([commands, again]) => [
      ...commands,
      ...again.flatMap((drawn) => {
        const at = drawn % Math.max(1, commands.length)
        return commands.slice(at, at + 1)
      })
    ])
