import type { EventLog } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { postgresEventLog } from '../src/postgresEventLog.ts'
import type { TestDatabase } from './databases.ts'

/**
 * A log as it is often written first: events are numbered by a sequence and read in the order of their numbers. A writer
 * may commit after the writer of the next number, when a reader has already passed its event.
 */
export const naiveLog = async ({ pool, database }: TestDatabase, schema: string): Promise<EventLog> => {
  const log = must(await postgresEventLog(database, { schema })())
  await pool.query(`create sequence "${schema}".numbers`)
  await pool.query(`
    create or replace function "${schema}".transaction_number() returns bigint language sql
    as 'select first_transaction + nextval(''"${schema}".numbers'') from "${schema}".log'`)
  await pool.query(`
    create or replace function "${schema}".safe_head() returns bigint language sql stable
    as 'select ${Number.MAX_SAFE_INTEGER}::bigint'`)
  return log
}
