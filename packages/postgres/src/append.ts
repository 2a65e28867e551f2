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
import type { Connection, Statement, Value } from './database.ts'
import { databaseError } from './databaseError.ts'
import { positionsPerTransaction, streamLock } from './migrations.ts'
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

/** As the function of the schema takes it. */
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

/** The statements of appending in a schema. */
export interface Appending {
  readonly schema: string
  /**
   * One event of which it is known what it is to follow. Its transaction has a number once it has seen the version before,
   * so that in a stream numbers grow with versions. It lets others that know what they follow race for a place; who takes
   * any place waits for them, and they for him.
   */
  readonly one: { readonly name: string; readonly text: string }
  readonly any: { readonly name: string; readonly text: string }
}

export const appendingIn = (schema: string): Appending => ({
  schema,
  one: {
    name: `${schema}.append_one`,
    text: `
      insert into ${schema}.events
        select base + (${schema}.transaction_number() - first_transaction) * ${positionsPerTransaction},
          $1, $2::bigint + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11
        from ${schema}.log, pg_advisory_xact_lock_shared(${streamLock(schema, '$1')})
        where coalesce((select max(version) from ${schema}.events where stream = $1), 0) = $2
        returning version - 1 || ' ' || position`
  },
  any: {
    name: `${schema}.append`,
    text: `select ${schema}.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`
  }
})

const oneEvent = (stream: StreamName, version: number, { event, data, citations }: Written): ReadonlyArray<Value> => [
  stream,
  version,
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

const manyEvents = (stream: StreamName, expected: number, written: ReadonlyArray<Written>): ReadonlyArray<Value> => [
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

const versionOf = async (connection: Connection, schema: string, stream: StreamName): Promise<number> => {
  const [row] = await connection.query({
    name: `${schema}.version`,
    text: `select coalesce(max(version), 0) from ${schema}.events where stream = $1`,
    values: [stream]
  })
  return Number(row?.[0])
}

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
    return first.version < 0
      ? { ...duplicate, version: (await versionOf(connection, schema, stream)) - first.version }
      : duplicate
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
  { schema, one, any }: Appending,
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
  const version = expectedVersion(expected)
  const statement: Statement =
    written.length === 1 && version >= 0
      ? { ...one, values: oneEvent(stream, version, written[0]) }
      : { ...any, values: manyEvents(stream, version, written) }

  for (let attempt = 1; ; attempt += 1) {
    try {
      const [row] = await connection.query(statement)
      const [found, position] = row?.[0]?.split(' ') ?? []
      const before = found === undefined ? await versionOf(connection, schema, stream) : Number(found)
      if (position === undefined) {
        // By now another writer may have brought it about.
        if (before === version && attempt < attempts) continue
        return E.left((await duplicate()) ?? { type: 'Conflict', stream, expected, actual: before })
      }
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
