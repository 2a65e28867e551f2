import {
  type AppendFailure,
  type Appended,
  type DuplicateEventId,
  duplicateOf,
  type EventId,
  type EventToAppend,
  type Expectation,
  type LogLimits,
  type StoredEvent,
  type StreamName,
  tooLarge
} from '@communique/core'
import { either as E, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { Connection, Statement } from './database.ts'
import { databaseError } from './databaseError.ts'
import { eventColumns, eventOf } from './eventRow.ts'
import { storedText } from './storedText.ts'

type Events = RNEA.ReadonlyNonEmptyArray<EventToAppend>

/** An event with its JSON as it is sent. */
interface Written {
  readonly id: EventId
  readonly event: EventToAppend
  readonly data: string
  readonly citations: string
}

const bytesOf = ({ data, citations }: Written): number => Buffer.byteLength(data) + Buffer.byteLength(citations)

/** As the functions of the schema take it. */
const expectedVersion = (expectation: Expectation): number => {
  switch (expectation.type) {
    case 'Any':
      return -1
    case 'StreamExists':
      return -2
    case 'NoStream':
      return 0
    case 'AtVersion':
      return expectation.version
  }
}

const oneEvent = (schema: string, stream: StreamName, expected: number, { event, data, citations }: Written) => ({
  name: `${schema}.append_one`,
  text: `select ${schema}.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  values: [
    stream,
    expected,
    event.id,
    storedText(event.type),
    event.schemaVersion,
    data,
    event.recordedAt,
    event.recordedBy,
    event.correlationId,
    event.causationId,
    citations
  ]
})

const manyEvents = (
  schema: string,
  stream: StreamName,
  expected: number,
  written: ReadonlyArray<Written>
): Statement => ({
  name: `${schema}.append_many`,
  text: `select ${schema}.append_many($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  values: [
    stream,
    expected,
    written.map(({ event }) => event.id),
    written.map(({ event }) => storedText(event.type)),
    written.map(({ event }) => event.schemaVersion),
    written.map(({ data }) => data),
    written.map(({ event }) => event.recordedAt),
    written.map(({ event }) => event.recordedBy),
    written.map(({ event }) => event.correlationId),
    written.map(({ event }) => event.causationId),
    written.map(({ citations }) => citations)
  ]
})

/** What of an append is on record already, or stands in it twice; null: nothing. The first such event is told. */
const duplicateIn = async (
  connection: Connection,
  schema: string,
  stream: StreamName,
  events: Events
): Promise<DuplicateEventId | null> => {
  const ids = events.map(({ id }) => id)
  const rows = await connection.query({
    text: `select ${eventColumns} from ${schema}.events where id = any($1)`,
    values: [ids]
  })
  const known = new Map<EventId, StoredEvent>(rows.map(eventOf).map((event) => [event.id, event]))
  const version = async (): Promise<number> => {
    const [row] = await connection.query({
      text: `select coalesce(max(version), 0) from ${schema}.events where stream = $1`,
      values: [stream]
    })
    return Number(row?.[0])
  }
  for (const [index, event] of events.entries()) {
    const placed: StoredEvent = {
      ...event,
      data: JSON.parse(JSON.stringify(event.data)),
      stream,
      version: 0,
      position: 0
    }
    const first = known.get(event.id)
    if (first === undefined) {
      known.set(event.id, { ...placed, version: -index - 1 })
      continue
    }
    const duplicate = duplicateOf(first, placed)
    // One that is not on record would have come after what is.
    return first.version < 0 ? { ...duplicate, version: (await version()) - first.version } : duplicate
  }
  return null
}

/** Whether nothing was appended because of another writer, so that it may be tried again at once. */
const lostARace = (error: unknown): boolean => {
  const { state } = databaseError(error)
  return state === '40001' || state === '40P01' || isTakenPlace(error)
}
/** Another writer took the version without taking the lock. */
const isTakenPlace = (error: unknown): boolean => databaseError(error).constraint === 'events_stream_version'
const isTakenId = (error: unknown): boolean => databaseError(error).constraint === 'events_id'

const attempts = 5

/**
 * Appends in one statement, which is a transaction of its own. It either tells where the events stand, or the version that
 * it found; a repeated id it tells by violating its constraint. Whatever else goes wrong rejects.
 */
export const appendTo = async (
  connection: Connection,
  schema: string,
  limits: LogLimits,
  stream: StreamName,
  events: Events,
  expected: Expectation
): Promise<E.Either<AppendFailure, Appended>> => {
  const written = RNEA.map((event: EventToAppend): Written => ({
    id: event.id,
    event,
    data: JSON.stringify(event.data),
    citations: JSON.stringify(event.citations)
  }))(events)
  const excess = tooLarge(written, limits, bytesOf)
  if (excess !== null) return E.left(excess)
  const duplicate = () => duplicateIn(connection, schema, stream, events)
  const statement =
    written.length === 1
      ? oneEvent(schema, stream, expectedVersion(expected), written[0])
      : manyEvents(schema, stream, expectedVersion(expected), written)

  for (let attempt = 1; ; attempt += 1) {
    try {
      const [row] = await connection.query(statement)
      const [found, position] = (row?.[0] ?? '').split(' ')
      const before = Number(found)
      if (position === undefined)
        return E.left((await duplicate()) ?? { type: 'Conflict', stream, expected, actual: before })
      const placed = RNEA.mapWithIndex((index, { event, data, citations }: Written): StoredEvent => ({
        ...event,
        // As it will be read, and out of reach of whoever passed it in.
        data: JSON.parse(data) as unknown,
        citations: JSON.parse(citations) as EventToAppend['citations'],
        stream,
        version: before + 1 + index,
        position: Number(position) + index
      }))(written)
      const last = RNEA.last(placed)
      return E.right({ version: last.version, position: last.position, events: placed })
    } catch (error) {
      if (isTakenId(error)) {
        const found = await duplicate()
        // Whoever had it may have rolled back meanwhile.
        if (found !== null) return E.left(found)
      } else if (!lostARace(error)) throw error
      if (attempt === attempts) throw error
    }
  }
}
