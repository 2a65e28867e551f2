import * as t from 'io-ts'
import { type CommandCatalogue, commandReader } from '@communique/kernel/advanced'
import type { CommandOf, CommandInput, Validated } from '@communique/kernel'
import type { SubjectDecider } from './deciders.ts'
import { subjects } from './subjects.ts'

/** Every request to enter a fact into the record of an organisation's international cooperation. */
export type CooperationCommand = CommandOf<SubjectDecider>

/** The codec of every command type, under its name. */
export const cooperationCommandCodecs = Object.fromEntries(
  Object.values(subjects).flatMap(({ commands }) => Object.entries(commands))
) as unknown as CommandCatalogue<CooperationCommand> // the commands of every subject

/** The name of a command type. */
export type CooperationCommandType = CooperationCommand['type']

type AnyCommandCodec = (typeof cooperationCommandCodecs)[CooperationCommandType]

/**
 * The codec of every command, for those that come from outside. Like `CooperationEvent` it decodes by `type`.
 *
 * @category commands
 * @since 0.1.0
 */
export const CooperationCommand = t.union(
  // Object.values types a list; there are more than two.
  Object.values(cooperationCommandCodecs) as [AnyCommandCodec, AnyCommandCodec, ...Array<AnyCommandCodec>],
  'CooperationCommand'
)

const read = commandReader<CooperationCommand>(cooperationCommandCodecs, 'CooperationCommand')

/**
 * A command from plain values: the way in for hand-written commands, forms and requests. The compiler knows the fields
 * of each command; the codec checks what the compiler cannot, such as whether a date exists, and names every field that
 * is wrong. What may be null, and lists that may be empty, may be left out; a field that the command does not have is
 * refused.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationCommand } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * const command = cooperationCommand({
 *   type: 'OpenDesignation',
 *   data: {
 *     designationId: 'samarkand-2025',
 *     on: { edtf: '2025-02-30', basis: 'Stated' }
 *   }
 * })
 * const rules = E.isLeft(command) ? command.left.map(({ path, rule }) => `${path.join('.')}: ${rule}`) : []
 * assert.deepEqual(rules, ['data.on.edtf: ImpossibleDay'])
 * @category commands
 * @since 0.1.0
 */
export const cooperationCommand = (plain: CommandInput<CooperationCommand>): Validated<CooperationCommand> =>
  read(plain)
