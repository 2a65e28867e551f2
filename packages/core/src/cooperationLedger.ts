import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { cooperationDecider, type CooperationRefusal, factOf, streamOf } from './cooperation.ts'
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
import type { CooperationLedgerCommand } from './ledgerCommand.ts'

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

/**
 * The record of cooperation on an event log: commands in, history out.
 *
 * @param seen where to keep streams between commands, so that only what came since is read: a `Map`, or any cache that
 * forgets. Left out, the registers of sources, parties and persons are kept, and every other stream is read anew.
 * @example
 * import assert from 'node:assert/strict'
 * import { commandContext, cooperationCommand, cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { either as E, function as F, taskEither as TE } from 'fp-ts'
 *
 * const ledger = cooperationLedger({ log: inMemoryEventLog() })
 *
 * const command = cooperationCommand({
 *   type: 'RecordVisit',
 *   data: {
 *     visitId: 'tashkent-2024',
 *     visitor: 'our-organisation',
 *     participants: [],
 *     unnamed: 'a delegation',
 *     to: 'UZ',
 *     on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
 *   }
 * })
 * const context = commandContext({
 *   commandId: 'visit-to-tashkent',
 *   recordedAt: '2024-06-03T09:00:00.000Z',
 *   recordedBy: 'registry',
 *   correlationId: 'may-of-2024'
 * })
 * const record = F.pipe(
 *   TE.Do,
 *   TE.bind('command', () => TE.fromEither(command)),
 *   TE.bind('context', () => TE.fromEither(context)),
 *   TE.flatMap(({ command, context }) => ledger.record(command, context))
 * )
 * const recorded = await record()
 * const recordedAgain = await record()
 * assert.deepEqual(E.isRight(recorded), true)
 * assert.deepEqual(recordedAgain, recorded)
 * assert.deepEqual(await ledger.history()(), recorded)
 * @category storing
 * @since 0.1.0
 */
export const cooperationLedger = ({
  log,
  cache = registersSeen()
}: {
  readonly log: EventLog
  readonly cache?: Seen
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
  return {
    record: commandHandler({
      log,
      read: readCooperationEvent,
      decider: cooperationDecider,
      streamOf,
      schemaVersions,
      factOf,
      cache
    }),
    history: () => readOn(null, [])
  }
}
