import type { AppendFailure, EventLog, StoredEvent, StreamName } from '@communique/kernel'
import { duplicateOf, type EventAtVersion } from '@communique/kernel/advanced'
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
 * Law: appending what is pending to the log below, as a whole, makes it answer as the dry run does.
 *
 * @category documents
 * @since 0.1.0
 */
export const dryRunOf = (below: EventLog): DryRun => {
  const pending: Array<StoredEvent> = []
  const pendingIn = (stream: StreamName) => pending.filter((event) => event.stream === stream)
  // Events that are not on record yet come after all that are.
  const positionAfterAll = Number.MAX_SAFE_INTEGER - 2 ** 32

  const append: EventLog['append'] = (stream, events, expected) =>
    F.pipe(
      below.readStream(stream),
      TE.flatMapEither((read): E.Either<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>> => {
        const known = [...read.events, ...pendingIn(stream)]
        const actual = read.version + pendingIn(stream).length
        const placed = RNEA.mapWithIndex((index, event: (typeof events)[number]): StoredEvent => ({
          ...event,
          stream,
          version: actual + 1 + index,
          position: positionAfterAll + pending.length + index
        }))(events)
        for (const event of placed) {
          const first = [...known, ...pending].find(({ id }) => id === event.id)
          if (first !== undefined) return E.left(duplicateOf(first, event))
        }
        const isMet =
          expected.type === 'Any' ||
          (expected.type === 'NoStream' && actual === 0) ||
          (expected.type === 'StreamExists' && actual > 0) ||
          (expected.type === 'AtVersion' && actual === expected.version)
        if (!isMet) return E.left({ type: 'Conflict', stream, expected, actual })
        pending.push(...placed)
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
          below.readStream(stream, fromVersion),
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
