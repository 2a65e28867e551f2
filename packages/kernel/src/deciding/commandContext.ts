import * as t from 'io-ts'
import { Citation } from '../validation/citation.ts'
import { CorrelationId, EventId, RecorderId } from '../validation/identifier.ts'
import { Instant } from '../validation/instant.ts'
import type { Unbranded } from '../validation/unbranded.ts'
import { nullable } from '../validation/refinement.ts'
import { type Validated, validate } from '../validation/violation.ts'

/**
 * Under what a command is recorded: its id, the time, the account, what it belongs to, what it rests on. All of it
 * comes from the caller, since the domain reads no clock and draws no lots.
 *
 * The first event of a command takes the command's id, further ones `<id>-2`, `<id>-3`, …; so a command that is sent
 * again after a lost answer is known by its id.
 *
 * @category commands
 * @since 0.1.0
 */
export const CommandContext = t.type(
  {
    commandId: EventId,
    recordedAt: Instant,
    recordedBy: RecorderId,
    correlationId: CorrelationId,
    causationId: nullable(EventId),
    citations: t.readonlyArray(Citation)
  },
  'CommandContext'
)
export type CommandContext = Readonly<t.TypeOf<typeof CommandContext>>

const validateContext = validate(CommandContext)

/** A context from plain values; without a cause and without citations where they are left out. */
export const commandContext = (
  plain: Omit<Unbranded<CommandContext>, 'causationId' | 'citations'> &
    Partial<Pick<Unbranded<CommandContext>, 'causationId' | 'citations'>>
): Validated<CommandContext> => validateContext({ causationId: null, citations: [], ...plain })
