import { either as E, function as F, readonlyNonEmptyArray as RNEA, type taskEither as TE } from 'fp-ts'
import type {
  AppendFailure,
  Appended,
  Cursor,
  DuplicateEventId,
  EventLog,
  EventToAppend,
  Expectation
} from './eventLog.ts'
import type { EventId } from './identifier.ts'
import { sameJson } from './sameJson.ts'
import type { StoredEvent } from './storedEvent.ts'
import type { StreamName } from './streamName.ts'

/**
 * The log keeps what it was given, whatever its giver does with it later. Frozen once, it need not be copied for each
 * reader.
 */
const frozenCopy = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as A
  // Spreading makes every field the copy's own, `__proto__` too, so that none of the assignments reaches a prototype.
  const copy = { ...(value as Readonly<Record<string, unknown>>) } as Record<string, unknown>
  for (const [field, part] of Object.entries(copy)) copy[field] = frozenCopy(part)
  // A copy, field by field, of JSON is of the same type.
  return Object.freeze(copy) as A
}

const holds = (expected: Expectation, actual: number): boolean => {
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

const saysOf = ({ stream, type, schemaVersion, data }: StoredEvent): unknown => [stream, type, schemaVersion, data]

const duplicateOf = (first: StoredEvent, event: StoredEvent): DuplicateEventId => ({
  type: 'DuplicateEventId',
  eventId: first.id,
  sameContent: sameJson(saysOf(first), saysOf(event)),
  stream: first.stream,
  version: first.version
})

const positionOf = (cursor: Cursor | null): number => (cursor === null ? 0 : /^\d+$/.test(cursor) ? Number(cursor) : -1)

const toCursor = (position: number): Cursor => String(position) as Cursor

/**
 * An event log in memory: the embedded default, for services without a database, for tests and for scripts. It lives
 * as long as its process.
 *
 * An append costs the same however long the log is.
 *
 * @example
 * import { inMemoryEventLog, streamName } from '@communique/core'
 *
 * const log = inMemoryEventLog()
 * const nothingYet = await log.readStream(streamName('meeting', 'tashkent-2024'))()
 * assert.deepEqual(nothingYet, { _tag: 'Right', right: { events: [], version: 0 } })
 * @category storing
 * @since 0.1.0
 */
export const inMemoryEventLog = (): EventLog => {
  const all: Array<StoredEvent> = []
  const streams = new Map<StreamName, Array<StoredEvent>>()
  const byId = new Map<EventId, StoredEvent>()

  const append = (
    stream: StreamName,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    expected: Expectation
  ): E.Either<AppendFailure, Appended> => {
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
    return E.right({ version: known.length, position: all.length, events: appended })
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
    readAll: (after, limit) =>
      task(() => {
        const start = positionOf(after)
        if (after !== null && (start < 0 || start > all.length)) return E.left({ type: 'ForeignCursor', cursor: after })
        const events = all.slice(start, start + (limit >= 1 ? limit : 1))
        const end = start + events.length
        return E.right({ events, next: toCursor(end), more: end < all.length })
      })
  }
}
