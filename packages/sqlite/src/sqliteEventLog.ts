import type {
  AppendFailure,
  Cursor,
  EventFilter,
  EventLog,
  ForeignCursor,
  LogLimits,
  LogUnavailable
} from '@communique/kernel'
import { positionCursors } from '@communique/kernel/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type Appending, readyEvents } from './append.ts'
import type { AppendQueue } from './appendQueue.ts'
import type { Connection } from './connection.ts'
import type { OpenFile } from './openFile.ts'
import { countStretch, lastPosition, readAfter, readStreamFrom } from './read.ts'
import { unavailable } from './sqliteError.ts'
import type { WakeUps } from './wakeUps.ts'

/** The log on an open file. */
export const eventLogOn = (file: OpenFile, queue: AppendQueue, wake: WakeUps, limits: LogLimits): EventLog => {
  let epoch = file.look(file.epochIn)
  const cursors = () => positionCursors(epoch)

  /** Asks within the epoch that the file has at that moment. */
  const ask = <A>(run: (connection: Connection, epoch: string) => A): TE.TaskEither<LogUnavailable, A> =>
    file.read((connection) => {
      epoch = file.epochIn(connection)
      return run(connection, epoch)
    })
  const askAfter = <A>(
    run: (connection: Connection, epoch: string) => E.Either<ForeignCursor, A>
  ): TE.TaskEither<LogUnavailable | ForeignCursor, A> =>
    F.pipe(
      ask(run),
      TE.flatMapEither((answer): E.Either<LogUnavailable | ForeignCursor, A> => answer)
    )

  const append =
    <Ready, A>(
      write: () => E.Either<AppendFailure, Ready>,
      run: (on: Appending, ready: Ready) => E.Either<AppendFailure, A>
    ): TE.TaskEither<AppendFailure, A> =>
    async () => {
      // A text can be too long to be made at all.
      const ready = E.flatten(E.tryCatch(write, unavailable))
      if (E.isLeft(ready)) return ready
      const outcome = await queue.append((on) => run(on, ready.right))
      if (E.isRight(outcome)) wake.appended()
      return outcome
    }

  const countAfter = (
    after: Cursor | null,
    filter: EventFilter | undefined
  ): TE.TaskEither<LogUnavailable | ForeignCursor, number> =>
    F.pipe(
      askAfter((connection, epoch) => countStretch(connection, epoch, after, filter)),
      TE.flatMap(({ count, next }) =>
        next === null ? TE.right(count) : TE.map((rest: number) => count + rest)(countAfter(next, filter))
      )
    )

  return {
    append: (stream, events, expected) =>
      append(
        () => readyEvents(limits, events, stream),
        (on, ready) => on.append(stream, ready, expected)
      ),
    appendToStreams: (events) =>
      append(
        () => readyEvents(limits, events),
        (on, ready) => on.appendToStreams(ready)
      ),
    readStream: (stream, fromVersion = 1) => {
      const from = fromVersion >= 1 ? Math.min(Math.floor(fromVersion), Number.MAX_SAFE_INTEGER) : 1
      return ask((connection) => readStreamFrom(connection, stream, from))
    },
    readAll: (after, limit, filter) =>
      askAfter((connection, epoch) => readAfter(connection, epoch, after, limit >= 1 ? limit : 1, filter)),
    head: () =>
      ask((connection, epoch) => ({
        epoch,
        cursor: positionCursors(epoch).after(lastPosition(connection)),
        // There is one writer at a time, and its writes are seen at once.
        heldBack: 0,
        heldBackFor: null
      })),
    countAfter,
    cursorAfter: (position) => cursors().after(position),
    compareCursors: (one, other) => cursors().compare(one, other),
    onAppend: wake.onAppend,
    capabilities: { durable: true, wakesUp: true, inProcess: true, limits }
  }
}
