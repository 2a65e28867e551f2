import type { EventFilter, StoredEvent, StreamName, StreamRead } from '@communique/kernel'
import type { Connection, Row, Value } from './database.ts'
import { eventColumns, eventOf } from './eventRow.ts'
import { storedText } from '@communique/kernel/advanced'

/** The events read after a position, and the position up to which the log was read. */
export interface ReadRange {
  readonly epoch: string
  readonly events: ReadonlyArray<StoredEvent>
  /** The position up to which no other selected event exists. */
  readonly readUpTo: number
  readonly more: boolean
  /** The position of the last event on record, readable or not. */
  readonly end: number
}

/** The conditions of a filter, and their values from `$first` on. */
const conditions = ({ types, categories, correlationIds }: EventFilter, first: number) => {
  const wanted: ReadonlyArray<readonly [condition: (at: number) => string, values: ReadonlyArray<string>]> = [
    ...(types === undefined ? [] : [[(at: number) => `type = any($${at})`, types.map(storedText)] as const]),
    ...(categories === undefined
      ? []
      : [[(at: number) => `split_part(stream, '/', 1) = any($${at})`, categories.map(storedText)] as const]),
    ...(correlationIds === undefined ? [] : [[(at: number) => `correlation_id = any($${at})`, correlationIds] as const])
  ]
  return {
    text: wanted.map(([condition], index) => ` and ${condition(first + index)}`).join(''),
    values: wanted.map(([, values]): Value => values),
    name: `${types === undefined ? '' : '.types'}${categories === undefined ? '' : '.categories'}${correlationIds === undefined ? '' : '.correlations'}`
  }
}

/** A first row about the log: null in the place of a position, then the epoch, a number and the end. */
const logRow = (schema: string, number: string): string => `
  select null::bigint as position, epoch, ${number}, ${endOf(schema)}::text, null::text, null::integer, null::json,
    null::text, null::text, null::text, null::text, null::json
  from ${schema}.log`

/** The position below which nothing changes any more; a subquery, so that it is evaluated once in a statement. */
const safeHead = (schema: string): string => `(select ${schema}.safe_head())`
const lastReadable = (schema: string): string =>
  `(select max(position) from ${schema}.events where position < ${safeHead(schema)})`

/** The position of the last event on record. */
const endOf = (schema: string): string => `(select coalesce(max(position), 0) from ${schema}.events)`

const firstOf = ([first = []]: ReadonlyArray<Row>): Row => first

/**
 * Reads on after a position, up to the position below which nothing changes any more. The events and the end are of one
 * moment.
 */
export const readAfter = async (
  connection: Connection,
  schema: string,
  after: number,
  limit: number,
  filter: EventFilter = {}
): Promise<ReadRange> => {
  const { text, values, name } = conditions(filter, 3)
  const most = Number.isFinite(limit) ? Math.floor(limit) : null
  const rows = await connection.query({
    name: `${schema}.read${name}`,
    text: `${logRow(schema, lastReadable(schema))}
      union all
      select * from (
        select ${eventColumns} from ${schema}.events
        where position > $1 and position < ${safeHead(schema)}${text}
        order by position limit $2
      ) read`,
    // One event more than the limit shows that there is more.
    values: [after, most === null ? null : most + 1, ...values]
  })
  const [, epoch, readable, end] = firstOf(rows)
  const more = most !== null && rows.length - 1 > most
  const events = rows.slice(1, more ? most + 1 : undefined).map(eventOf)
  const last = events.at(-1)?.position ?? after
  const readUpTo = more ? last : Math.max(last, Number(readable ?? 0))
  return { epoch: epoch ?? '', events, readUpTo, more, end: Number(end) }
}

/** The events of a stream from a version on, and its version. */
export const readStreamFrom = async (
  connection: Connection,
  schema: string,
  stream: StreamName,
  fromVersion: number
): Promise<StreamRead> => {
  const rows = await connection.query({
    name: `${schema}.read_stream`,
    text: `${logRow(schema, `(select max(version) from ${schema}.events where stream = $1)`)}
      union all
      select * from (
        select ${eventColumns} from ${schema}.events where stream = $1 and version >= $2 order by version
      ) read`,
    values: [stream, fromVersion]
  })
  return { version: Number(firstOf(rows)[2] ?? 0), events: rows.slice(1).map(eventOf) }
}

/** Counts the events to be read after a position. */
export const countAfter = async (
  connection: Connection,
  schema: string,
  after: number,
  filter: EventFilter = {}
): Promise<{ readonly epoch: string; readonly count: number; readonly end: number }> => {
  const { text, values } = conditions(filter, 2)
  const [epoch, count, end] = firstOf(
    await connection.query({
      text: `
        select epoch, (
          select count(*) from ${schema}.events where position > $1 and position < ${safeHead(schema)}${text}
        ), ${endOf(schema)} from ${schema}.log`,
      values: [after, ...values]
    })
  )
  return { epoch: epoch ?? '', count: Number(count), end: Number(end) }
}

/** The end of the readable log, in figures. */
export interface HeadFigures {
  readonly epoch: string
  readonly position: number
  readonly heldBack: number
  readonly heldBackFor: number | null
}

/** Reads the end of the readable log. */
export const readHead = async (connection: Connection, schema: string): Promise<HeadFigures> => {
  const [epoch, position, heldBack, since] = firstOf(
    await connection.query({
      name: `${schema}.head`,
      // A role without the right to see the sessions of others sees no transaction of theirs.
      text: `
        select epoch, ${lastReadable(schema)},
          (select count(*) from ${schema}.events where position >= ${safeHead(schema)}),
          (select extract(epoch from clock_timestamp() - min(xact_start)) * 1000
             from pg_stat_activity where backend_xid is not null)
        from ${schema}.log`
    })
  )
  const held = Number(heldBack)
  return {
    epoch: epoch ?? '',
    position: Number(position ?? 0),
    heldBack: held,
    heldBackFor: held === 0 || since === null || since === undefined ? null : Math.max(0, Number(since))
  }
}
