import { type CooperationEvent, type CooperationRecord, CountryCode } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { Cursor, EventLog } from '@communique/kernel'
import { targetOf } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import type * as sqlite from 'node:sqlite'
import { type Progress } from '../output/progress.ts'

/** An index beside a record: where its subjects speak of what, and where its registers speak of an identity. */
export interface RecordIndex {
  /** The positions of all events of the subjects with one of these keys: a country, an identity or a category. */
  readonly ofSubjects: (keys: ReadonlyArray<string>) => ReadonlyArray<number>
  /** The positions at which registers speak of one of these identities. */
  readonly registered: (ids: ReadonlyArray<string>) => ReadonlyArray<number>
  /** The keys of the categories of subjects that have events of these types. */
  readonly categoriesOf: (types: ReadonlyArray<string>) => ReadonlyArray<string>
  /** The latest instant of recording. */
  readonly latest: () => string
  readonly close: () => void
}

/** Raised when the index holds something else, so that older ones are made anew. */
const version = 2
const pageSize = 2000
const isRegister = (stream: string): boolean => stream.endsWith('/register')

// A stream goes under the position of its first event. The key of a category ends with a slash, and no other does.
const tables = `
  create table meta (name text primary key, value text not null) without rowid;
  create table streams (name text primary key, stream integer not null) without rowid;
  create table keys (key text, stream integer, primary key (key, stream)) without rowid;
  create table events (stream integer, position integer, primary key (stream, position)) without rowid;
  create table types (type text, key text, primary key (type, key)) without rowid;
  create table registered (id text, position integer, primary key (id, position)) without rowid;
`

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

const emptied = ['streams', 'keys', 'events', 'types', 'registered', 'meta']
  .map((table) => `delete from ${table};`)
  .join(' ')

/** Every text in a value, at any depth. */
export const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Tests for a text that may be an identity. */
export const maybeId = (text: string): boolean => text.length <= 64 && /^[a-z0-9][a-z0-9-]*$/.test(text)

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('/') + 1)

/** The keys under which the subject of an event is found; more than are needed do no harm. */
const keysOf = ({ data, stream }: CooperationRecord): ReadonlyArray<string> => [
  categoryOf(stream),
  stream.slice(stream.indexOf('/') + 1),
  ...new Set(textsIn(data).filter(CountryCode.is))
]

const metaOf = (database: sqlite.DatabaseSync, name: string): string | null => {
  const row = database.prepare('select value from meta where name = ?').get(name)
  return row === undefined ? null : String(row['value'])
}

interface Reached {
  readonly cursor: Cursor | null
  readonly latest: string
}

/** The place up to which an index of this log was made; from the start where it is of another log. */
const reachedBy = (database: sqlite.DatabaseSync, log: string): Reached => {
  const cursor = metaOf(database, 'log') === log ? metaOf(database, 'cursor') : null
  if (cursor === null) database.exec(emptied)
  return { cursor: cursor as Cursor | null, latest: (cursor === null ? null : metaOf(database, 'latest')) ?? '' }
}

/** The event that an entry corrects, takes back or attests. */
const targetsOf = (event: CooperationRecord): ReadonlyArray<string> => {
  const target = targetOf<CooperationEvent>(event)
  return target === null ? [] : [target]
}

/** Enters events into the tables. An event that upcasting splits is entered once for each of its parts. */
const indexing = (database: sqlite.DatabaseSync) => {
  const known = database.prepare('select stream from streams where name = ?')
  const begun = database.prepare('insert into streams values (?, ?)')
  const keyed = database.prepare('insert or ignore into keys values (?, ?)')
  const placed = database.prepare('insert or ignore into events values (?, ?)')
  const typed = database.prepare('insert or ignore into types values (?, ?)')
  const registered = database.prepare('insert or ignore into registered values (?, ?)')
  const types = new Set<string>()
  const streamOf = ({ stream, position }: CooperationRecord): number => {
    const row = known.get(stream)
    if (row !== undefined) return Number(row['stream'])
    begun.run(stream, position)
    return position
  }
  return (event: CooperationRecord): void => {
    const { stream, position, type, data } = event
    if (isRegister(stream)) {
      for (const id of new Set([...textsIn(data).filter(maybeId), ...targetsOf(event)])) registered.run(id, position)
      return
    }
    const first = streamOf(event)
    placed.run(first, position)
    for (const key of keysOf(event)) keyed.run(key, first)
    const ofType = `${type} ${categoryOf(stream)}`
    if (types.has(ofType)) return
    types.add(ofType)
    typed.run(type, categoryOf(stream))
  }
}

/** Takes in what was recorded since. A failure of the log or of an event ends it; nothing of this call stays then. */
const takeIn = async (
  database: sqlite.DatabaseSync,
  log: EventLog,
  epoch: string,
  progress: Progress
): Promise<boolean> => {
  database.exec('begin immediate')
  const undo = (): false => {
    database.exec('rollback')
    return false
  }
  let { cursor, latest } = reachedBy(database, epoch)
  const index = indexing(database)
  for (let more = true; more;) {
    const page = await log.readAll(cursor, pageSize)()
    if (E.isLeft(page)) return undo()
    for (const stored of page.right.events) {
      const events = readCooperationEvent(stored)
      if (E.isLeft(events)) return undo()
      for (const event of events.right) {
        if (event.recordedAt > latest) latest = event.recordedAt
        index(event)
      }
    }
    progress.advance(page.right.events.length)
    ;({ next: cursor, more } = page.right)
  }
  const meta = database.prepare('insert or replace into meta values (?, ?)')
  for (const [name, value] of Object.entries({ log: epoch, cursor: cursor ?? '', latest })) meta.run(name, value)
  database.exec('commit')
  return true
}

/**
 * Opens the index beside a record, and brings it up to the end of the record: what was recorded since is read, and nothing
 * else. It holds nothing that the record does not; removed, it is made anew.
 *
 * @returns null where it cannot be kept, such as in a folder that is only read: the record is read as a whole then.
 */
export const openIndex = async (path: string, log: EventLog, progress: Progress): Promise<RecordIndex | null> => {
  const head = await log.head()()
  const builtIn: typeof sqlite | undefined = process.getBuiltinModule('node:sqlite')
  if (E.isLeft(head) || builtIn === undefined) return null
  const opened = E.tryCatch(() => {
    const database = new builtIn.DatabaseSync(path, { timeout: 2000 })
    database.exec('pragma synchronous = off')
    prepared(database)
    return database
  }, E.toError)
  if (E.isLeft(opened)) return null
  const database = opened.right
  const { epoch, cursor } = head.right
  try {
    const isCurrent = metaOf(database, 'log') === epoch && metaOf(database, 'cursor') === cursor
    if (!isCurrent && !(await takeIn(database, log, epoch, progress))) {
      database.close()
      return null
    }
  } catch {
    // Another process writes to it, or the disk is full.
    database.close()
    return null
  }
  /** The numbers or texts that a statement selects for a list of texts. */
  const listed = (statement: string): ((texts: ReadonlyArray<string>) => ReadonlyArray<unknown>) => {
    const prepared = database.prepare(statement)
    return (texts) => prepared.all(JSON.stringify(texts)).map(({ found }) => found)
  }
  const ofSubjects = listed(
    'select e.position as found from json_each(?) as asked join keys as k on k.key = asked.value join events as e on e.stream = k.stream'
  )
  const registered = listed(
    'select r.position as found from json_each(?) as asked join registered as r on r.id = asked.value'
  )
  const categories = listed(
    'select distinct t.key as found from json_each(?) as asked join types as t on t.type = asked.value'
  )
  return {
    ofSubjects: (keys) => ofSubjects(keys).map(Number),
    registered: (ids) => registered(ids).map(Number),
    categoriesOf: (types) => categories(types).map(String),
    latest: () => metaOf(database, 'latest') ?? '',
    close: () => database.close()
  }
}
