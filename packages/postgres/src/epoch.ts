import { type Connection, transaction } from './database.ts'
import { positionsPerTransaction } from './migrations.ts'

/**
 * Where a log was written: the system, its timeline, and the table. A dump that was restored is another table, often on
 * another system; a backup that was recovered, or a standby that took over, is on another timeline. Each of them may
 * lack what the original had, and will use its positions anew.
 */
const origin = (schema: string): string => `
  (select system_identifier from pg_control_system()) || '/' || (select timeline_id from pg_control_checkpoint())
    || '/' || '${schema}.events'::regclass::oid`

const begin = async (connection: Connection, schema: string): Promise<string> =>
  transaction(connection, async () => {
    // Whoever else found it out waits here, and finds it done.
    const state = `select epoch, home = ${origin(schema)} from ${schema}.log`
    await connection.script(`lock table ${schema}.log in share row exclusive mode`)
    const [known] = await connection.query({ text: state })
    if (known?.[1] === 't' && !(await isBehind(connection, schema))) return known[0] ?? ''
    const rows = await connection.query({
      text: `
        insert into ${schema}.log as log (epoch, base, first_transaction, home)
        select substr(md5(gen_random_uuid()::text), 1, 12),
          (coalesce(max(position), -1) / ${positionsPerTransaction} + 1) * ${positionsPerTransaction},
          pg_current_xact_id()::text::bigint - 1, ${origin(schema)}
        from ${schema}.events
        on conflict (single) do update
          set epoch = excluded.epoch, base = excluded.base, first_transaction = excluded.first_transaction, home = excluded.home
        returning epoch`
    })
    return rows[0]?.[0] ?? ''
  })

/** Whether transactions are numbered lower than those that wrote what is on record. */
const isBehind = async (connection: Connection, schema: string): Promise<boolean> => {
  const [row] = await connection.query({
    text: `
      select coalesce((select max(position) from ${schema}.events), 0) >= base
        + (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - first_transaction) * ${positionsPerTransaction}
      from ${schema}.log`
  })
  return row?.[0] === 't'
}

/**
 * The epoch of the log, on a connection that is used for the first time. A log that is a copy of what it was, restored or
 * promoted, gets a new one: its positions go on above the greatest on record, and cursors of before are foreign.
 */
export const currentEpoch = async (connection: Connection, schema: string): Promise<string> => {
  const [known] = await connection.query({
    text: `select epoch, home = ${origin(schema)} from ${schema}.log`
  })
  return known !== undefined && known[1] === 't' && !(await isBehind(connection, schema))
    ? (known[0] ?? '')
    : begin(connection, schema)
}
