import type { Connection } from './database.ts'

/**
 * Sessions of the database begin transactions at another isolation level than `read committed`. An append waits for the
 * lock of its stream and must then see what the holder has committed, which no other level shows. Give the log a pool of
 * its own with `options: '-c default_transaction_isolation=read\\ committed'`.
 */
export interface UnsupportedIsolation {
  readonly type: 'UnsupportedIsolation'
  /** The level that the role, the database or the pool sets, such as `serializable`. */
  readonly level: string
}

/** The isolation level of the session, as a value where it is not supported. */
export const unsupportedIsolation = async (connection: Connection): Promise<UnsupportedIsolation | null> => {
  const [row] = await connection.query({ text: `select current_setting('default_transaction_isolation')` })
  const level = row?.[0] ?? ''
  return level === 'read committed' ? null : { type: 'UnsupportedIsolation', level }
}
