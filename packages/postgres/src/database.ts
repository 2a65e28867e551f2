/** A value of a statement: a text, a number, a list of them, or null. */
export type Value = string | number | null | ReadonlyArray<string | number | null>

/** A statement with values for `$1`, `$2`, …; a connection prepares a named one once. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: ReadonlyArray<Value>
}

/** The values of a row as text, in the order of the columns. */
export type Row = ReadonlyArray<string | null>

/** A session of a database. Errors reject. */
export interface Connection {
  /** Runs a statement and returns its rows. */
  readonly query: (statement: Statement) => Promise<ReadonlyArray<Row>>
  /** Runs several statements without values. */
  readonly script: (text: string) => Promise<void>
}

/**
 * The port of a driver: connections and notifications. `pgDatabase` adapts a pool of `pg`.
 *
 * @category connecting
 * @since 0.1.0
 */
export interface Database {
  /**
   * The identity of the database's files, where the driver knows it: files that were copied have another one, and a log in
   * them begins a new epoch.
   */
  readonly origin?: string
  /**
   * Runs a task on a connection that is exclusive meanwhile. A session is always represented by the same object, and one
   * that may be broken is not used again.
   */
  readonly use: <A>(run: (connection: Connection) => Promise<A>) => Promise<A>
  /** Subscribes to notifications on a channel; reconnects where the connection breaks. @returns unsubscribe. */
  readonly listen: (channel: string, listener: () => void) => () => void
}

/** Runs a task as one transaction. */
export const transaction = async <A>(connection: Connection, run: () => Promise<A>): Promise<A> => {
  await connection.script('begin')
  try {
    const result = await run()
    await connection.script('commit')
    return result
  } catch (error) {
    // The error that broke the transaction is reported, not a failure to roll it back.
    await connection.script('rollback').catch(() => {})
    throw error
  }
}
