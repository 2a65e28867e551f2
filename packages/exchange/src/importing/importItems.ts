import { commandContext, type CommandContext, cooperationLedger, type EventLog, ledgerCommand } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { effectiveHistory, streamName } from '@communique/kernel'
import { stagedLog } from '@communique/kernel/advanced'
import { fold, partyDirectory, rowsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import type { NotTaken, PlainCommand } from '../iati/activityCommands.ts'
import type { IatiFault } from '../iati/readActivities.ts'
import { fingerprint } from './fingerprint.ts'
import { textsSeen } from './textsSeen.ts'
import { recordedCommands } from './recordedCommands.ts'
import type { MappedSource } from './mapping.ts'
import type { ImportStopped, RowOutcome } from './rowOutcome.ts'
import { partyNames, type PartyNames, type RowFault } from './rowReader.ts'
import { rowCache } from './streamCache.ts'

/** The commands of an item, and what it says beyond them. */
export interface ItemClaims {
  readonly commands: ReadonlyArray<PlainCommand>
  readonly notTaken: ReadonlyArray<NotTaken>
}

/** The way in which the items of a file, such as rows or activities, become commands. */
export interface ItemReading<Item> {
  /** The name under which the file is imported: the same item under the same name is the same claim. */
  readonly name: string
  readonly source: MappedSource | null
  /** A text that two items have in common which are one; null: items are never one. */
  readonly sameAs: ((item: Item) => string) | null
  readonly claimsOf: (names: PartyNames) => (item: Item) => E.Either<RowFault | IatiFault, ItemClaims>
}

/** The log to import into, and under whose account. */
export interface ImportSetup {
  readonly log: EventLog
  readonly recordedAt: string
  readonly recordedBy: string
  /** True: nothing is written, and the outcomes are those that an import would have. */
  readonly planned?: boolean
}

/**
 * Rows that are written together, and how often that is tried. They are few enough that V8 collects most of what they leave
 * while it is young.
 */
const [rowsTogether, attempts] = [200, 3]

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
 * Imports items of a file: each is recorded whole, or refused with the rule that it breaks. A command has the same identity
 * however often its item is read, so an import that was interrupted is begun again and doubles nothing. The memory in use
 * does not grow with the number of items, except by what tells equal ones; a plan keeps what it would write.
 *
 * @returns the outcome of each item, in order; an `ImportStopped` at the end where it did not go on.
 */
export async function* importItems<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  { name, source, sameAs, claimsOf }: ItemReading<Item>,
  { log, recordedAt, recordedBy, planned = false }: ImportSetup
): AsyncGenerator<E.Either<ImportStopped, RowOutcome>, void> {
  const onRecord = await namesOnRecord(log)
  if (E.isLeft(onRecord)) return yield E.left(onRecord.left)
  const names = partyNames(onRecord.right)
  const read = claimsOf(names)
  const staged = stagedLog(log)
  const cache = rowCache()
  const ledger = cooperationLedger({ log: staged.log, cache: cache.cache })
  const seen = textsSeen()
  const citations = source === null ? [] : [{ source: source.sourceId, digest: null, position: null, quote: null }]
  const commandIdOf = ({ type, data }: PlainCommand): string => `${name}-${fingerprint(JSON.stringify([type, data]))}`
  const account = commandContext({
    commandId: commandIdOf({ type: 'account', data: {} }),
    recordedAt,
    recordedBy,
    correlationId: name,
    citations
  })
  if (E.isLeft(account)) return yield E.left({ type: 'InvalidAccount', violations: account.left })
  const contextOf = ({ type }: PlainCommand, commandId: string): CommandContext => ({
    ...account.right,
    commandId: commandId as CommandContext['commandId'], // of the same form as the one that was checked
    citations: type === 'RecordSource' ? [] : account.right.citations
  })
  const recorded = recordedCommands()

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
    const registered: Array<readonly [name: string, party: string]> = []
    const ids: Array<string> = []
    for (const plain of commands) {
      const commandId = commandIdOf(plain)
      // Sent again, it would lead to what it led to: nothing new.
      if (recorded.has(commandId)) continue
      const command = ledgerCommand(plain)
      if (E.isLeft(command)) {
        undo()
        return E.right({ row, type: 'Invalid', command: plain.type, violations: command.left })
      }
      const outcome = await ledger.record(command.right, contextOf(plain, commandId))()
      if (E.isLeft(outcome)) {
        undo()
        return outcome.left.type === 'LogUnavailable'
          ? E.left(outcome.left)
          : E.right({ row, type: 'Refused', command: plain.type, failure: outcome.left })
      }
      if (command.right.type === 'RegisterParty') {
        const { name: called, partyId } = command.right.data
        registered.push([called, partyId], [partyId, partyId])
      }
      ids.push(commandId)
    }
    for (const id of ids) recorded.add(id)
    for (const [called, party] of registered) names.add(called, party)
    const events = staged.size() - size
    return E.right(events === 0 ? { row, type: 'OnRecord' } : { row, type: 'Recorded', events })
  }

  const outcomeOf = async (row: number, item: Item): Promise<E.Either<ImportStopped, RowOutcome>> => {
    const claims = read(item)
    if (E.isLeft(claims)) return E.right({ row, type: 'Unreadable', fault: claims.left })
    const { commands, notTaken } = claims.right
    const outcome: E.Either<ImportStopped, RowOutcome> =
      commands.length === 0 ? E.right({ row, type: 'NothingClaimed' }) : await record(row, commands)
    return notTaken.length === 0 ? outcome : E.map((taken: RowOutcome) => ({ ...taken, notTaken }))(outcome)
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
  let batch: Array<readonly [row: number, item: Item]> = []
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
        recorded.clear()
        outcomes = []
        for (const [row, item] of batch) {
          const outcome = await outcomeOf(row, item)
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
  for await (const item of items) {
    row += 1
    if (sameAs !== null && !seen.add(sameAs(item))) {
      outcomes.push({ row, type: 'Repeated' })
      continue
    }
    const outcome = await outcomeOf(row, item)
    if (E.isLeft(outcome)) return yield outcome
    batch.push([row, item])
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
