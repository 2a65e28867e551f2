import type {
  AppendFailure,
  Appended,
  DuplicateEventId,
  EventId,
  EventToAppend,
  ExpectedVersion,
  LogLimits,
  StoredEvent,
  StreamName
} from '@communique/kernel'
import { duplicateOf, type EventAtVersion, tooLarge, unstorable, versionConflict } from '@communique/kernel/advanced'
import { either as E, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { Connection } from './connection.ts'
import { eventColumns, eventOf } from './eventRow.ts'
import { isAboutValues, unavailable } from './sqliteError.ts'

/** An event with its JSON as it is stored. */
interface Written<Event extends EventToAppend> {
  readonly id: EventId
  readonly event: Event
  readonly data: string
  readonly citations: string
}

/** The events of an append, ready to be written. */
export type ReadyEvents<Event extends EventToAppend = EventToAppend> = RNEA.ReadonlyNonEmptyArray<Written<Event>>

const bytesOf = ({ data, citations }: Written<EventToAppend>): number =>
  Buffer.byteLength(data) + Buffer.byteLength(citations)

/** Writes the JSON of an append, where the log can store it. */
export const readyEvents = <Event extends EventToAppend>(
  limits: LogLimits,
  events: RNEA.ReadonlyNonEmptyArray<Event>,
  stream?: StreamName
): E.Either<AppendFailure, ReadyEvents<Event>> => {
  const fault = unstorable(events, stream)
  if (fault !== null) return E.left(fault)
  const written = RNEA.map((event: Event): Written<Event> => ({
    id: event.id,
    event,
    data: JSON.stringify(event.data),
    citations: JSON.stringify(event.citations)
  }))(events)
  const excess = tooLarge(written, limits, bytesOf)
  return excess === null ? E.right(written) : E.left(excess)
}

const holds = (expected: ExpectedVersion, version: number): boolean => {
  switch (expected.type) {
    case 'Any':
      return true
    case 'NoStream':
      return version === 0
    case 'StreamExists':
      return version > 0
    case 'AtVersion':
      return version === expected.version
  }
}

/** The first event that is on record already, or stands in the append twice; null: there is none. */
const duplicateIn = (connection: Connection, events: ReadonlyArray<StoredEvent>): DuplicateEventId | null => {
  const onRecord = connection.prepare(`select ${eventColumns} from events where id = ?`)
  const before = new Map<EventId, StoredEvent>()
  for (const event of events) {
    const row = onRecord.first(event.id)
    const first = row === undefined ? before.get(event.id) : eventOf(row)
    if (first !== undefined) return duplicateOf(first, event)
    before.set(event.id, event)
  }
  return null
}

type Stored = RNEA.ReadonlyNonEmptyArray<StoredEvent>

/** Appends within one transaction: each append as a whole or not at all, whatever becomes of the others. */
export interface Appending {
  readonly append: (
    stream: StreamName,
    events: ReadyEvents,
    expected: ExpectedVersion
  ) => E.Either<AppendFailure, Appended>
  readonly appendToStreams: (events: ReadyEvents<EventAtVersion>) => E.Either<AppendFailure, Stored>
}

export const appending = (connection: Connection): Appending => {
  const insert = connection.prepare(`insert into events (${eventColumns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const versionOf = connection.prepare('select max(version) from events where stream = ?')
  let position = Number(connection.prepare('select max(position) from events').first()?.[0] ?? 0)

  const lengthOf = (stream: StreamName): number => Number(versionOf.first(stream)?.[0] ?? 0)

  /** The events as they will be read, out of reach of the caller that passed them in. */
  const placed = <Event extends EventToAppend>(
    written: ReadyEvents<Event>,
    place: (event: Event, index: number) => Pick<StoredEvent, 'stream' | 'version'>
  ): Stored =>
    RNEA.mapWithIndex((index, { event, data, citations }: Written<Event>): StoredEvent => ({
      ...event,
      data: JSON.parse(data) as unknown,
      citations: JSON.parse(citations) as EventToAppend['citations'],
      ...place(event, index),
      position: position + 1 + index
    }))(written)

  /** @param conflict the reason for which the events cannot stand where they would; a repeated id is reported before it. */
  const store = (
    events: Stored,
    written: ReadyEvents,
    conflict: AppendFailure | null
  ): E.Either<AppendFailure, Stored> => {
    const refuse = (failure: AppendFailure) => E.left(duplicateIn(connection, events) ?? failure)
    if (conflict !== null) return refuse(conflict)
    connection.prepare('savepoint append').run()
    try {
      for (const [index, event] of events.entries())
        insert.run(
          event.position,
          event.stream,
          event.version,
          event.id,
          event.type,
          event.schemaVersion,
          written[index]?.data ?? null,
          event.recordedAt,
          event.recordedBy,
          event.correlationId,
          event.causationId,
          written[index]?.citations ?? null
        )
    } catch (error) {
      if (!isAboutValues(error)) throw error
      connection.prepare('rollback to append').run()
      connection.prepare('release append').run()
      return refuse(unavailable(error))
    }
    connection.prepare('release append').run()
    ;({ position } = RNEA.last(events))
    return E.right(events)
  }

  return {
    append: (stream, written, expected) => {
      const actual = lengthOf(stream)
      const events = placed(written, (_, index) => ({ stream, version: actual + 1 + index }))
      const conflict: AppendFailure | null = holds(expected, actual)
        ? null
        : { type: 'Conflict', stream, expected, actual }
      return E.map((events: Stored): Appended => {
        const { version, position } = RNEA.last(events)
        return { version, position, events }
      })(store(events, written, conflict))
    },
    appendToStreams: (written) => {
      const events = placed(written, ({ stream, version }) => ({ stream, version }))
      return store(events, written, versionConflict(events, lengthOf))
    }
  }
}
