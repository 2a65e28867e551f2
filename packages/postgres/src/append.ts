import {
  type Appended,
  type AppendFailure,
  type DuplicateEventId,
  duplicateOf,
  type EventId,
  type EventToAppend,
  type ExpectedVersion,
  type LogLimits,
  type StoredEvent,
  type StreamName,
  tooLarge
} from '@communique/kernel'
import { either as E, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { Connection, Statement, Value } from './database.ts'
import { databaseError, leavesSessionSound } from './databaseError.ts'
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

/** What no stream is at. */
const nowhere = -3

/** As the function of the schema takes it. */
const expectedVersion = (expectation: ExpectedVersion): number => {
  switch (expectation.type) {
    case 'Any':
      return -1
    case 'StreamExists':
      return -2
    case 'NoStream':
      return 0
    case 'AtVersion':
      return Number.isSafeInteger(expectation.version) && expectation.version >= 0 ? expectation.version : nowhere
  }
}

/** An append as it is sent. */
export interface ReadyAppend {
  readonly stream: StreamName
  readonly events: Events
  readonly expected: ExpectedVersion
  readonly written: RNEA.ReadonlyNonEmptyArray<Written>
}

/** Whether it is known which version an append is to follow; all others take the place they find. */
export const knowsItsPlace = ({ expected }: ReadyAppend): boolean => expectedVersion(expected) >= 0

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
  /** As `one`, for several events of several streams. */
  readonly together: { readonly name: string; readonly text: string }
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
  },
  together: {
    name: `${schema}.append_together`,
    text: `
      with found as materialized (
        select to_stream from unnest($1::text[], $2::bigint[]) as append(to_stream, expected),
          pg_advisory_xact_lock_shared(${streamLock(schema, 'to_stream')})
        where coalesce((select max(version) from ${schema}.events where stream = to_stream), 0) = expected
      ), appended as (
        insert into ${schema}.events
          select base + (${schema}.transaction_number() - first_transaction) * ${positionsPerTransaction} + place - 1,
            to_stream, version, id, type, schema_version, data::json, at, by, correlation, causation, citations::json
          from ${schema}.log, unnest(
              $3::text[], $4::bigint[], $5::text[], $6::text[], $7::integer[], $8::text[],
              $9::text[], $10::text[], $11::text[], $12::text[], $13::text[]
            ) with ordinality as each(
              to_stream, version, id, type, schema_version, data, at, by, correlation, causation, citations, place
            ) join found using (to_stream)
          returning stream, position
      )
      select stream, min(position) from appended group by stream`
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

/** Column by column, as functions and statements take several events. */
const eventColumnsOf = (written: ReadonlyArray<Written>): ReadonlyArray<Value> => [
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

/** Where the events of an append came to stand. */
const placedAfter = ({ stream, written }: ReadyAppend, before: number, position: number): Appended => {
  const events = RNEA.mapWithIndex((index, { event, data, citations }: Written): StoredEvent => ({
    ...event,
    // As it will be read, and out of reach of whoever passed it in.
    data: JSON.parse(data) as unknown,
    citations: JSON.parse(citations) as EventToAppend['citations'],
    stream,
    version: before + 1 + index,
    position: position + index
  }))(written)
  const last = RNEA.last(events)
  return { version: last.version, position: last.position, events }
}

/** Writes the JSON of an append, if there is not too much of it. */
export const readyAppend = (
  limits: LogLimits,
  stream: StreamName,
  events: Events,
  expected: ExpectedVersion
): E.Either<AppendFailure, ReadyAppend> => {
  const written = RNEA.map((event: EventToAppend): Written => ({
    id: event.id,
    event,
    data: JSON.stringify(event.data),
    citations: JSON.stringify(event.citations)
  }))(events)
  const excess = tooLarge(written, limits, bytesOf)
  return excess === null ? E.right({ stream, events, expected, written }) : E.left(excess)
}

/**
 * Appends in one statement, which is a transaction of its own. It either tells where the events stand, or the version that
 * it found; a repeated id it tells by violating its constraint. Whatever else goes wrong rejects.
 */
export const appendAlone = async (
  connection: Connection,
  { schema, one, any }: Appending,
  append: ReadyAppend
): Promise<E.Either<AppendFailure, Appended>> => {
  const { stream, events, expected, written } = append
  const duplicate = () => duplicateIn(connection, schema, stream, events)
  const version = expectedVersion(expected)
  const statement: Statement =
    written.length === 1 && knowsItsPlace(append)
      ? { ...one, values: oneEvent(stream, version, written[0]) }
      : { ...any, values: [stream, version, ...eventColumnsOf(written)] }

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
      return E.right(placedAfter(append, before, Number(position)))
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

/**
 * Appends to several streams in one statement: those that find their stream as they expect it. `null`: an append that did
 * not, or all of them where one stood in the way of the others. Nothing of such an append was written.
 */
export const appendTogether = async (
  connection: Connection,
  { together }: Appending,
  appends: ReadonlyArray<ReadyAppend>
): Promise<ReadonlyArray<Appended | null>> => {
  // In one order, so that no two of them wait for each other.
  const ordered = appends.toSorted((one, other) => (one.stream < other.stream ? -1 : 1))
  try {
    const placed = await connection.query({
      ...together,
      values: [
        ordered.map(({ stream }) => stream),
        ordered.map(({ expected }) => expectedVersion(expected)),
        ordered.flatMap(({ stream, written }) => written.map(() => stream)),
        ordered.flatMap(({ expected, written }) => written.map((_, index) => expectedVersion(expected) + 1 + index)),
        ...eventColumnsOf(ordered.flatMap(({ written }) => written))
      ]
    })
    const positions = new Map(placed.map(([stream, first]) => [stream, Number(first)]))
    return appends.map((append) => {
      const first = positions.get(append.stream)
      return first === undefined ? null : placedAfter(append, expectedVersion(append.expected), first)
    })
  } catch (error) {
    if (leavesSessionSound(error)) return appends.map(() => null)
    throw error
  }
}
