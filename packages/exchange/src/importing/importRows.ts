import {
  commandContext,
  type CommandFailure,
  cooperationLedger,
  type CooperationRefusal,
  type EventLog,
  ledgerCommand
} from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import {
  effectiveHistory,
  type LogUnavailable,
  type StreamName,
  streamName,
  type UnreadableEvent,
  type Violation
} from '@communique/kernel'
import { fold, partyDirectory, rowsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import type { PlainCommand } from '../iati/activityCommands.ts'
import { fingerprint } from './fingerprint.ts'
import type { Mapping } from './mapping.ts'
import { partyNames, type Row, type RowFault, rowReader } from './rowReader.ts'
import { stagedLog } from './stagedLog.ts'

/**
 * The outcome of a row: it was recorded whole, or nothing of it was.
 *
 * - `Recorded`: its facts are new, or a further source of known ones (`events`)
 * - `OnRecord`: everything that it says was there already
 * - `Refused`: a rule of the record refuses a command of it
 * - `Invalid`: the mapping made no command of it
 * - `Unreadable`: a cell is no date, a column is missing, or a name is nobody's
 * - `Repeated`: an earlier row had the same cells in the columns of `once`
 * - `NothingClaimed`: no claim of the mapping applies to it
 */
export type RowOutcome = { readonly row: number } & (
  | { readonly type: 'Recorded'; readonly events: number }
  | { readonly type: 'OnRecord' | 'Repeated' | 'NothingClaimed' }
  | { readonly type: 'Refused'; readonly command: string; readonly failure: CommandFailure<CooperationRefusal> }
  | { readonly type: 'Invalid'; readonly command: string; readonly violations: ReadonlyArray<Violation> }
  | { readonly type: 'Unreadable'; readonly fault: RowFault }
)

/** The reason for which an import ended before its file did; begun again, it goes on. */
export type ImportStopped =
  | LogUnavailable
  | UnreadableEvent
  | { readonly type: 'OtherWriters' }
  | { readonly type: 'InvalidAccount'; readonly violations: ReadonlyArray<Violation> }

/** The log to import into, and under whose account. */
export interface ImportSetup {
  readonly log: EventLog
  readonly recordedAt: string
  readonly recordedBy: string
  /** True: nothing is written, and the outcomes are those that an import would have. */
  readonly planned?: boolean
}

type Seen = NonNullable<Parameters<typeof cooperationLedger>[0]['cache']>
type Cached = Parameters<Seen['set']>[1]

/** Rows that are written together, and streams that are remembered between them. */
const [rowsTogether, mostStreams, attempts] = [500, 20_000, 3]

const registers: ReadonlySet<StreamName> = new Set(
  ['source', 'party', 'person'].map((of) => streamName(of, 'register'))
)

/** Streams as they were last read, which can be taken back to where a row began. */
const rowCache = () => {
  const kept = new Map<StreamName, Cached>()
  let before = new Map<StreamName, Cached | undefined>()
  const cache: Seen = {
    get: (stream) => kept.get(stream),
    set: (stream, now) => {
      if (!before.has(stream)) before.set(stream, kept.get(stream))
      return kept.set(stream, now)
    }
  }
  return {
    cache,
    beginRow: (): void => {
      before = new Map()
      if (kept.size <= mostStreams) return
      for (const stream of kept.keys()) if (!registers.has(stream)) kept.delete(stream)
    },
    undoRow: (): void => {
      for (const [stream, was] of before)
        if (was === undefined) kept.delete(stream)
        else kept.set(stream, was)
    },
    clear: (): void => kept.clear()
  }
}

const namesOnRecord = async (
  log: EventLog
): Promise<E.Either<ImportStopped, ReadonlyArray<readonly [name: string, party: string]>>> => {
  const read = await log.readStream(streamName('party', 'register'))()
  if (E.isLeft(read)) return read
  const events = E.traverseArray(readCooperationEvent)(read.right.events)
  if (E.isLeft(events)) return events
  const { views } = fold(partyDirectory)(effectiveHistory(events.right.flat()))
  return E.right(
    rowsOf(views).flatMap(({ partyId, name, aliases, mergedInto }) =>
      [partyId, name, ...aliases].map((called) => [called, mergedInto ?? partyId] as const)
    )
  )
}

/**
 * Imports rows by a mapping: each is recorded whole, or refused with the rule that it breaks. A command has the same identity
 * however often its row is read, so an import that was interrupted is begun again and doubles nothing. The memory in use
 * does not grow with the number of rows, except by the cells of `once`; a plan keeps what it would write.
 *
 * @returns the outcome of each row, in order; an `ImportStopped` at the end where it did not go on.
 * @category exchange
 * @since 0.1.0
 */
export async function* importRows(
  rows: AsyncIterable<Row> | Iterable<Row>,
  mapping: Mapping,
  { log, recordedAt, recordedBy, planned = false }: ImportSetup
): AsyncGenerator<E.Either<ImportStopped, RowOutcome>, void> {
  const onRecord = await namesOnRecord(log)
  if (E.isLeft(onRecord)) return yield E.left(onRecord.left)
  const names = partyNames(onRecord.right)
  const read = rowReader(mapping, names)
  const staged = stagedLog(log)
  const cache = rowCache()
  const ledger = cooperationLedger({ log: staged.log, cache: cache.cache })
  const seen = new Set<string>()
  const { source } = mapping
  const citations = source === null ? [] : [{ source: source.sourceId, digest: null, position: null, quote: null }]
  const contextOf = (plain: PlainCommand) =>
    commandContext({
      commandId: `${mapping.name}-${fingerprint(JSON.stringify([plain.type, plain.data]))}`,
      recordedAt,
      recordedBy,
      correlationId: mapping.name,
      citations: plain.type === 'RecordSource' ? [] : citations // as the command reader takes them
    })
  const account = contextOf({ type: 'account', data: {} })
  if (E.isLeft(account)) return yield E.left({ type: 'InvalidAccount', violations: account.left })

  /** Runs the commands of a row; takes all of them back where one is refused. */
  const record = async (
    row: number,
    commands: ReadonlyArray<PlainCommand>
  ): Promise<E.Either<ImportStopped, RowOutcome>> => {
    const size = staged.size()
    cache.beginRow()
    const undo = (): void => {
      staged.takeBack(size)
      cache.undoRow()
    }
    for (const plain of commands) {
      const command = ledgerCommand(plain)
      const context = contextOf(plain)
      if (E.isLeft(command) || E.isLeft(context)) {
        undo()
        const violations = E.isLeft(command) ? command.left : E.isLeft(context) ? context.left : []
        return E.right({ row, type: 'Invalid', command: plain.type, violations })
      }
      const outcome = await ledger.record(command.right, context.right)()
      if (E.isLeft(outcome)) {
        undo()
        return outcome.left.type === 'LogUnavailable'
          ? E.left(outcome.left)
          : E.right({ row, type: 'Refused', command: plain.type, failure: outcome.left })
      }
      if (command.right.type === 'RegisterParty') names.add(command.right.data.name, command.right.data.partyId)
    }
    const events = staged.size() - size
    return E.right(events === 0 ? { row, type: 'OnRecord' } : { row, type: 'Recorded', events })
  }

  const outcomeOf = async (row: number, cells: Row): Promise<E.Either<ImportStopped, RowOutcome>> => {
    const commands = read(cells)
    if (E.isLeft(commands)) return E.right({ row, type: 'Unreadable', fault: commands.left })
    return commands.right.length === 0 ? E.right({ row, type: 'NothingClaimed' }) : record(row, commands.right)
  }

  if (source !== null) {
    const { sourceId, title, publisher, language, where } = source
    const data = { sourceId, title, publisher, publishedOn: null, language, where, digest: null }
    const outcome = await record(0, [{ type: 'RecordSource', data }])
    if (E.isLeft(outcome)) return yield outcome
    // A source that is on record under this identity stays as it is.
    if (outcome.right.type === 'Invalid') return yield outcome
  }

  /** The rows since the last flush, which are run again where another process wrote first. */
  let batch: Array<readonly [row: number, cells: Row]> = []
  let outcomes: Array<RowOutcome> = []
  const flush = async (): Promise<E.Either<ImportStopped, ReadonlyArray<RowOutcome>>> => {
    if (!planned)
      for (let attempt = 1; ; attempt += 1) {
        const flushed = await staged.flush()
        if (E.isRight(flushed)) break
        if (flushed.left.type === 'LogUnavailable') return E.left(flushed.left)
        if (attempt === attempts) return E.left({ type: 'OtherWriters' })
        staged.reset()
        cache.clear()
        outcomes = []
        for (const [row, cells] of batch) {
          const outcome = await outcomeOf(row, cells)
          if (E.isLeft(outcome)) return outcome
          outcomes.push(outcome.right)
        }
      }
    const done = outcomes
    outcomes = []
    batch = []
    return E.right(done)
  }

  let row = 0
  for await (const cells of rows) {
    row += 1
    if (mapping.once.length > 0) {
      const key = fingerprint(JSON.stringify(mapping.once.map((column) => cells[column] ?? '')))
      if (seen.has(key)) {
        outcomes.push({ row, type: 'Repeated' })
        continue
      }
      seen.add(key)
    }
    const outcome = await outcomeOf(row, cells)
    if (E.isLeft(outcome)) return yield outcome
    batch.push([row, cells])
    outcomes.push(outcome.right)
    if (batch.length < rowsTogether) continue
    const flushed = await flush()
    if (E.isLeft(flushed)) return yield flushed
    for (const each of flushed.right) yield E.right(each)
  }
  const flushed = await flush()
  if (E.isLeft(flushed)) return yield flushed
  for (const each of flushed.right) yield E.right(each)
}
