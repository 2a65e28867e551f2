import type {
  Appended,
  AppendFailure,
  DuplicateEventId,
  EventId,
  EventToAppend,
  ExpectedVersion,
  LogLimits,
  StoredEvent,
  StreamName
} from '@communique/kernel'
import {
  duplicateOf,
  type EventAtVersion,
  storedText,
  tooLarge,
  unstorable,
  versionConflict
} from '@communique/kernel/advanced'
import { either as E, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type { Connection, Statement, Value } from './database.ts'
import { databaseError, leavesSessionSound } from './databaseError.ts'
import { positionsPerTransaction, streamLock } from './migrations.ts'
import { eventColumns, eventOf } from './eventRow.ts'

type Events = RNEA.ReadonlyNonEmptyArray<EventToAppend>

/** An event with its JSON as it is sent. */
interface Written<Event extends EventToAppend = EventToAppend> {
  readonly id: EventId
  readonly event: Event
  readonly data: string
  readonly citations: string
}

const bytesOf = ({ data, citations }: Written): number => Buffer.byteLength(data) + Buffer.byteLength(citations)

/** A version at which no stream can be. */
const noVersion = -3

/** The parameter of the schema's functions. */
const expectedVersion = (expectation: ExpectedVersion): number => {
  switch (expectation.type) {
    case 'Any':
      return -1
    case 'StreamExists':
      return -2
    case 'NoStream':
      return 0
    case 'AtVersion':
      return Number.isSafeInteger(expectation.version) && expectation.version >= 0 ? expectation.version : noVersion
  }
}

/** An append with its JSON written, ready to be sent. */
export interface ReadyAppend {
  readonly stream: StreamName
  readonly events: Events
  readonly expected: ExpectedVersion
  readonly written: RNEA.ReadonlyNonEmptyArray<Written>
}

/** True where an append names the version it follows; all others follow whatever is there. */
export const hasExactVersion = ({ expected }: ReadyAppend): boolean => expectedVersion(expected) >= 0

/** The statements of appending in a schema. */
export interface Appending {
  readonly schema: string
  /**
   * Appends one event at a known version. The transaction gets its number after it has seen the version before, so that
   * numbers grow with versions within a stream. Appends at known versions share the lock of the stream and race; an
   * append at any version takes it exclusively.
   */
  readonly one: { readonly name: string; readonly text: string }
  readonly any: { readonly name: string; readonly text: string }
  /** As `one`, for several events of several streams: those of each stream that is at the version expected. */
  readonly together: { readonly name: string; readonly text: string }
  /** As `together`, but nothing at all where one of the streams is not. */
  readonly wholly: { readonly name: string; readonly text: string }
}

const appendToSeveral = (schema: string, condition: string): string => `
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
          ${condition}
          returning stream, position
      )
      select stream, min(position) from appended group by stream`

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
  together: { name: `${schema}.append_together`, text: appendToSeveral(schema, '') },
  wholly: {
    name: `${schema}.append_wholly`,
    text: appendToSeveral(schema, 'where (select count(*) from found) = cardinality($1::text[])')
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

/** Several events column by column, as functions and statements take them. */
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

/** The first event of an append that is on record already, or that repeats one of the append; null where there is none. */
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
    // A repeated event of this append would have followed the events on record.
    return first.version < 0
      ? { ...duplicate, version: (await versionOf(connection, schema, stream)) - first.version }
      : duplicate
  }
  return null
}

/** True where another writer prevented the append, so that it can be retried at once. */
const isRetryable = (error: unknown): boolean => {
  const { state } = databaseError(error)
  return state === '40001' || state === '40P01' || isVersionTaken(error)
}
/** True where another writer took the version. */
const isVersionTaken = (error: unknown): boolean => databaseError(error).constraint === 'events_stream_version'
const isIdTaken = (error: unknown): boolean => databaseError(error).constraint === 'events_id'

const attempts = 5

/** The events of an append at their places. */
const placedAfter = ({ stream, written }: ReadyAppend, before: number, position: number): Appended => {
  const events = RNEA.mapWithIndex((index, { event, data, citations }: Written): StoredEvent => ({
    ...event,
    // As it will be read, and independent of the value that was passed in.
    data: JSON.parse(data) as unknown,
    citations: JSON.parse(citations) as EventToAppend['citations'],
    stream,
    version: before + 1 + index,
    position: position + index
  }))(written)
  const last = RNEA.last(events)
  return { version: last.version, position: last.position, events }
}

const writtenOf = <Event extends EventToAppend>(event: Event): Written<Event> => ({
  id: event.id,
  event,
  data: JSON.stringify(event.data),
  citations: JSON.stringify(event.citations)
})

/** Serialises an append and checks its limits. */
export const readyAppend = (
  limits: LogLimits,
  stream: StreamName,
  events: Events,
  expected: ExpectedVersion
): E.Either<AppendFailure, ReadyAppend> => {
  const fault = unstorable(events, stream)
  if (fault !== null) return E.left(fault)
  const written = RNEA.map((event: EventToAppend) => writtenOf(event))(events)
  const excess = tooLarge(written, limits, bytesOf)
  return excess === null ? E.right({ stream, events, expected, written }) : E.left(excess)
}

/**
 * Appends in one statement, which is a transaction of its own. The statement returns the places of the events or the
 * version that it found; a repeated id violates a constraint. Other errors reject.
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
    written.length === 1 && hasExactVersion(append)
      ? { ...one, values: oneEvent(stream, version, written[0]) }
      : { ...any, values: [stream, version, ...eventColumnsOf(written)] }

  for (let attempt = 1; ; attempt += 1) {
    try {
      const [row] = await connection.query(statement)
      const [found, position] = row?.[0]?.split(' ') ?? []
      const before = found === undefined ? await versionOf(connection, schema, stream) : Number(found)
      if (position === undefined) {
        // Another writer may have reached the expected version by now.
        if (before === version && attempt < attempts) continue
        return E.left((await duplicate()) ?? { type: 'Conflict', stream, expected, actual: before })
      }
      return E.right(placedAfter(append, before, Number(position)))
    } catch (error) {
      if (isIdTaken(error)) {
        const found = await duplicate()
        // The writer that had it may have rolled back meanwhile.
        if (found !== null) return E.left(found)
      } else if (!isRetryable(error)) throw error
      if (attempt === attempts) throw error
    }
  }
}

/**
 * Appends to several streams in one statement, those whose streams are at the expected version. The result is `null` for
 * every other append, and for all where one of them violates a constraint; nothing of these was written.
 */
export const appendTogether = async (
  connection: Connection,
  { together }: Appending,
  appends: ReadonlyArray<ReadyAppend>
): Promise<ReadonlyArray<Appended | null>> => {
  // In one order, so that no two statements wait for each other.
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

/** Events that are ready to be appended at the versions they state. */
export interface ReadyAtVersions {
  readonly events: RNEA.ReadonlyNonEmptyArray<EventAtVersion>
  readonly written: RNEA.ReadonlyNonEmptyArray<Written<EventAtVersion>>
}

/** Writes the JSON of events, if there is not too much of it. */
export const readyAtVersions = (
  limits: LogLimits,
  events: RNEA.ReadonlyNonEmptyArray<EventAtVersion>
): E.Either<AppendFailure, ReadyAtVersions> => {
  const fault = unstorable(events)
  if (fault !== null) return E.left(fault)
  const written = RNEA.map((event: EventAtVersion) => writtenOf(event))(events)
  const excess = tooLarge(written, limits, bytesOf)
  return excess === null ? E.right({ events, written }) : E.left(excess)
}

/** The length of each stream before its first event, as the events state it; null where they contradict each other. */
const lengthsBefore = (events: ReadonlyArray<EventAtVersion>): ReadonlyMap<StreamName, number> | null => {
  const lengths = new Map<StreamName, number>()
  for (const { stream, version } of events) if (!lengths.has(stream)) lengths.set(stream, version - 1)
  return versionConflict(events, (stream) => lengths.get(stream) ?? 0) === null ? lengths : null
}

/** The reason why events cannot stand at the versions they state; null where another writer has made room meanwhile. */
const obstacleTo = async (
  connection: Connection,
  schema: string,
  events: ReadonlyArray<EventAtVersion>
): Promise<AppendFailure | null> => {
  const rows = await connection.query({
    text: `select ${eventColumns} from ${schema}.events where id = any($1)`,
    values: [events.map(({ id }) => id)]
  })
  const known = new Map<EventId, StoredEvent>(rows.map(eventOf).map((event) => [event.id, event]))
  for (const event of events) {
    const placed: StoredEvent = { ...event, data: JSON.parse(JSON.stringify(event.data)), position: 0 }
    const first = known.get(event.id)
    if (first !== undefined) return duplicateOf(first, placed)
    known.set(event.id, placed)
  }
  const found = await connection.query({
    text: `select stream, max(version) from ${schema}.events where stream = any($1) group by stream`,
    values: [[...new Set(events.map(({ stream }) => stream))]]
  })
  const lengths = new Map(found.map(([stream, version]) => [stream, Number(version)]))
  return versionConflict(events, (stream) => lengths.get(stream) ?? 0)
}

/** Sends the statement. @returns the position of the first event, or why there is none. */
const firstPosition = async (
  connection: Connection,
  statement: Appending['wholly'],
  lengths: ReadonlyMap<StreamName, number> | null,
  events: ReadonlyArray<EventAtVersion>,
  written: ReadonlyArray<Written>
): Promise<E.Either<unknown, number>> => {
  if (lengths === null) return E.left(new Error('the versions given contradict each other'))
  // In one order, so that no two appends wait for each other.
  const streams = [...lengths].toSorted(([one], [other]) => (one < other ? -1 : 1))
  try {
    const placed = await connection.query({
      ...statement,
      values: [
        streams.map(([stream]) => stream),
        streams.map(([, length]) => length),
        events.map(({ stream }) => stream),
        events.map(({ version }) => version),
        ...eventColumnsOf(written)
      ]
    })
    if (placed.length === 0) return E.left(new Error('a stream has another length'))
    return E.right(Math.min(...placed.map(([, first]) => Number(first))))
  } catch (error) {
    if (isIdTaken(error) || isRetryable(error)) return E.left(error)
    throw error
  }
}

/** Appends to several streams in one statement, as a whole or not at all. Whatever else goes wrong rejects. */
export const appendWholly = async (
  connection: Connection,
  { schema, wholly }: Appending,
  { events, written }: ReadyAtVersions
): Promise<E.Either<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>>> => {
  const lengths = lengthsBefore(events)
  for (let attempt = 1; ; attempt += 1) {
    const first = await firstPosition(connection, wholly, lengths, events, written)
    if (E.isRight(first))
      return E.right(
        RNEA.mapWithIndex((index, { event, data, citations }: Written<EventAtVersion>): StoredEvent => ({
          ...event,
          data: JSON.parse(data) as unknown,
          citations: JSON.parse(citations) as EventToAppend['citations'],
          position: first.right + index
        }))(written)
      )
    const obstacle = await obstacleTo(connection, schema, events)
    if (obstacle !== null) return E.left(obstacle)
    // The obstacle is gone by now, or another writer came between.
    if (attempt === attempts) throw first.left
  }
}
