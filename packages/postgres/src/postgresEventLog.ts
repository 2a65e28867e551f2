import type {
  Appended,
  AppendFailure,
  Cursor,
  EventLog,
  ForeignCursor,
  LogLimits,
  LogUnavailable
} from '@communique/kernel'
import { positionCursors } from '@communique/kernel/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  appendAlone,
  type Appending,
  appendingIn,
  appendTogether,
  hasExactVersion,
  appendWholly,
  type ReadyAppend,
  readyAppend,
  readyAtVersions
} from './append.ts'
import { appendQueue, type Waiting } from './appendQueue.ts'
import type { Connection, Database } from './database.ts'
import { unavailable } from './databaseError.ts'
import type { UnsupportedIsolation } from './isolation.ts'
import { positionsPerTransaction } from './migrations.ts'
import { countAfter, readAfter, readHead, readStreamFrom } from './read.ts'
import { type Store, storeIn } from './store.ts'
import { type WakeUps, wakeUps } from './wakeUps.ts'

/** The options of a log on PostgreSQL. */
export interface PostgresOptions {
  /** The schema of the log, created where it is missing; `communique` by default. */
  readonly schema?: string
  /** Bytes of an event's data and citations above which it is `TooLarge`; 16 MiB by default. */
  readonly eventBytes?: number
  /** Gets the errors of listeners of `onAppend`; by default they are emitted as warnings of the process. */
  readonly onListenerError?: (error: unknown) => void
}

const warn = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error))

/**
 * Opens an event log on PostgreSQL 14 or later, and brings its schema up to date.
 *
 * Positions come from the number of the writing transaction, and readers stay behind the oldest transaction that is still
 * running: whatever the order in which transactions end, no event ever appears before one that was read already. The
 * price: a transaction that has written and stays open, anywhere in the cluster, holds readers back; `head` reports how
 * many events, and for how long.
 *
 * An append is one statement and one transaction, which concurrent appends may share. Where the answer is lost, the same
 * events may be appended again: those on record are reported as `DuplicateEventId`.
 *
 * A log that was restored from a dump, recovered from a backup or promoted on a standby begins a new epoch when it is
 * opened, and earlier cursors are refused as foreign; so is a cursor beyond the last event. For copies that cannot be
 * noticed there is `beginEpoch`.
 *
 * @category storing
 * @since 0.1.0
 */
export const postgresEventLog = (
  database: Database,
  { schema = 'communique', eventBytes = 16 * 1024 * 1024, onListenerError = warn }: PostgresOptions = {}
): TE.TaskEither<LogUnavailable | UnsupportedIsolation, EventLog> => {
  const limits: LogLimits = { eventBytes, eventsAtOnce: positionsPerTransaction }
  return TE.map((store: Store) => logOn(store, wakeUps(database, `communique_${schema}`, onListenerError), limits))(
    storeIn(database, schema)
  )
}

type Outcome = E.Either<AppendFailure, Appended>

/** Sends appends, each alone or several together. */
const sending = (ask: Store['attempt'], appending: Appending) => {
  const alone = async (append: ReadyAppend): Promise<Outcome> => {
    const answer = await ask((connection) => appendAlone(connection, appending, append))()
    return E.isLeft(answer) ? answer : answer.right
  }
  /** Appends that fail together are sent alone, so that the outcome of one does not affect the others. */
  const batch = async (waiting: ReadonlyArray<Waiting<Outcome>>): Promise<void> => {
    const appends = waiting.map(({ append }) => append)
    const together =
      appends.length > 1
        ? await ask((connection) => appendTogether(connection, appending, appends))()
        : E.right<LogUnavailable, ReadonlyArray<null>>([])
    const settle = async ({ append, answer }: Waiting<Outcome>, at: number): Promise<void> => {
      if (E.isLeft(together)) return answer(together)
      const appended = together.right[at] ?? null
      answer(appended === null ? await alone(append) : E.right(appended))
    }
    await Promise.all(waiting.map(settle))
  }
  return { alone, batch }
}

const logOn = (store: Store, wake: WakeUps, limits: LogLimits): EventLog => {
  const { quoted, attempt, observeEpoch } = store
  const cursors = () => positionCursors(store.epoch())

  /** Runs a query that depends on a place in this epoch. */
  const readFrom = <A extends { readonly epoch: string; readonly end: number }>(
    after: Cursor | null,
    run: (connection: Connection, position: number) => Promise<A>
  ): TE.TaskEither<LogUnavailable | ForeignCursor, A> =>
    F.pipe(
      attempt(async (connection): Promise<E.Either<ForeignCursor, A>> => {
        const position = cursors().positionBefore(after)
        if (E.isLeft(position)) return position
        const answer = await run(connection, position.right)
        observeEpoch(answer.epoch)
        // The epoch may have ended since the place was checked.
        const still = cursors().positionBefore(after)
        if (E.isLeft(still)) return still
        return after !== null && still.right > answer.end
          ? E.left({ type: 'ForeignCursor', cursor: after })
          : E.right(answer)
      }),
      TE.flatMapEither((answer): E.Either<LogUnavailable | ForeignCursor, A> => answer)
    )

  const appending = appendingIn(quoted)
  const { alone, batch } = sending(attempt, appending)
  const inTurn = appendQueue(batch)

  return {
    append: (stream, events, expectation) => async () => {
      // A value that is no JSON cannot be written.
      const append = E.flatten(E.tryCatch(() => readyAppend(limits, stream, events, expectation), unavailable))
      if (E.isLeft(append)) return append
      const answer = await (hasExactVersion(append.right) ? inTurn(append.right) : alone(append.right))
      if (E.isRight(answer)) wake.appended()
      return answer
    },
    appendToStreams: (events) => async () => {
      const ready = E.flatten(E.tryCatch(() => readyAtVersions(limits, events), unavailable))
      if (E.isLeft(ready)) return ready
      const answer = E.flatten(await attempt((connection) => appendWholly(connection, appending, ready.right))())
      if (E.isRight(answer)) wake.appended()
      return answer
    },
    readStream: (stream, fromVersion = 1) => {
      const from = fromVersion >= 1 ? Math.min(Math.floor(fromVersion), Number.MAX_SAFE_INTEGER) : 1
      return attempt((connection) => readStreamFrom(connection, quoted, stream, from))
    },
    readAll: (after, limit, filter) =>
      F.pipe(
        readFrom(after, (connection, position) =>
          readAfter(connection, quoted, position, limit >= 1 ? limit : 1, filter)
        ),
        TE.map(({ events, readUpTo, more }) => ({ events, next: cursors().after(readUpTo), more }))
      ),
    head: () =>
      F.pipe(
        attempt((connection) => readHead(connection, quoted)),
        TE.map(({ epoch, position, heldBack, heldBackFor }) => {
          observeEpoch(epoch)
          return { epoch, cursor: cursors().after(position), heldBack, heldBackFor }
        })
      ),
    countAfter: (after, filter) =>
      F.pipe(
        readFrom(after, (connection, position) => countAfter(connection, quoted, position, filter)),
        TE.map(({ count }) => count)
      ),
    cursorAfter: (position) => cursors().after(position),
    compareCursors: (one, other) => cursors().compare(one, other),
    onAppend: wake.onAppend,
    capabilities: { durable: true, wakesUp: true, inProcess: false, limits }
  }
}
