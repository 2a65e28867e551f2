import type { LogUnavailable } from '@communique/kernel'
import { taskEither as TE } from 'fp-ts'
import { type Connection, type Database, transaction } from './database.ts'
import { unavailable } from './databaseError.ts'
import { positionsPerTransaction } from './migrations.ts'
import { quotedSchema } from './schemaName.ts'

/** The schema of a log, and the origin that the driver reports for the files of its database. */
export interface LogPlace {
  readonly quoted: string
  readonly origin: string
}

// After a promotion the control file names the old timeline until a checkpoint ends, which may take minutes.
const timeline = `
  case when pg_is_in_recovery() then (select timeline_id from pg_control_checkpoint())
    else ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer end`

/**
 * Identifies the place in which a log was written: the system, its timeline, the table, and the files where the driver
 * knows them. A restored dump is another table, often on another system; a recovered backup or a promoted standby is on
 * another timeline. Each of them may lack events of the original, and will use their positions again.
 */
const home = ({ quoted, origin }: LogPlace): string => `
  (select system_identifier from pg_control_system()) || '/' || ${timeline}
    || '/' || '${quoted}.events'::regclass::oid || '${origin.replaceAll("'", "''")}'`

/** Begins an epoch whose positions follow the greatest on record. */
const insertEpoch = async (connection: Connection, place: LogPlace): Promise<string> => {
  const rows = await connection.query({
    text: `
      insert into ${place.quoted}.log as log (epoch, base, first_transaction, home)
      select substr(md5(gen_random_uuid()::text), 1, 12),
        (coalesce(max(position), -1) / ${positionsPerTransaction} + 1) * ${positionsPerTransaction},
        pg_current_xact_id()::text::bigint - 1, ${home(place)}
      from ${place.quoted}.events
      on conflict (single) do update
        set epoch = excluded.epoch, base = excluded.base, first_transaction = excluded.first_transaction, home = excluded.home
      returning epoch`
  })
  return rows[0]?.[0] ?? ''
}

/** The epoch of a log that is where it was written and ahead of its transactions; null where it is not. */
const validEpoch = async (connection: Connection, place: LogPlace): Promise<string | null> => {
  const [known] = await connection.query({ text: `select epoch, home = ${home(place)} from ${place.quoted}.log` })
  return known?.[1] === 't' && !(await isBehind(connection, place)) ? (known[0] ?? null) : null
}

/** True where transactions have lower numbers than those of the events on record. */
const isBehind = async (connection: Connection, { quoted }: LogPlace): Promise<boolean> => {
  const [row] = await connection.query({
    text: `
      select coalesce((select max(position) from ${quoted}.events), 0) >= base
        + (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - first_transaction) * ${positionsPerTransaction}
      from ${quoted}.log`
  })
  return row?.[0] === 't'
}

/** Runs a task while nobody else begins an epoch. */
const exclusively = <A>(connection: Connection, { quoted }: LogPlace, run: () => Promise<A>): Promise<A> =>
  transaction(connection, async () => {
    await connection.script(`lock table ${quoted}.log in share row exclusive mode`)
    return run()
  })

/**
 * The epoch of the log, on a connection that is used for the first time. A log that is a copy, restored or promoted, gets a
 * new one: its positions continue above the greatest on record, and earlier cursors are foreign.
 */
export const currentEpoch = async (connection: Connection, place: LogPlace): Promise<string> =>
  (await validEpoch(connection, place)) ??
  // Another session may have begun it while this one waited for the lock.
  exclusively(connection, place, async () => (await validEpoch(connection, place)) ?? insertEpoch(connection, place))

/**
 * Begins a new epoch of a log: earlier cursors are refused as foreign, and views are built again from the start. Run it
 * after the files or the volume of a server were replaced by an earlier copy, which no log can notice by itself; a dump, a
 * recovered backup and a promoted standby are noticed. The log must have been opened once.
 *
 * Processes that have the log open continue in the new epoch from their next request on.
 *
 * @param options.schema the schema of the log; `communique` by default.
 * @returns the name of the epoch.
 * @category storing
 * @since 0.1.0
 */
export const beginEpoch = (
  database: Database,
  { schema = 'communique' }: { readonly schema?: string } = {}
): TE.TaskEither<LogUnavailable, string> => {
  const quoted = quotedSchema(schema)
  if (quoted === null) return TE.left({ type: 'LogUnavailable', reason: `no name for a schema: ${schema}` })
  const place = { quoted, origin: database.origin ?? '' }
  return TE.tryCatch(
    () => database.use((connection) => exclusively(connection, place, () => insertEpoch(connection, place))),
    unavailable
  )
}
