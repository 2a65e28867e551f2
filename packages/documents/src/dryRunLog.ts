import type { AppendFailure, EventId, EventLog, StoredEvent, StreamName } from '@communique/kernel'
import { duplicateOf, type EventAtVersion, isAsExpected } from '@communique/kernel/advanced'
import { either as E, function as F, readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'

/** A log that answers as if events had been appended, and the events that it was given. */
export interface DryRun {
  readonly log: EventLog
  /** The events to append, in the order in which they came. */
  readonly pending: () => ReadonlyArray<EventAtVersion>
}

/**
 * A log over another one that writes nothing: appends are kept aside, and streams are read as if they had taken effect.
 * Deciders see what they would see, so a plan is exactly what recording would do.
 *
 * Law: appending the pending events to the log below, as a whole, makes it answer as the dry run does.
 *
 * @category documents
 * @since 0.1.0
 */
export const dryRunOf = (below: EventLog): DryRun => {
  const pending: Array<StoredEvent> = []
  const byId = new Map<EventId, StoredEvent>()
  const inStreams = new Map<StreamName, Array<StoredEvent>>()
  const pendingIn = (stream: StreamName): ReadonlyArray<StoredEvent> => inStreams.get(stream) ?? []
  // A dry run sees a stream as it was when it first read it; a writer that comes between is found by the append.
  const versions = new Map<StreamName, number>()
  // Events that are not on record yet come after all that are.
  const positionAfterAll = Number.MAX_SAFE_INTEGER - 2 ** 32

  const readBelow = (stream: StreamName, fromVersion: number) =>
    F.pipe(
      below.readStream(stream, fromVersion),
      TE.map((read) => {
        versions.set(stream, read.version)
        return read
      })
    )

  const append: EventLog['append'] = (stream, events, expected) =>
    F.pipe(
      TE.fromNullable(null)(versions.get(stream)),
      TE.orElse(() =>
        F.pipe(
          readBelow(stream, 1),
          TE.map(({ version }) => version)
        )
      ),
      TE.flatMapEither((version): E.Either<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>> => {
        const actual = version + pendingIn(stream).length
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
        inStreams.set(stream, [...pendingIn(stream), ...placed])
        return E.right(placed)
      }),
      TE.map((events) => {
        const { version, position } = RNEA.last(events)
        return { version, position, events }
      })
    )

  return {
    log: {
      ...below,
      append,
      readStream: (stream, fromVersion = 1) =>
        F.pipe(
          readBelow(stream, fromVersion),
          TE.map(({ events, version }) => {
            const added = pendingIn(stream)
            return {
              events: [...events, ...added.filter((event) => event.version >= fromVersion)],
              version: version + added.length
            }
          })
        )
    },
    pending: () => pending.map(({ position: _position, ...event }) => event)
  }
}
