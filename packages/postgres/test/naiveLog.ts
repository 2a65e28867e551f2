import type { EventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { postgresEventLog } from '../src/postgresEventLog.ts'
import type { TestDatabase } from './databases.ts'

/** What gives an event its place, in the functions that append. */
const byTransaction = /\(pg_current_xact_id\(\)::text::bigint - (?:log\.)?first_transaction\)/

/**
 * A log as one is first written: events are numbered by a sequence and read in the order of their numbers. Whoever takes a
 * number does not always commit before the next one does, and by then a reader may have gone past it.
 */
export const naiveLog = async ({ pool, database }: TestDatabase, schema: string): Promise<EventLog> => {
  const log = must(await postgresEventLog(database, { schema })())
  await pool.query(`create sequence "${schema}".numbers`)
  for (const name of ['append_one', 'append_many']) {
    const { rows } = await pool.query<{ text: string }>(
      'select pg_get_functiondef(oid) as text from pg_proc where proname = $1 and pronamespace = $2::regnamespace',
      [name, `"${schema}"`]
    )
    const text = rows[0]?.text ?? ''
    if (!byTransaction.test(text)) throw new Error(`${name} numbers its events otherwise`)
    await pool.query(text.replace(byTransaction, `nextval('"${schema}".numbers')`))
  }
  await pool.query(`
    create or replace function "${schema}".safe_head() returns bigint language sql stable
    as 'select ${Number.MAX_SAFE_INTEGER}::bigint'`)
  return log
}
