import type {
  Checkpoint,
  CheckpointMoved,
  Lease,
  LeaseLost,
  LeaseStore,
  LogUnavailable,
  ViewStore
} from '@communique/kernel'
import {
  type Generation,
  jsonOf,
  type NoSuchGeneration,
  type SetAsideEvent,
  storedJson,
  storedText,
  type StoredViewEntry,
  textOf,
  type ViewsAtCheckpoint
} from '@communique/kernel/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { checkpointColumns, checkpointOf } from './checkpointRow.ts'
import type { Connection, Database, Row, Value } from './database.ts'
import type { UnsupportedIsolation } from './isolation.ts'
import { leasesIn, leaseValues } from './leases.ts'
import type { PostgresOptions } from './postgresEventLog.ts'
import { type Store, storeIn } from './store.ts'

/**
 * Opens a store of views, checkpoints and leases on PostgreSQL. Views are rows of JSONB, saved with their checkpoint in one
 * transaction. SQL can query the table `views`; the live generation is the one marked `live` in `checkpoints`.
 *
 * @category storing views
 * @since 0.1.0
 */
export const postgresViewStore = (
  database: Database,
  { schema = 'communique' }: Pick<PostgresOptions, 'schema'> = {}
): TE.TaskEither<LogUnavailable | UnsupportedIsolation, ViewStore & LeaseStore> =>
  TE.map(viewStoreOn)(storeIn(database, schema))

const keyOf = ({ projection, generation }: Generation): readonly [Value, Value] => [
  storedText(projection),
  storedText(generation)
]

const byKey = ([one]: StoredViewEntry, [other]: StoredViewEntry): number => (one < other ? -1 : 1)

/** A checkpoint and its views, read in one statement and so at one moment. */
const viewsOf = (rows: ReadonlyArray<Row>): ViewsAtCheckpoint | null => {
  const [first] = rows
  if (first === undefined) return null
  const views = rows.flatMap((row): ReadonlyArray<StoredViewEntry> => {
    const [key, view] = row.slice(-2)
    // A checkpoint without views is a row without a key.
    return key === null || key === undefined ? [] : [[textOf(key), jsonOf(view ?? 'null')]]
  })
  // The database has an order of its own.
  return { checkpoint: checkpointOf(first), views: views.toSorted(byKey) }
}

const viewStoreOn = (store: Store): ViewStore & LeaseStore => {
  const { quoted, attempt } = store

  const checkpointAt = async (connection: Connection, generation: Generation): Promise<Checkpoint | null> => {
    const [row] = await connection.query({
      text: `select ${checkpointColumns} from ${quoted}.checkpoints where projection = $1 and generation = $2`,
      values: keyOf(generation)
    })
    return row === undefined ? null : checkpointOf(row)
  }

  /** Calls a function of the schema that returns an outcome. */
  const call = async (connection: Connection, name: string, values: ReadonlyArray<Value>): Promise<string> => {
    const parameters = values.map((_, index) => `$${index + 1}`).join(', ')
    const [row = []] = await connection.query({
      name: `${quoted}.${name}`,
      text: `select ${quoted}.${name}(${parameters})`,
      values
    })
    return row[0] ?? ''
  }

  const lost = (lease: Lease | undefined): E.Either<LeaseLost, never> =>
    // Without a lease the outcome cannot be `lost`.
    E.left({ type: 'LeaseLost', lease: lease ?? { name: '', holder: '', token: 0 } })

  return {
    ...leasesIn(store),
    checkpoints: (projection) =>
      attempt(async (connection) => {
        const rows = await connection.query({
          text: `select ${checkpointColumns} from ${quoted}.checkpoints where projection = $1 order by generation`,
          values: [storedText(projection)]
        })
        return rows.map(checkpointOf)
      }),
    load: (generation) =>
      attempt(async (connection) =>
        viewsOf(
          await connection.query({
            text: `
              select ${checkpointColumns}, key, view from ${quoted}.checkpoints
                left join ${quoted}.views using (projection, generation)
              where projection = $1 and generation = $2`,
            values: keyOf(generation)
          })
        )
      ),
    read: (projection, keys) =>
      attempt(async (connection) =>
        viewsOf(
          await connection.query({
            name: `${quoted}.read_views`,
            text: `
              select ${checkpointColumns}, key, view from ${quoted}.checkpoints
                left join (select * from ${quoted}.views where key = any($2)) wanted using (projection, generation)
              where projection = $1 and live`,
            values: [storedText(projection), keys.map(storedText)]
          })
        )
      ),
    setAside: (generation, after, limit) =>
      attempt(async (connection) => {
        const rows = await connection.query({
          name: `${quoted}.read_set_aside`,
          text: `
            with total as (
              select (select count(*) from ${quoted}.set_aside where projection = $1 and generation = $2) as total
              from ${quoted}.checkpoints where projection = $1 and generation = $2
            )
            select total, position, event_id, fault from total left join lateral (
              select position, event_id, fault from ${quoted}.set_aside
              where projection = $1 and generation = $2 and position > $3 order by position limit $4
            ) page on true order by position`,
          values: [...keyOf(generation), after, Math.max(0, limit)]
        })
        const [first] = rows
        if (first === undefined) return null
        const events = rows.flatMap(([, position, eventId, fault]): ReadonlyArray<SetAsideEvent> =>
          position === null || position === undefined
            ? []
            : [{ position: Number(position), eventId: textOf(eventId ?? ''), fault: jsonOf(fault ?? 'null') }]
        )
        return { events, total: Number(first[0]) }
      }),
    save: (step) =>
      F.pipe(
        attempt(async (connection): Promise<E.Either<CheckpointMoved | LeaseLost, Checkpoint>> => {
          const { projection, generation, cursor, fingerprint, revision, changed, removed, lease } = step
          const { setAside = [], resetSetAside = false } = step
          // The last view of a key counts, as if they had been stored in turn.
          const views = [...new Map(changed)]
          const aside = [...new Map(setAside.map((event) => [event.position, event])).values()]
          const outcome = await call(connection, 'save_views', [
            ...keyOf(step),
            storedText(cursor),
            storedJson(fingerprint),
            revision,
            views.map(([key]) => storedText(key)),
            views.map(([, view]) => storedJson(view)),
            removed.map(storedText),
            ...leaseValues(lease),
            aside.map(({ position }) => position),
            aside.map(({ eventId }) => storedText(eventId)),
            aside.map(({ fault }) => storedJson(fault)),
            String(resetSetAside)
          ])
          if (outcome === 'lost') return lost(lease)
          if (outcome === 'moved')
            return E.left({
              type: 'CheckpointMoved',
              expected: revision,
              found: await checkpointAt(connection, step)
            })
          return E.right({
            projection,
            generation,
            live: outcome === 'true',
            cursor,
            fingerprint,
            revision: revision + 1
          })
        }),
        TE.flatMapEither((answer): E.Either<CheckpointMoved | LeaseLost, Checkpoint> => answer)
      ),
    goLive: (generation, lease) =>
      F.pipe(
        attempt(async (connection): Promise<E.Either<NoSuchGeneration | LeaseLost, Checkpoint>> => {
          const outcome = await call(connection, 'go_live', [...keyOf(generation), ...leaseValues(lease)])
          if (outcome === 'lost') return lost(lease)
          const found = outcome === 'missing' ? null : await checkpointAt(connection, generation)
          const { projection, generation: name } = generation
          return found === null ? E.left({ type: 'NoSuchGeneration', projection, generation: name }) : E.right(found)
        }),
        TE.flatMapEither((answer): E.Either<NoSuchGeneration | LeaseLost, Checkpoint> => answer)
      ),
    drop: (generation, lease) =>
      F.pipe(
        attempt((connection) => call(connection, 'drop_views', [...keyOf(generation), ...leaseValues(lease)])),
        TE.flatMapEither((outcome): E.Either<LeaseLost, void> =>
          outcome === 'lost' ? lost(lease) : E.right(undefined)
        )
      )
  }
}
