import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { cooperationDecider, type CooperationRefusal, factOf } from './cooperation.ts'
import { streamOf } from './streamOf.ts'
import { type CooperationEvent, schemaVersions } from './cooperationEvent.ts'
import { readCooperationEvent } from './cooperationUpcasters.ts'
import { type StreamCache, totalEventLog } from '@communique/kernel/advanced'
import {
  type CommandContext,
  type CommandFailure,
  commandHandler,
  type Cursor,
  type EventLog,
  type ForeignCursor,
  type LogEntry,
  type LogUnavailable,
  type Recorded,
  type StreamName,
  streamName,
  type UnreadableEvent
} from '@communique/kernel'
import type { CooperationCommand } from './cooperationCommand.ts'
import type { CooperationLedgerCommand } from './ledgerCommand.ts'
import { referenceCheck, referencesOf } from './references.ts'
import { refusingCircles } from './succession.ts'

/** An event on the record of cooperation, or what the ledger says of one. */
export type CooperationRecord = Recorded<LogEntry<CooperationEvent>>

/** A failure: the history could not be read. */
export type HistoryFailure = UnreadableEvent | LogUnavailable | ForeignCursor

/** A record of cooperation on some event log. */
export interface CooperationLedger {
  /**
   * Records a fact, a correction, a retraction or a further source; what it led to, or why nothing was recorded. A fact
   * that is believed already gains the sources that the command cites, as `EventAttested`.
   */
  readonly record: (
    command: CooperationLedgerCommand,
    context: CommandContext
  ) => TE.TaskEither<CommandFailure<CooperationRefusal>, ReadonlyArray<CooperationRecord>>
  /** Everything on record, in the order of recording. */
  readonly history: () => TE.TaskEither<HistoryFailure, ReadonlyArray<CooperationRecord>>
}

const pageSize = 1000

type Seen = StreamCache<CooperationEvent, (typeof cooperationDecider)['initialState']>

const registers: ReadonlySet<StreamName> = new Set(
  ['source', 'party', 'person'].map((of) => streamName(of, 'register'))
)

/** The three registers are the streams that grow with the record; all others are as long as one subject's life. */
const registersSeen = (): Seen => {
  const kept = new Map<StreamName, Parameters<Seen['set']>[1]>()
  return {
    get: (stream) => kept.get(stream),
    set: (stream, now) => (registers.has(stream) ? kept.set(stream, now) : kept)
  }
}

const isOfLedger = (
  command: CooperationLedgerCommand
): command is Exclude<CooperationLedgerCommand, CooperationCommand> =>
  command.type === 'CorrectEvent' || command.type === 'RetractEvent' || command.type === 'AttestEvent'

const streamOfCommand = (command: CooperationLedgerCommand): StreamName =>
  isOfLedger(command) ? command.data.stream : streamOf(command)

/** The fact that a command states, be it anew, as a correction or on a further source; null of a retraction. */
const factIn = (command: CooperationLedgerCommand): CooperationEvent | null => {
  if (!isOfLedger(command)) return factOf(command)
  return command.type === 'RetractEvent' ? null : command.data.content
}

const referencesOfCommand = (
  command: CooperationLedgerCommand,
  { citations }: CommandContext
): ReadonlyArray<StreamName> => {
  const fact = factIn(command)
  return fact === null ? citations.map(({ source }) => streamName('source', source)) : referencesOf(fact, citations)
}

/**
 * The record of cooperation on an event log: commands in, history out.
 *
 * The ledger is strict: a command that names a party, a person, a source or another subject which nothing on record
 * introduces is refused, with the nearest one that is known, so that a slip of the pen makes no second partner. Register
 * first whom a fact names, and attest what is only mentioned. `Allow` is for records that began without this rule, and for
 * those who import facts in any order: `openReferences` lists what is unknown. A stream may always name again what it names
 * already. Every ledger refuses joint bodies that would succeed one another in a circle; where two processes record the
 * halves of one at once, the later retracts its own.
 *
 * @param seen where to keep streams between commands, so that only what came since is read: a `Map`, or any cache that
 * forgets. Left out, the registers of sources, parties and persons are kept, and every other stream is read anew.
 * @param unknownReferences whether identities that nothing on record introduces are refused; they are unless `Allow` is given.
 * @example
 * import assert from 'node:assert/strict'
 * import { commandContext, cooperationLedger, inMemoryEventLog, ledgerCommand } from '@communique/core'
 * import { apply, either as E, function as F, taskEither as TE } from 'fp-ts'
 *
 * const ledger = cooperationLedger({ log: inMemoryEventLog() })
 * const record = (commandId: string, command: unknown) =>
 *   F.pipe(
 *     apply.sequenceT(E.Apply)(
 *       ledgerCommand(command),
 *       commandContext({
 *         commandId,
 *         recordedAt: '2024-06-03T09:00:00.000Z',
 *         recordedBy: 'registry',
 *         correlationId: 'may-of-2024'
 *       })
 *     ),
 *     TE.fromEither,
 *     TE.flatMap(([command, context]) => ledger.record(command, context))
 *   )()
 *
 * const on = { edtf: '2024-05-30', basis: 'Stated' }
 * const visit = (visitor: string) => ({ type: 'RecordVisit', data: { visitId: 'tashkent-2024', visitor, to: 'UZ', on } })
 * await record('bank', { type: 'RegisterParty', data: { partyId: 'bank', name: 'The bank', kind: 'Bank' } })
 *
 * // A slip of the pen is no second partner.
 * const misspelt = await record('visit', visit('bnk'))
 * assert.deepEqual(misspelt, E.left({
 *   type: 'Refused',
 *   refusal: { type: 'UnknownReferences', references: [{ kind: 'party', id: 'bnk', nearest: 'bank' }] }
 * }))
 * const recorded = await record('visit', visit('bank'))
 * assert.deepEqual(E.isRight(recorded), true)
 * assert.deepEqual(await record('visit', visit('bank')), recorded)
 * @category storing
 * @since 0.1.0
 */
export const cooperationLedger = ({
  log,
  cache = registersSeen(),
  unknownReferences = 'Refuse'
}: {
  readonly log: EventLog
  readonly cache?: Seen
  readonly unknownReferences?: 'Refuse' | 'Allow'
}): CooperationLedger => {
  const answering = totalEventLog(log)
  const readOn = (
    after: Cursor | null,
    pages: ReadonlyArray<ReadonlyArray<CooperationRecord>>
  ): TE.TaskEither<HistoryFailure, ReadonlyArray<CooperationRecord>> =>
    F.pipe(
      answering.readAll(after, pageSize),
      TE.flatMap(({ events, next, more }): TE.TaskEither<HistoryFailure, ReadonlyArray<CooperationRecord>> => {
        const page = E.traverseArray(readCooperationEvent)(events)
        if (E.isLeft(page)) return TE.left(page.left)
        const read = [...pages, page.right.flat()]
        return more ? readOn(next, read) : TE.right(read.flat())
      })
    )
  const decideAndAppend: CooperationLedger['record'] = commandHandler({
    log,
    read: readCooperationEvent,
    decider: cooperationDecider,
    streamOf,
    schemaVersions,
    factOf,
    cache
  })
  type Handled = ReturnType<CooperationLedger['record']>
  const handle: CooperationLedger['record'] = refusingCircles(decideAndAppend, answering, cache, factIn)
  const check = referenceCheck(answering, cache)
  const handleStrictly: CooperationLedger['record'] = (command, context) =>
    F.pipe(
      check.unknown(referencesOfCommand(command, context)),
      // What the subject's own stream names needs no introduction: a command that is repeated, a subject of a loose ledger.
      TE.flatMap((unknown) =>
        unknown.length === 0 ? TE.right(unknown) : check.notNamedIn(streamOfCommand(command), unknown)
      ),
      TE.flatMap((references): Handled =>
        references.length === 0
          ? handle(command, context)
          : TE.left({ type: 'Refused', refusal: { type: 'UnknownReferences', references } })
      )
    )
  return {
    record: unknownReferences === 'Allow' ? handle : handleStrictly,
    history: () => readOn(null, [])
  }
}
