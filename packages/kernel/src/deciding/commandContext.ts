import * as t from 'io-ts'
import { Citation } from '../validation/citation.ts'
import { CorrelationId, EventId, RecorderId, StoredEventId } from '../validation/identifier.ts'
import { Instant } from '../validation/instant.ts'
import type { Unbranded } from '../validation/unbranded.ts'
import { nullable } from '../validation/refinement.ts'
import { type Validated, validate } from '../validation/violation.ts'

/**
 * The circumstances under which a command is recorded: its id, the time, the account, its correlation, its cause and
 * its citations. All of them come from the caller, since the domain reads no clock and draws no random numbers.
 *
 * The first event of a command takes the command's id, further ones `<id>-2`, `<id>-3`, …; a command that is repeated
 * after a lost answer is recognised by that id.
 *
 * @category commands
 * @since 0.1.0
 */
export const CommandContext = t.type(
  {
    commandId: StoredEventId,
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

/** Validates a context given as plain values; `causationId` defaults to `null` and `citations` to none. */
export const commandContext = (
  plain: Omit<Unbranded<CommandContext>, 'causationId' | 'citations'> &
    Partial<Pick<Unbranded<CommandContext>, 'causationId' | 'citations'>>
): Validated<CommandContext> => validateContext({ causationId: null, citations: [], ...plain })
