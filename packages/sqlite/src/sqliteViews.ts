import type {
  Checkpoint,
  CheckpointMoved,
  Cursor,
  Lease,
  LeaseLost,
  LogUnavailable,
  ViewStore
} from '@communique/kernel'
import {
  type Generation,
  type NoSuchGeneration,
  type SetAsideEvent,
  type SetAsidePage,
  storedText,
  type StoredViewEntry,
  textOf,
  type ViewsAtCheckpoint,
  type ViewStep
} from '@communique/kernel/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { Connection, Row } from './connection.ts'
import { holdsLease } from './leases.ts'
import type { OpenFile } from './openFile.ts'

const checkpointColumns = 'projection, generation, live, cursor, fingerprint, revision'

const checkpointOf = ([projection, generation, live, cursor, fingerprint, revision]: Row): Checkpoint => ({
  projection: textOf(String(projection)),
  generation: textOf(String(generation)),
  live: live === 1,
  cursor: textOf(String(cursor)) as Cursor,
  fingerprint: JSON.parse(String(fingerprint)) as unknown,
  revision: Number(revision)
})

/** The tables that hold rows of a generation. */
const tables = ['checkpoints', 'views', 'set_aside']

const keyOf = ({ projection, generation }: Generation): readonly [string, string] => [
  storedText(projection),
  storedText(generation)
]

const byKey = ([one]: StoredViewEntry, [other]: StoredViewEntry): number => (one < other ? -1 : 1)

const checkpointAt = (connection: Connection, generation: Generation): Checkpoint | null => {
  const row = connection
    .prepare(`select ${checkpointColumns} from checkpoints where projection = ? and generation = ?`)
    .first(...keyOf(generation))
  return row === undefined ? null : checkpointOf(row)
}

const viewsOf = (rows: ReadonlyArray<Row>): ReadonlyArray<StoredViewEntry> =>
  rows
    .map(([key, view]): StoredViewEntry => [textOf(String(key)), JSON.parse(String(view))])
    // SQLite orders by bytes, and not by the code units of JavaScript.
    .toSorted(byKey)

const load = (connection: Connection, generation: Generation): ViewsAtCheckpoint | null => {
  const checkpoint = checkpointAt(connection, generation)
  if (checkpoint === null) return null
  const rows = connection
    .prepare('select key, view from views where projection = ? and generation = ?')
    .all(...keyOf(generation))
  return { checkpoint, views: viewsOf(rows) }
}

const read = (connection: Connection, projection: string, keys: ReadonlyArray<string>): ViewsAtCheckpoint | null => {
  const live = connection
    .prepare(`select ${checkpointColumns} from checkpoints where projection = ? and live = 1`)
    .first(storedText(projection))
  if (live === undefined) return null
  const checkpoint = checkpointOf(live)
  const view = connection.prepare('select key, view from views where projection = ? and generation = ? and key = ?')
  const rows = [...new Set(keys)].flatMap((key) => view.all(...keyOf(checkpoint), storedText(key)))
  return { checkpoint, views: viewsOf(rows) }
}

const setAsideIn = (
  connection: Connection,
  generation: Generation,
  after: number,
  limit: number
): SetAsidePage | null => {
  if (checkpointAt(connection, generation) === null) return null
  const [total] =
    connection
      .prepare('select count(*) from set_aside where projection = ? and generation = ?')
      .first(...keyOf(generation)) ?? []
  const events = connection
    .prepare(
      `select position, event_id, fault from set_aside
        where projection = ? and generation = ? and position > ? order by position limit ?`
    )
    .all(...keyOf(generation), after, limit >= 1 ? Math.min(Math.floor(limit), Number.MAX_SAFE_INTEGER) : 0)
    .map(([position, eventId, fault]): SetAsideEvent => ({
      position: Number(position),
      eventId: textOf(String(eventId)),
      fault: JSON.parse(String(fault)) as unknown
    }))
  return { events, total: Number(total) }
}

/** Runs something under a lease, where one is named and was not lost. */
const under = <L, A>(
  connection: Connection,
  lease: Lease | undefined,
  run: () => E.Either<L, A>
): E.Either<L | LeaseLost, A> =>
  lease === undefined || holdsLease(connection, lease) ? run() : E.left({ type: 'LeaseLost', lease })

const save = (connection: Connection, step: ViewStep): E.Either<CheckpointMoved, Checkpoint> => {
  const { projection, generation, cursor, fingerprint, revision, changed, removed } = step
  const { setAside = [], resetSetAside = false } = step
  const found = checkpointAt(connection, step)
  if ((found?.revision ?? 0) !== revision) return E.left({ type: 'CheckpointMoved', expected: revision, found })
  connection
    .prepare(
      `insert into checkpoints (projection, generation, cursor, fingerprint, revision) values (?, ?, ?, ?, ?)
        on conflict do update
        set cursor = excluded.cursor, fingerprint = excluded.fingerprint, revision = excluded.revision`
    )
    .run(...keyOf(step), storedText(cursor), JSON.stringify(fingerprint), revision + 1)
  const remove = connection.prepare('delete from views where projection = ? and generation = ? and key = ?')
  for (const key of removed) remove.run(...keyOf(step), storedText(key))
  const put = connection.prepare(
    `insert into views (projection, generation, key, view) values (?, ?, ?, ?)
      on conflict do update set view = excluded.view`
  )
  for (const [key, view] of changed) put.run(...keyOf(step), storedText(key), JSON.stringify(view))
  if (resetSetAside)
    connection.prepare('delete from set_aside where projection = ? and generation = ?').run(...keyOf(step))
  const putAside = connection.prepare('insert or replace into set_aside values (?, ?, ?, ?, ?)')
  for (const { position, eventId, fault } of setAside)
    putAside.run(...keyOf(step), position, storedText(eventId), JSON.stringify(fault))
  return E.right({ projection, generation, live: found?.live ?? false, cursor, fingerprint, revision: revision + 1 })
}

const goLive = (connection: Connection, generation: Generation): E.Either<NoSuchGeneration, Checkpoint> => {
  const found = checkpointAt(connection, generation)
  if (found === null) {
    const { projection, generation: name } = generation
    return E.left({ type: 'NoSuchGeneration', projection, generation: name })
  }
  for (const table of tables)
    connection.prepare(`delete from ${table} where projection = ? and generation <> ?`).run(...keyOf(generation))
  connection.prepare('update checkpoints set live = 1 where projection = ?').run(storedText(generation.projection))
  return E.right({ ...found, live: true })
}

const drop = (connection: Connection, generation: Generation): E.Either<never, void> => {
  for (const table of tables)
    connection.prepare(`delete from ${table} where projection = ? and generation = ?`).run(...keyOf(generation))
  return E.right(undefined)
}

/** Views with their checkpoints on an open file. */
export const viewsOn = (file: OpenFile): ViewStore => {
  const write = <L, A>(
    lease: Lease | undefined,
    run: (connection: Connection) => E.Either<L, A>
  ): TE.TaskEither<L | LeaseLost | LogUnavailable, A> =>
    F.pipe(
      file.write((connection) => under(connection, lease, () => run(connection))),
      TE.flatMapEither((answer): E.Either<L | LeaseLost | LogUnavailable, A> => answer)
    )
  return {
    checkpoints: (projection) =>
      file.read((connection) =>
        connection
          .prepare(`select ${checkpointColumns} from checkpoints where projection = ? order by generation`)
          .all(storedText(projection))
          .map(checkpointOf)
      ),
    load: (generation) => file.read((connection) => load(connection, generation)),
    read: (projection, keys) => file.read((connection) => read(connection, projection, keys)),
    setAside: (generation, after, limit) => file.read((connection) => setAsideIn(connection, generation, after, limit)),
    save: (step) => write(step.lease, (connection) => save(connection, step)),
    goLive: (generation, lease) => write(lease, (connection) => goLive(connection, generation)),
    drop: (generation, lease) => write(lease, (connection) => drop(connection, generation))
  }
}
