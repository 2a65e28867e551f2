import { either as E, function as F, readonlyNonEmptyArray as RNEA, type taskEither as TE } from 'fp-ts'
import { duplicateOf } from './duplicateOf.ts'
import { passes } from './eventFilter.ts'
import type {
  AppendFailure,
  Appended,
  Cursor,
  EventFilter,
  EventLog,
  EventToAppend,
  ExpectedVersion,
  ForeignCursor,
  LogLimits,
  Page
} from './eventLog.ts'
import { frozenCopy } from '../data/frozenCopy.ts'
import type { EventId } from '../validation/identifier.ts'
import { positionCursors } from './positionCursors.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'
import { tooLarge, utf8Bytes } from './tooLarge.ts'

const holds = (expected: ExpectedVersion, actual: number): boolean => {
  switch (expected.type) {
    case 'Any':
      return true
    case 'NoStream':
      return actual === 0
    case 'StreamExists':
      return actual > 0
    case 'AtVersion':
      return actual === expected.version
  }
}

const bytesOf = ({ data, citations }: EventToAppend): number =>
  utf8Bytes(JSON.stringify(data)) + utf8Bytes(JSON.stringify(citations))

const unlimited: LogLimits = { eventBytes: null, eventsAtOnce: null }

/**
 * An event log in memory: the embedded default, for services without a database, for tests and for scripts. It lives
 * as long as its process.
 *
 * An append costs the same however long the log is.
 *
 * @example
 * import { inMemoryEventLog, streamName } from '@communique/kernel'
 *
 * const log = inMemoryEventLog()
 * const nothingYet = await log.readStream(streamName('meeting', 'tashkent-2024'))()
 * assert.deepEqual(nothingYet, { _tag: 'Right', right: { events: [], version: 0 } })
 * @param epoch part of every cursor: logs in memory that are to refuse each other's cursors have different ones.
 * @category storing
 * @since 0.1.0
 */
export const inMemoryEventLog = ({
  epoch = 'memory',
  limits = unlimited
}: { readonly epoch?: string; readonly limits?: LogLimits } = {}): EventLog => {
  const all: Array<StoredEvent> = []
  const streams = new Map<StreamName, Array<StoredEvent>>()
  const byId = new Map<EventId, StoredEvent>()
  const cursors = positionCursors(epoch)
  const listeners = new Set<() => void>()

  // Whoever listens does so after the append, and cannot fail it.
  const tell = (): void => {
    for (const listener of listeners) void Promise.resolve().then(listener)
  }

  const append = (
    stream: StreamName,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    expected: ExpectedVersion
  ): E.Either<AppendFailure, Appended> => {
    const excess = tooLarge(events, limits, bytesOf)
    if (excess !== null) return E.left(excess)
    const known = streams.get(stream) ?? []
    const placed = F.pipe(
      events,
      RNEA.mapWithIndex((index, event): StoredEvent => ({
        ...event,
        stream,
        version: known.length + 1 + index,
        position: all.length + 1 + index
      }))
    )
    const arriving = new Map<EventId, StoredEvent>()
    for (const event of placed) {
      const first = byId.get(event.id) ?? arriving.get(event.id)
      if (first !== undefined) return E.left(duplicateOf(first, event))
      arriving.set(event.id, event)
    }
    if (!holds(expected, known.length)) return E.left({ type: 'Conflict', stream, expected, actual: known.length })
    const appended = RNEA.map((event: StoredEvent) => frozenCopy(event))(placed)
    streams.set(stream, known)
    for (const event of appended) {
      known.push(event)
      all.push(event)
      byId.set(event.id, event)
    }
    tell()
    return E.right({ version: known.length, position: all.length, events: appended })
  }

  /** How many events stand before a place. One that this log has not come to is not its own. */
  const startOf = (after: Cursor | null): E.Either<ForeignCursor, number> =>
    F.pipe(
      cursors.positionBefore(after),
      E.filterOrElseW(
        (position) => after === null || position <= all.length,
        (): ForeignCursor => ({ type: 'ForeignCursor', cursor: after ?? cursors.after(0) })
      )
    )

  const pageFrom = (start: number, limit: number, filter?: EventFilter): Page => {
    const wanted = passes(filter)
    const events: Array<StoredEvent> = []
    let end = start
    for (; end < all.length && events.length < (limit >= 1 ? limit : 1); end++) {
      const event = all[end]
      if (event !== undefined && wanted(event)) events.push(event)
    }
    return { events, next: cursors.after(end), more: end < all.length }
  }

  const task =
    <L, A>(answer: () => E.Either<L, A>): TE.TaskEither<L, A> =>
    async () =>
      answer()

  return {
    append: (stream, events, expected) => task(() => append(stream, events, expected)),
    readStream: (stream, fromVersion = 1) =>
      task(() => {
        const known = streams.get(stream) ?? []
        return E.right({ events: known.slice(Math.max(fromVersion, 1) - 1), version: known.length })
      }),
    readAll: (after, limit, filter) =>
      task(() => E.map((start: number) => pageFrom(start, limit, filter))(startOf(after))),
    head: () => task(() => E.right({ epoch, cursor: cursors.after(all.length), heldBack: 0, heldBackFor: null })),
    countAfter: (after, filter) =>
      task(() => E.map((start: number) => all.slice(start).filter(passes(filter)).length)(startOf(after))),
    cursorAfter: cursors.after,
    compareCursors: cursors.compare,
    onAppend: (listener) => {
      // One listener may listen twice, and stop once.
      const own = () => listener()
      listeners.add(own)
      return () => listeners.delete(own)
    },
    capabilities: { durable: false, wakesUp: true, limits }
  }
}
