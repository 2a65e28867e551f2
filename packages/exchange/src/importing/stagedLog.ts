import type { AppendFailure, EventId, EventLog, StoredEvent, StreamName } from '@communique/kernel'
import { duplicateOf, type EventAtVersion, isAsExpected } from '@communique/kernel/advanced'
import { either as E, readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'

/** A log that keeps appends aside until they are flushed together, and can take back the latest of them. */
export interface StagedLog {
  readonly log: EventLog
  /** The number of events kept aside. */
  readonly size: () => number
  /** Takes back every event after the first so many. */
  readonly takeBack: (size: number) => void
  /** Appends the events kept aside as a whole, and begins anew. */
  readonly flush: () => Promise<E.Either<AppendFailure, void>>
  /** Forgets the events kept aside, and the streams read below. */
  readonly reset: () => void
}

/** Events that are not on record yet come after all that are. */
const positionAfterAll = Number.MAX_SAFE_INTEGER - 2 ** 32

/**
 * A staged log over another one. A stream whose end it has seen is not read again, so that a writer of long rows asks the
 * log below once a stream; another writer is found by the flush.
 */
export const stagedLog = (below: EventLog, mostStreams = 20_000): StagedLog => {
  let pending: Array<StoredEvent> = []
  let byId = new Map<EventId, StoredEvent>()
  /** The version of a stream, with the events kept aside. */
  const versions = new Map<StreamName, number>()
  const pendingIn = (stream: StreamName): ReadonlyArray<StoredEvent> =>
    pending.filter((event) => event.stream === stream)

  const readStream: EventLog['readStream'] =
    (stream, fromVersion = 1) =>
    async () => {
      const known = versions.get(stream)
      if (known !== undefined && fromVersion > known) return E.right({ events: [], version: known })
      const read = await below.readStream(stream, fromVersion)()
      if (E.isLeft(read)) return read
      const added = pendingIn(stream)
      const version = read.right.version + added.length
      versions.set(stream, version)
      return E.right({
        events: [...read.right.events, ...added.filter((event) => event.version >= fromVersion)],
        version
      })
    }

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
    for (const event of placed) {
      const first = byId.get(event.id)
      if (first !== undefined) return E.left(duplicateOf(first, event))
    }
    if (!isAsExpected(expected, actual)) return E.left({ type: 'Conflict', stream, expected, actual })
    for (const event of placed) byId.set(event.id, event)
    pending.push(...placed)
    versions.set(stream, actual + placed.length)
    const { version, position } = RNEA.last(placed)
    return E.right({ version, position, events: placed })
  }

  const reset = (): void => {
    pending = []
    byId = new Map()
    versions.clear()
  }

  return {
    log: { ...below, append, readStream },
    size: () => pending.length,
    takeBack: (size) => {
      for (const { id, stream, version } of pending.splice(size).toReversed()) {
        byId.delete(id)
        versions.set(stream, version - 1)
      }
    },
    flush: async () => {
      const [first, ...rest] = pending.map(({ position: _position, ...event }): EventAtVersion => event)
      if (first !== undefined) {
        const appended = await TE.map(() => undefined)(below.appendToStreams([first, ...rest]))()
        if (E.isLeft(appended)) return appended
      }
      pending = []
      byId = new Map()
      if (versions.size > mostStreams) versions.clear()
      return E.right(undefined)
    },
    reset
  }
}
