import type { Cursor, EventLog, ForeignCursor, LogUnavailable, Page, StoredEvent } from '@communique/kernel'
import { markOfText } from '@communique/projections/advanced'
import { passes, positionCursors } from '@communique/kernel/advanced'
import { either as E, type taskEither as TE } from 'fp-ts'
import { closeSync } from 'node:fs'
import { rowCount, type RowPlace, rowsWith } from './ledgerRows.ts'
import { storedInRows } from './lines.ts'
import type { OpenRows } from './openRows.ts'

const unavailable = (reason: string): LogUnavailable => ({ type: 'LogUnavailable', reason })

/** A log that is only read, and the way to read some of its events at once. */
export interface LedgerFileLog {
  readonly log: EventLog
  /** Reads the events at these positions, in the order of recording; a position without an event is left out. */
  readonly eventsAt: (positions: ReadonlyArray<number>) => TE.TaskEither<LogUnavailable, ReadonlyArray<StoredEvent>>
  readonly close: () => Promise<void>
}

/** Rows that are read to count them. */
const pageSize = 1000

/**
 * A ledger file as a log that is only read: events are read from the file when they are asked for, by the places of their
 * lines, so that a record of any length takes no memory.
 *
 * Its epoch stays while lines are appended, so that an index beside the file goes on from where it was.
 */
export const ledgerFileLog = ({ fd, rows, epoch }: OpenRows): LedgerFileLog => {
  const { parts } = rows
  const count = rowCount(parts)
  let before = 0
  const starts = parts.map((part) => (before += part.count) - part.count)
  const cursors = positionCursors(epoch)

  const placeOf = (index: number): RowPlace => {
    let part = parts.length - 1
    while ((starts[part] as number) > index) part -= 1
    return { part, row: index - (starts[part] as number) }
  }
  const positionOf = (index: number): number => {
    const { part, row } = placeOf(index)
    return parts[part]?.rows.positions[row] ?? 0
  }
  /** The number of rows up to a position: positions grow. */
  const upTo = (position: number): number => {
    let [low, high] = [0, count]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (positionOf(middle) <= position) low = middle + 1
      else high = middle
    }
    return low
  }
  const startOf = (after: Cursor | null): E.Either<ForeignCursor, number> => {
    const position = cursors.positionBefore(after)
    if (E.isLeft(position)) return position
    return after !== null && position.right > (count === 0 ? 0 : positionOf(count - 1))
      ? E.left({ type: 'ForeignCursor', cursor: after })
      : E.right(upTo(position.right))
  }
  const storedAt = (places: ReadonlyArray<RowPlace>): E.Either<LogUnavailable, ReadonlyArray<StoredEvent>> =>
    E.mapLeft(() => unavailable('the file changed while it was read'))(storedInRows(fd, rows, places))
  const between = (from: number, to: number): ReturnType<typeof storedAt> =>
    storedAt(Array.from({ length: to - from }, (_, at) => placeOf(from + at)))
  const later =
    <Failure, A>(read: () => E.Either<Failure, A>): TE.TaskEither<Failure, A> =>
    async () =>
      read()
  const onlyRead = later(() => E.left(unavailable('a ledger file is only read')))

  const log: EventLog = {
    append: () => onlyRead,
    appendToStreams: () => onlyRead,
    readStream: (stream, fromVersion = 1) =>
      later(() =>
        E.map((events: ReadonlyArray<StoredEvent>) => {
          // Another stream may have the same mark.
          const own = events.filter((event) => event.stream === stream)
          return { events: own.filter(({ version }) => version >= fromVersion), version: own.at(-1)?.version ?? 0 }
        })(storedAt(rowsWith(rows, 'streams', new Set([markOfText(stream)]))))
      ),
    readAll: (after, limit, filter) =>
      later((): E.Either<LogUnavailable | ForeignCursor, Page> => {
        const start = startOf(after)
        if (E.isLeft(start)) return start
        const end = Math.min(count, start.right + Math.max(1, limit))
        return E.map((events: ReadonlyArray<StoredEvent>) => ({
          events: events.filter(passes(filter)),
          next: end === 0 ? cursors.after(0) : cursors.after(positionOf(end - 1)),
          more: end < count
        }))(between(start.right, end))
      }),
    head: () =>
      later(() =>
        E.right({
          epoch,
          cursor: cursors.after(count === 0 ? 0 : positionOf(count - 1)),
          heldBack: 0,
          heldBackFor: null
        })
      ),
    countAfter: (after, filter) =>
      later((): E.Either<LogUnavailable | ForeignCursor, number> => {
        const start = startOf(after)
        if (E.isLeft(start)) return start
        if (filter === undefined) return E.right(count - start.right)
        let found = 0
        for (let at = start.right; at < count; at += pageSize) {
          const events = between(at, Math.min(count, at + pageSize))
          if (E.isLeft(events)) return events
          found += events.right.filter(passes(filter)).length
        }
        return E.right(found)
      }),
    cursorAfter: cursors.after,
    compareCursors: cursors.compare,
    onAppend: () => () => {},
    capabilities: { durable: true, wakesUp: false, inProcess: true, limits: { eventBytes: null, eventsAtOnce: null } }
  }
  return {
    log,
    eventsAt: (positions) =>
      later(() => {
        const places: Array<RowPlace> = []
        for (const position of new Set(positions)) {
          const index = upTo(position) - 1
          if (index >= 0 && positionOf(index) === position) places.push(placeOf(index))
        }
        return storedAt(places)
      }),
    close: async () => closeSync(fd)
  }
}
