import type { Cursor, EventFilter, ForeignCursor, Page, StoredEvent, StreamName, StreamRead } from '@communique/kernel'
import { type PositionCursors, positionCursors } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import type { Connection, Value } from './connection.ts'
import { eventColumns, eventOf } from './eventRow.ts'

/** Positions that one call looks through for a match: a second of it would hold up the process. */
export const stretch = 50_000

/** Rows that are at hand before their JSON is parsed: more of them only take memory. */
const rowsAtOnce = 250

/** The position of the last event; 0: there is none. */
export const lastPosition = (connection: Connection): number =>
  Number(connection.prepare('select max(position) from events').first()?.[0] ?? 0)

/** Text that SQLite cannot hold is in no event. */
const listed = (texts: ReadonlyArray<string>): string =>
  JSON.stringify(texts.filter((text) => !/[\0\p{Surrogate}]/u.test(text)))

interface Conditions {
  readonly text: string
  readonly values: ReadonlyArray<Value>
  /** All events have to be looked through for a match. */
  readonly scans: boolean
}

const conditions = ({ types, categories, correlationIds }: EventFilter): Conditions => {
  const wanted = [
    ['type', types],
    ["substr(stream, 1, instr(stream, '/') - 1)", categories],
    ['correlation_id', correlationIds]
  ] as const
  const given = wanted.flatMap(([column, texts]) => (texts === undefined ? [] : [[column, listed(texts)] as const]))
  return {
    text: given.map(([column]) => ` and ${column} in (select value from json_each(?))`).join(''),
    values: given.map(([, texts]) => texts),
    // There is an index by correlation.
    scans: given.length > 0 && correlationIds === undefined
  }
}

/** The place to which a cursor leads in an epoch. Events beyond the end were recorded in another file than this one. */
const startOf = (cursors: PositionCursors, after: Cursor | null, last: number): E.Either<ForeignCursor, number> =>
  E.flatMap((position: number): E.Either<ForeignCursor, number> =>
    after !== null && position > last ? E.left({ type: 'ForeignCursor', cursor: after }) : E.right(position)
  )(cursors.positionBefore(after))

/** Reads on after a place, no further than a stretch where not everything is wanted. */
export const readAfter = (
  connection: Connection,
  epoch: string,
  after: Cursor | null,
  limit: number,
  filter: EventFilter = {}
): E.Either<ForeignCursor, Page> => {
  const cursors = positionCursors(epoch)
  const last = lastPosition(connection)
  return E.map((position: number): Page => {
    const { text, values, scans } = conditions(filter)
    const upTo = scans ? Math.min(last, position + stretch) : last
    const most = Math.floor(limit)
    const select = connection.prepare(
      `select ${eventColumns} from events where position > ? and position <= ?${text} order by position limit ?`
    )
    const events: Array<StoredEvent> = []
    const endOfEvents = (): number => events.at(-1)?.position ?? position
    let isThereMore = true
    while (isThereMore && events.length < most) {
      const wanted = Math.min(most - events.length, rowsAtOnce)
      const rows = select.all(endOfEvents(), upTo, ...values, wanted)
      for (const row of rows) events.push(eventOf(row))
      isThereMore = rows.length === wanted
    }
    const end = events.length === most ? endOfEvents() : upTo
    return { events, next: cursors.after(end), more: end < last }
  })(startOf(cursors, after, last))
}

/** Reads the events at these positions, in their order; a position without an event is left out. */
export const readAt = (connection: Connection, positions: ReadonlyArray<number>): ReadonlyArray<StoredEvent> => {
  const select = connection.prepare(
    `select ${eventColumns} from events where position in (select value from json_each(?)) order by position`
  )
  const inOrder = [...new Set(positions)].toSorted((a, b) => a - b)
  const events: Array<StoredEvent> = []
  for (let at = 0; at < inOrder.length; at += rowsAtOnce)
    for (const row of select.all(JSON.stringify(inOrder.slice(at, at + rowsAtOnce)))) events.push(eventOf(row))
  return events
}

export const readStreamFrom = (connection: Connection, stream: StreamName, fromVersion: number): StreamRead => ({
  version: Number(connection.prepare('select max(version) from events where stream = ?').first(stream)?.[0] ?? 0),
  events: connection
    .prepare(`select ${eventColumns} from events where stream = ? and version >= ? order by version`)
    .all(stream, fromVersion)
    .map(eventOf)
})

/** The number of events that match in a stretch, and the place to go on; `null`: nowhere. */
export interface CountedStretch {
  readonly count: number
  readonly next: Cursor | null
}

export const countStretch = (
  connection: Connection,
  epoch: string,
  after: Cursor | null,
  filter: EventFilter = {}
): E.Either<ForeignCursor, CountedStretch> => {
  const cursors = positionCursors(epoch)
  const last = lastPosition(connection)
  return E.map((position: number): CountedStretch => {
    const { text, values, scans } = conditions(filter)
    // Positions are dense.
    if (text === '') return { count: last - position, next: null }
    const upTo = scans ? Math.min(last, position + stretch) : last
    const [count] =
      connection
        .prepare(`select count(*) from events where position > ? and position <= ?${text}`)
        .first(position, upTo, ...values) ?? []
    return { count: Number(count), next: upTo < last ? cursors.after(upTo) : null }
  })(startOf(cursors, after, last))
}
