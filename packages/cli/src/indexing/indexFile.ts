import { either as E } from 'fp-ts'
import type * as sqlite from 'node:sqlite'

/** Raised when the index holds something else, so that older ones are made anew. */
const version = 5

// A stream goes under the position of its first event. The key of a category ends with a slash, and no other does.
// A step of a part stands in pieces of some events each; its leads are in the first of them.
const tables = `
  create table meta (name text primary key, value text not null) without rowid;
  create table streams (name text primary key, stream integer not null) without rowid;
  create table keys (key text, stream integer, primary key (key, stream)) without rowid;
  create table events (stream integer, position integer, primary key (stream, position)) without rowid;
  create table types (type text, key text, primary key (type, key)) without rowid;
  create table registered (key text, position integer, primary key (key, position)) without rowid;
  create table parts (
    asked text, step integer, piece integer, leads text, events text not null, primary key (asked, step, piece)
  );
  create table answers (
    question text primary key, cursor text not null, part text, answer text not null
  ) without rowid;
`

const emptied = ['streams', 'keys', 'events', 'types', 'registered', 'parts', 'answers', 'meta']
  .map((table) => `delete from ${table};`)
  .join(' ')

/** Makes the tables; those of another version are dropped. */
const prepared = (database: sqlite.DatabaseSync): void => {
  const isReady = (): boolean => database.prepare('pragma user_version').get()?.['user_version'] === version
  if (isReady()) return
  database.exec('begin immediate')
  // Another process may have made them meanwhile.
  if (!isReady()) {
    const old = database.prepare("select name from sqlite_schema where type = 'table'").all()
    const dropped = old.map(({ name }) => `drop table "${String(name)}";`).join(' ')
    database.exec(`${dropped} ${tables} pragma user_version = ${version}`)
  }
  database.exec('commit')
}

/** The file of an index, which is open. */
export interface IndexFile {
  readonly database: sqlite.DatabaseSync
  /** A note of the index about itself; null: there is none. */
  readonly note: (name: string) => string | null
  readonly setNotes: (notes: Readonly<Record<string, string>>) => void
  /** Empties it, where it is of another log than this one. */
  readonly claimFor: (log: string) => void
  readonly close: () => void
}

/** Opens the file of an index, and makes it where there is none. Null: it cannot be kept there, or it is no index. */
export const openIndexFile = (path: string): IndexFile | null => {
  const builtIn: typeof sqlite | undefined = process.getBuiltinModule('node:sqlite')
  if (builtIn === undefined) return null
  const opened = E.tryCatch(() => {
    const database = new builtIn.DatabaseSync(path, { timeout: 2000 })
    database.exec('pragma synchronous = off')
    prepared(database)
    return database
  }, E.toError)
  if (E.isLeft(opened)) return null
  const database = opened.right
  const note = (name: string): string | null => {
    const row = database.prepare('select value from meta where name = ?').get(name)
    return row === undefined ? null : String(row['value'])
  }
  const setNotes: IndexFile['setNotes'] = (notes) => {
    const set = database.prepare('insert or replace into meta values (?, ?)')
    for (const [name, value] of Object.entries(notes)) set.run(name, value)
  }
  return {
    database,
    note,
    setNotes,
    claimFor: (log) => {
      if (note('log') === log) return
      database.exec(emptied)
      setNotes({ log })
    },
    close: () => database.close()
  }
}
