import { either as E, function as F, readonlyNonEmptyArray as RNEA, type taskEither as TE } from 'fp-ts'
import { duplicateOf } from './duplicateOf.ts'
import { passes } from './eventFilter.ts'
import type {
  AppendFailure,
  Appended,
  Cursor,
  EventAtVersion,
  EventFilter,
  EventLog,
  EventToAppend,
  ExpectedVersion,
  ForeignCursor,
  LogLimits,
  Page
} from './eventLog.ts'
import { listeners } from './listeners.ts'
import { frozenCopy } from '../data/frozenCopy.ts'
import type { EventId } from '../validation/identifier.ts'
import { positionCursors } from './positionCursors.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'
import { tooLarge, utf8Bytes } from './tooLarge.ts'
import { unstorable } from './unstorable.ts'
import { isAsExpected, versionConflict } from './versionConflict.ts'

const bytesOf = ({ data, citations }: EventToAppend): number =>
  utf8Bytes(JSON.stringify(data)) + utf8Bytes(JSON.stringify(citations))

const unlimited: LogLimits = { eventBytes: null, eventsAtOnce: null }

/**
 * Makes an event log in memory, for tests and for scripts. It lives as long as its process.
 *
 * An append costs the same however long the log is.
 *
 * @example
 * import { inMemoryEventLog, streamName } from '@communique/kernel'
 * import assert from 'node:assert/strict'
 *
 * const log = inMemoryEventLog()
 * const nothingYet = await log.readStream(streamName('meeting', 'tashkent-2024'))()
 * assert.deepEqual(nothingYet, { _tag: 'Right', right: { events: [], version: 0 } })
 * @param options.epoch part of every cursor: give logs different epochs to make them refuse each other's cursors.
 * @param options.limits the limits above which an append is `TooLarge`; none by default.
 * @param options.onListenerError gets the errors of listeners; they are ignored by default, since the kernel does no I/O.
 * @category storing
 * @since 0.1.0
 */
export const inMemoryEventLog = ({
  epoch = 'memory',
  limits = unlimited,
  onListenerError = () => {}
}: {
  readonly epoch?: string
  readonly limits?: LogLimits
  readonly onListenerError?: (error: unknown) => void
} = {}): EventLog => {
  const all: Array<StoredEvent> = []
  const streams = new Map<StreamName, Array<StoredEvent>>()
  const byId = new Map<EventId, StoredEvent>()
  const cursors = positionCursors(epoch)
  const ofAppends = listeners(onListenerError)

  /** Gives events their positions, or says why none of them can be appended. */
  const placed = (
    events: RNEA.ReadonlyNonEmptyArray<EventAtVersion>
  ): E.Either<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>> => {
    const fault = unstorable(events)
    if (fault !== null) return E.left(fault)
    const excess = tooLarge(events, limits, bytesOf)
    if (excess !== null) return E.left(excess)
    const arriving = RNEA.mapWithIndex((index, event: EventAtVersion): StoredEvent => ({
      ...event,
      position: all.length + 1 + index
    }))(events)
    const firstOfId = new Map<EventId, StoredEvent>()
    for (const event of arriving) {
      const first = byId.get(event.id) ?? firstOfId.get(event.id)
      if (first !== undefined) return E.left(duplicateOf(first, event))
      firstOfId.set(event.id, event)
    }
    return E.right(arriving)
  }

  const take = (arriving: RNEA.ReadonlyNonEmptyArray<StoredEvent>): RNEA.ReadonlyNonEmptyArray<StoredEvent> => {
    const appended = RNEA.map((event: StoredEvent) => frozenCopy(event))(arriving)
    for (const event of appended) {
      const known = streams.get(event.stream) ?? []
      streams.set(event.stream, known)
      known.push(event)
      all.push(event)
      byId.set(event.id, event)
    }
    ofAppends.notify()
    return appended
  }

  const lengthOf = (stream: StreamName): number => streams.get(stream)?.length ?? 0

  const append = (
    stream: StreamName,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    expected: ExpectedVersion
  ): E.Either<AppendFailure, Appended> => {
    const actual = lengthOf(stream)
    return F.pipe(
      placed(
        RNEA.mapWithIndex((index, event: EventToAppend) => ({ ...event, stream, version: actual + 1 + index }))(events)
      ),
      E.filterOrElse(
        () => isAsExpected(expected, actual),
        (): AppendFailure => ({ type: 'Conflict', stream, expected, actual })
      ),
      E.map((arriving) => {
        const appended = take(arriving)
        return { version: lengthOf(stream), position: all.length, events: appended }
      })
    )
  }

  const appendToStreams = (
    events: RNEA.ReadonlyNonEmptyArray<EventAtVersion>
  ): E.Either<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>> =>
    F.pipe(
      placed(events),
      E.flatMap((arriving) => {
        const conflict = versionConflict(events, lengthOf)
        return conflict === null ? E.right(take(arriving)) : E.left(conflict)
      })
    )

  /** The number of events before a place. A place beyond the end of this log is foreign. */
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
    appendToStreams: (events) => task(() => appendToStreams(events)),
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
    onAppend: ofAppends.add,
    capabilities: { durable: false, wakesUp: true, inProcess: true, limits }
  }
}
