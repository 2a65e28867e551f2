import { either as E, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { EventId } from '../validation/identifier.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'
import { duplicateOf } from './duplicateOf.ts'
import type { AppendFailure, DuplicateEventId, EventAtVersion, EventLog, EventToAppend } from './eventLog.ts'
import { isAsExpected } from './versionConflict.ts'

/** A log that keeps appends aside, as if they had taken effect, until they are flushed together or taken back. */
export interface StagedLog {
  readonly log: EventLog
  /** The events kept aside, in the order in which they came. */
  readonly pending: () => ReadonlyArray<EventAtVersion>
  /** The number of events kept aside. */
  readonly size: () => number
  /** Takes back every event after the first so many. */
  readonly takeBack: (size: number) => void
  /** Appends the events kept aside to the log below as a whole. Where that fails, they stay aside. */
  readonly flush: () => Promise<E.Either<AppendFailure, ReadonlyArray<StoredEvent>>>
  /** Forgets the events kept aside, and how far the streams below were read. */
  readonly reset: () => void
}

/** Events that are not on record yet come after all that are. */
const positionAfterAll = Number.MAX_SAFE_INTEGER - 2 ** 32

/** A version that no stream comes to. An append there has no effect, and is answered by the events on record. */
const unreachable = 2 ** 31 - 1

/** Streams whose ends are remembered from one flush to the next. */
const mostStreams = 20_000

/**
 * Stages appends over another log: they are kept aside, and streams are read as if they had taken effect. A decider sees
 * what it would see after them, so recording appends exactly the pending events. One writer at a time takes its steps
 * one after another.
 *
 * An append that is refused here is answered as the log below would, which knows what is on record. One that repeats an
 * event on record, and is as expected, is found by the flush.
 *
 * The end of a stream is asked of the log below once. Another writer that comes between is found by the flush, or by the
 * append of the pending events, as a `Conflict`.
 *
 * Laws: the log below, once the pending events are appended to it, answers as the staged log did; events that are taken back were
 * never there.
 *
 * @category storing
 * @since 0.1.0
 */
export const stagedLog = (below: EventLog): StagedLog => {
  const pending: Array<StoredEvent> = []
  const byId = new Map<EventId, StoredEvent>()
  const byStream = new Map<StreamName, Array<StoredEvent>>()
  /** The version of a stream, with the events kept aside. */
  const versions = new Map<StreamName, number>()

  const readStream: EventLog['readStream'] =
    (stream, fromVersion = 1) =>
    async () => {
      const known = versions.get(stream)
      if (known !== undefined && fromVersion > known) return E.right({ events: [], version: known })
      const read = await below.readStream(stream, fromVersion)()
      if (E.isLeft(read)) return read
      const added = byStream.get(stream) ?? []
      const version = read.right.version + added.length
      versions.set(stream, version)
      const events = [...read.right.events, ...added.filter((event) => event.version >= fromVersion)]
      return E.right({ events, version })
    }

  /** The first of these events that is on record below; null: none is, as far as can be asked. */
  const onRecord = async (
    stream: StreamName,
    events: ReadonlyArray<EventToAppend>
  ): Promise<DuplicateEventId | null> => {
    const [first, ...rest] = events
    if (first === undefined) return null
    const answer = await below.append(stream, [first, ...rest], { type: 'AtVersion', version: unreachable })()
    return E.isLeft(answer) && answer.left.type === 'DuplicateEventId' ? answer.left : null
  }

  /** The refusal of the event at this place, unless the log below knows one before it. */
  const refused = async (
    stream: StreamName,
    events: ReadonlyArray<EventToAppend>,
    at: number,
    failure: AppendFailure
  ): Promise<E.Either<AppendFailure, never>> => E.left((await onRecord(stream, events.slice(0, at))) ?? failure)

  const append: EventLog['append'] = (stream, events, expected) => async () => {
    const read = versions.has(stream) ? null : await readStream(stream)()
    if (read !== null && E.isLeft(read)) return read
    const actual = versions.get(stream) ?? 0
    const placed = RNEA.mapWithIndex((index, event: (typeof events)[number]): StoredEvent => ({
      ...event,
      stream,
      version: actual + 1 + index,
      position: positionAfterAll + pending.length + index
    }))(events)
    const own = new Map<EventId, StoredEvent>()
    for (const [at, event] of placed.entries()) {
      const first = byId.get(event.id) ?? own.get(event.id)
      if (first !== undefined) return refused(stream, events, at, duplicateOf(first, event))
      own.set(event.id, event)
    }
    if (!isAsExpected(expected, actual))
      return refused(stream, events, events.length, { type: 'Conflict', stream, expected, actual })
    const inStream = byStream.get(stream) ?? []
    byStream.set(stream, inStream)
    for (const event of placed) {
      byId.set(event.id, event)
      inStream.push(event)
      pending.push(event)
    }
    versions.set(stream, actual + placed.length)
    const { version, position } = RNEA.last(placed)
    return E.right({ version, position, events: placed })
  }

  const isPending = (): ReadonlyArray<EventAtVersion> => pending.map(({ position: _position, ...event }) => event)

  const forget = (): void => {
    pending.length = 0
    byId.clear()
    byStream.clear()
  }

  return {
    log: { ...below, append, readStream },
    pending: isPending,
    size: () => pending.length,
    takeBack: (size) => {
      for (const { id, stream, version } of pending.splice(size).toReversed()) {
        byId.delete(id)
        byStream.get(stream)?.pop()
        versions.set(stream, version - 1)
      }
    },
    flush: async () => {
      const [first, ...rest] = isPending()
      if (first === undefined) return E.right([])
      const appended = await below.appendToStreams([first, ...rest])()
      if (E.isLeft(appended)) return appended
      forget()
      if (versions.size > mostStreams) versions.clear()
      return appended
    },
    reset: () => {
      forget()
      versions.clear()
    }
  }
}
