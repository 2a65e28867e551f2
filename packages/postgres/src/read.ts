import type { EventFilter, StoredEvent, StreamName, StreamRead } from '@communique/kernel'
import type { Connection, Row, Value } from './database.ts'
import { eventColumns, eventOf } from './eventRow.ts'
import { storedText } from './storedText.ts'

/** What was read after a position, and up to where. */
export interface Stretch {
  readonly epoch: string
  readonly events: ReadonlyArray<StoredEvent>
  /** The position up to which there is nothing else that was asked for. */
  readonly readUpTo: number
  readonly more: boolean
}

/** Conditions of a filter, and the values that they speak of, from `$first` on. */
const conditions = ({ types, categories }: EventFilter, first: number) => {
  const wanted: ReadonlyArray<readonly [condition: (at: number) => string, values: ReadonlyArray<string>]> = [
    ...(types === undefined ? [] : [[(at: number) => `type = any($${at})`, types.map(storedText)] as const]),
    ...(categories === undefined
      ? []
      : [[(at: number) => `split_part(stream, '/', 1) = any($${at})`, categories.map(storedText)] as const])
  ]
  return {
    text: wanted.map(([condition], index) => ` and ${condition(first + index)}`).join(''),
    values: wanted.map(([, values]): Value => values),
    name: `${types === undefined ? '' : '.types'}${categories === undefined ? '' : '.categories'}`
  }
}

/** A first row that tells of the log: where an event has its position it has nothing, then come epoch and a number. */
const telling = (schema: string, number: string): string => `
  select null::bigint as position, epoch, ${number}, null::text, null::text, null::integer, null::json,
    null::text, null::text, null::text, null::text, null::json
  from ${schema}.log`

/** Nothing below it changes any more. Asked for once in a statement, since every row would ask for it again. */
const safeHead = (schema: string): string => `(select ${schema}.safe_head())`
const lastReadable = (schema: string): string =>
  `(select max(position) from ${schema}.events where position < ${safeHead(schema)})`

const firstOf = ([first = []]: ReadonlyArray<Row>): Row => first

/**
 * Reads on after a position, no further than what can no longer change; what is read and how far it goes are seen at the
 * same moment.
 */
export const readAfter = async (
  connection: Connection,
  schema: string,
  after: number,
  limit: number,
  filter: EventFilter = {}
): Promise<Stretch> => {
  const { text, values, name } = conditions(filter, 3)
  const most = Number.isFinite(limit) ? Math.floor(limit) : null
  const rows = await connection.query({
    name: `${schema}.read${name}`,
    text: `${telling(schema, lastReadable(schema))}
      union all
      select * from (
        select ${eventColumns} from ${schema}.events
        where position > $1 and position < ${safeHead(schema)}${text}
        order by position limit $2
      ) read`,
    // One event more tells whether there is more.
    values: [after, most === null ? null : most + 1, ...values]
  })
  const [, epoch, end] = firstOf(rows)
  const more = most !== null && rows.length - 1 > most
  const events = rows.slice(1, more ? most + 1 : undefined).map(eventOf)
  const last = events.at(-1)?.position ?? after
  return { epoch: epoch ?? '', events, readUpTo: more ? last : Math.max(last, Number(end ?? 0)), more }
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
    text: `${telling(schema, `(select max(version) from ${schema}.events where stream = $1)`)}
      union all
      select * from (
        select ${eventColumns} from ${schema}.events where stream = $1 and version >= $2 order by version
      ) read`,
    values: [stream, fromVersion]
  })
  return { version: Number(firstOf(rows)[2] ?? 0), events: rows.slice(1).map(eventOf) }
}

/** How many events there are to be read after a position. */
export const countAfter = async (
  connection: Connection,
  schema: string,
  after: number,
  filter: EventFilter = {}
): Promise<{ readonly epoch: string; readonly count: number }> => {
  const { text, values } = conditions(filter, 2)
  const [epoch, count] = firstOf(
    await connection.query({
      text: `
        select epoch, (
          select count(*) from ${schema}.events where position > $1 and position < ${safeHead(schema)}${text}
        ) from ${schema}.log`,
      values: [after, ...values]
    })
  )
  return { epoch: epoch ?? '', count: Number(count) }
}

/** The end of what can be read, in figures. */
export interface HeadFigures {
  readonly epoch: string
  readonly position: number
  readonly heldBack: number
  readonly heldBackFor: number | null
}

export const readHead = async (connection: Connection, schema: string): Promise<HeadFigures> => {
  const [epoch, position, heldBack, since] = firstOf(
    await connection.query({
      name: `${schema}.head`,
      // Who may not see what others do sees no transaction of theirs.
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
