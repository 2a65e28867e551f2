/** What a statement is given: texts, numbers, lists of them, or nothing. */
export type Value = string | number | null | ReadonlyArray<string | number | null>

/** A statement with values for `$1`, `$2`, …; under a name a connection prepares it once. */
export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values?: ReadonlyArray<Value>
}

/** The values of a row as PostgreSQL writes them, in the order of the columns. */
export type Row = ReadonlyArray<string | null>

/** A session of a database. Whatever goes wrong rejects. */
export interface Connection {
  readonly query: (statement: Statement) => Promise<ReadonlyArray<Row>>
  /** Runs several statements without values. */
  readonly script: (text: string) => Promise<void>
}

/**
 * All that is asked of a driver: connections, and notifications. `pgDatabase` makes one of a pool of `pg`.
 *
 * @category connecting
 * @since 0.1.0
 */
export interface Database {
  /**
   * Runs something on a connection that nobody else uses meanwhile. The same session is always given as the same object,
   * and one that may be broken is not given again.
   */
  readonly use: <A>(run: (connection: Connection) => Promise<A>) => Promise<A>
  /** Has a listener told of notifications, for as long as it takes; connects again where that breaks. Never rejects. */
  readonly listen: (channel: string, listener: () => void) => () => void
}

/** Runs something as one transaction: as a whole, or not at all. */
export const transaction = async <A>(connection: Connection, run: () => Promise<A>): Promise<A> => {
  await connection.script('begin')
  try {
    const result = await run()
    await connection.script('commit')
    return result
  } catch (error) {
    // What broke the transaction is what matters, not that it could not be rolled back.
    await connection.script('rollback').catch(() => {})
    throw error
  }
}
