import type { CloudEvent } from '@communique/kernel'

/**
 * The columns of a ledger file, with the types of DuckDB in which no value is lost. Every attribute has a column, also the
 * one that an event may leave out; citations and facts stay JSON.
 */
const columns: Readonly<Record<keyof CloudEvent, string>> = {
  specversion: 'VARCHAR',
  id: 'VARCHAR',
  source: 'VARCHAR',
  type: 'VARCHAR',
  subject: 'VARCHAR',
  time: 'TIMESTAMP',
  datacontenttype: 'VARCHAR',
  sequence: 'VARCHAR',
  streamversion: 'VARCHAR',
  schemaversion: 'VARCHAR',
  recordedby: 'VARCHAR',
  correlationid: 'VARCHAR',
  causationid: 'VARCHAR',
  data: 'JSON'
}

/**
 * Writes the table function by which DuckDB reads a ledger file, an event a line; it stands after `from`.
 *
 * By itself DuckDB takes the columns from the first 20,480 lines. CloudEvents forbid an attribute without a value, so that
 * an event without a cause has no `causationid`: where the first event with one stands further down, `select *` fails. With
 * the columns named, it does not, and times are read as UTC in every session.
 *
 * @param path the file, or a pattern of files.
 * @example
 * import assert from 'node:assert/strict'
 * import { duckdbLedger } from '@communique/exchange/cloudevents'
 *
 * const sql = `select type, count(*) from ${duckdbLedger('ledger.ndjson')} group by type`
 * assert.ok(sql.includes("read_ndjson('ledger.ndjson', columns = {"))
 * @category exchange
 * @since 0.1.0
 */
export const duckdbLedger = (path: string): string => {
  const typed = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`)
  return `read_ndjson('${path.replaceAll("'", "''")}', columns = {${typed.join(', ')}})`
}
