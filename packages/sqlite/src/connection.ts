import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** The parameters of a statement. */
export type Value = string | number | bigint | null

/** The values of a row in the order of its columns. */
export type Row = ReadonlyArray<Value>

/** A prepared statement. */
export interface Statement {
  readonly all: (...values: ReadonlyArray<Value>) => ReadonlyArray<Row>
  readonly first: (...values: ReadonlyArray<Value>) => Row | undefined
  readonly run: (...values: ReadonlyArray<Value>) => void
}

/** An open file. Whatever goes wrong throws. */
export interface Connection {
  /** Prepares a statement, once for each text. */
  readonly prepare: (text: string) => Statement
  /** Runs several statements without values. */
  readonly script: (text: string) => void
  /** Runs something in one transaction that writes. */
  readonly write: <A>(run: () => A) => A
  /** Runs something whose reads all see the same moment. */
  readonly read: <A>(run: () => A) => A
  /** Closes it; once is enough. */
  readonly close: () => void
}

const statementOf = (statement: StatementSync): Statement => {
  // Since Node 22.16 rows come as lists, which is faster; before, as objects with their columns in order.
  const asLists = 'setReturnArrays' in statement
  if (asLists) statement.setReturnArrays(true)
  const listed = (row: unknown): Row => (asLists ? row : Object.values(row as Readonly<Record<string, Value>>)) as Row
  return {
    all: (...values) => {
      const rows = statement.all(...values)
      return asLists ? (rows as unknown as ReadonlyArray<Row>) : rows.map(listed)
    },
    first: (...values) => {
      const row: unknown = statement.get(...values)
      return row === undefined ? undefined : listed(row)
    },
    run: (...values) => {
      statement.run(...values)
    }
  }
}

export const connectionTo = (database: DatabaseSync): Connection => {
  const prepared = new Map<string, Statement>()
  let isOpen = true
  const prepare = (text: string): Statement => {
    const known = prepared.get(text) ?? statementOf(database.prepare(text))
    prepared.set(text, known)
    return known
  }
  const transaction =
    (begin: string) =>
    <A>(run: () => A): A => {
      database.exec(begin)
      try {
        const result = run()
        database.exec('commit')
        return result
      } catch (error) {
        try {
          database.exec('rollback')
        } catch {
          // SQLite has rolled back by itself, as it does where the disk is full.
        }
        throw error
      }
    }
  return {
    prepare,
    script: (text) => database.exec(text),
    write: transaction('begin immediate'),
    read: transaction('begin'),
    close: () => {
      prepared.clear()
      if (isOpen) database.close()
      isOpen = false
    }
  }
}
