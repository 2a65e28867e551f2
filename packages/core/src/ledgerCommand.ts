import { type CooperationCommand, cooperationCommandCodecs } from './cooperationCommand.ts'
import { CooperationEvent } from './cooperationEvent.ts'
import { attestEventCodec, commandReader } from '@communique/kernel/advanced'
import { correctEventCodec, type CorrectionCommand, RetractEvent, type Validated } from '@communique/kernel'

/** Everything that a cooperation ledger can be asked: to record a fact, a correction, a retraction or a further source. */
export type CooperationLedgerCommand = CooperationCommand | CorrectionCommand<CooperationEvent>

const read = commandReader<CooperationLedgerCommand>(
  {
    ...cooperationCommandCodecs,
    CorrectEvent: correctEventCodec(CooperationEvent),
    RetractEvent,
    AttestEvent: attestEventCodec(CooperationEvent)
  },
  'CooperationLedgerCommand'
)

/**
 * A command to the ledger from whatever came in, parsed JSON above all: a fact as `cooperationCommand` takes it, a
 * correction, a retraction or an attestation by a further source. Anything else is refused, every field that is wrong by its path; nothing throws.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { ledgerCommand, renderViolations } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * const retract = (reason: unknown) =>
 *   ledgerCommand({ type: 'RetractEvent', data: { stream: 'visit/tashkent-2024', retracts: 'visit-1', reason } })
 *
 * assert.deepEqual(E.isRight(retract('Another delegation paid this visit.')), true)
 * assert.deepEqual(
 *   E.mapLeft(renderViolations)(retract(' ')),
 *   E.left('data.reason: must be text with at least one visible character; found " "')
 * )
 * @category corrections
 * @since 0.1.0
 */
export const ledgerCommand = (json: unknown): Validated<CooperationLedgerCommand> => read(json)
