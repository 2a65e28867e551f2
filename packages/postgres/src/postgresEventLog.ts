import {
  type Appended,
  type AppendFailure,
  type Cursor,
  type EventLog,
  type ForeignCursor,
  type LogLimits,
  type LogUnavailable,
  positionCursors
} from '@communique/kernel'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  appendAlone,
  type Appending,
  appendingIn,
  appendTogether,
  knowsItsPlace,
  type ReadyAppend,
  readyAppend
} from './append.ts'
import { appendQueue, type Waiting } from './appendQueue.ts'
import type { Connection, Database } from './database.ts'
import { unavailable } from './databaseError.ts'
import { positionsPerTransaction } from './migrations.ts'
import { countAfter, readAfter, readHead, readStreamFrom } from './read.ts'
import { type Store, storeIn } from './store.ts'
import { wakeUps } from './wakeUps.ts'

/** What a log on PostgreSQL is opened with. */
export interface PostgresOptions {
  /** The schema in which it lives, and that is made where it is missing; `communique` where it is not given. */
  readonly schema?: string
  /** Bytes of an event's data and citations above which it is `TooLarge`; 16 MiB where it is not given. */
  readonly eventBytes?: number
}

/**
 * Opens an event log on PostgreSQL 14 or later, and brings its schema up to date.
 *
 * Positions come from the number of the transaction that writes, and readers stay behind the oldest one that is still
 * running: whatever order transactions end in, nothing ever turns up before what was read already. The price is that a
 * transaction which wrote and stays open, anywhere in the cluster, holds readers back; `head` tells how many events and
 * for how long.
 *
 * An append is one statement, which those may share that come while others are under way, and so one transaction. Where the answer is lost, the same events may be appended again:
 * those that are on record are told as `DuplicateEventId`.
 *
 * A log that was restored from a dump, recovered from a backup or promoted on a standby begins a new epoch when it is
 * opened, and cursors of before are refused as foreign.
 *
 * @category storing
 * @since 0.1.0
 */
export const postgresEventLog = (
  database: Database,
  { schema = 'communique', eventBytes = 16 * 1024 * 1024 }: PostgresOptions = {}
): TE.TaskEither<LogUnavailable, EventLog> => {
  const limits: LogLimits = { eventBytes, eventsAtOnce: positionsPerTransaction }
  return TE.map((store: Store) => logOn(store, database, schema, limits))(storeIn(database, schema))
}

type Outcome = E.Either<AppendFailure, Appended>

/** Sends appends, each alone or several together. */
const sending = (ask: Store['ask'], appending: Appending) => {
  const alone = async (append: ReadyAppend): Promise<Outcome> => {
    const answer = await ask((connection) => appendAlone(connection, appending, append))()
    return E.isLeft(answer) ? answer : answer.right
  }
  /** What cannot be appended together is appended alone: its outcome is nobody else's. */
  const batch = async (waiting: ReadonlyArray<Waiting<Outcome>>): Promise<void> => {
    const appends = waiting.map(({ append }) => append)
    const together =
      appends.length > 1
        ? await ask((connection) => appendTogether(connection, appending, appends))()
        : E.right<LogUnavailable, ReadonlyArray<null>>([])
    const tell = async ({ append, answer }: Waiting<Outcome>, at: number): Promise<void> => {
      if (E.isLeft(together)) return answer(together)
      const appended = together.right[at] ?? null
      answer(appended === null ? await alone(append) : E.right(appended))
    }
    await Promise.all(waiting.map(tell))
  }
  return { alone, batch }
}

const logOn = (store: Store, database: Database, schema: string, limits: LogLimits): EventLog => {
  const { quoted, ask, seen } = store
  const wake = wakeUps(database, `communique_${schema}`)
  const cursors = () => positionCursors(store.epoch())

  /** Asks what speaks of a place in this epoch. */
  const askAfter = <A extends { readonly epoch: string }>(
    after: Cursor | null,
    run: (connection: Connection, position: number) => Promise<A>
  ): TE.TaskEither<LogUnavailable | ForeignCursor, A> =>
    F.pipe(
      ask(async (connection): Promise<E.Either<ForeignCursor, A>> => {
        const position = cursors().positionBefore(after)
        if (E.isLeft(position)) return position
        const answer = await run(connection, position.right)
        seen(answer.epoch)
        // The epoch may have ended since the place was looked at.
        return E.map(() => answer)(cursors().positionBefore(after))
      }),
      TE.flatMapEither((answer): E.Either<LogUnavailable | ForeignCursor, A> => answer)
    )

  const { alone, batch } = sending(ask, appendingIn(quoted))
  const inTurn = appendQueue(batch)

  return {
    append: (stream, events, expectation) => async () => {
      // What is no JSON cannot be written.
      const append = E.flatten(E.tryCatch(() => readyAppend(limits, stream, events, expectation), unavailable))
      if (E.isLeft(append)) return append
      const answer = await (knowsItsPlace(append.right) ? inTurn(append.right) : alone(append.right))
      if (E.isRight(answer)) wake.appended()
      return answer
    },
    readStream: (stream, fromVersion = 1) => {
      const from = fromVersion >= 1 ? Math.min(Math.floor(fromVersion), Number.MAX_SAFE_INTEGER) : 1
      return ask((connection) => readStreamFrom(connection, quoted, stream, from))
    },
    readAll: (after, limit, filter) =>
      F.pipe(
        askAfter(after, (connection, position) =>
          readAfter(connection, quoted, position, limit >= 1 ? limit : 1, filter)
        ),
        TE.map(({ events, readUpTo, more }) => ({ events, next: cursors().after(readUpTo), more }))
      ),
    head: () =>
      F.pipe(
        ask((connection) => readHead(connection, quoted)),
        TE.map(({ epoch, position, heldBack, heldBackFor }) => {
          seen(epoch)
          return { epoch, cursor: cursors().after(position), heldBack, heldBackFor }
        })
      ),
    countAfter: (after, filter) =>
      F.pipe(
        askAfter(after, (connection, position) => countAfter(connection, quoted, position, filter)),
        TE.map(({ count }) => count)
      ),
    cursorAfter: (position) => cursors().after(position),
    compareCursors: (one, other) => cursors().compare(one, other),
    onAppend: wake.onAppend,
    capabilities: { durable: true, wakesUp: true, limits }
  }
}
