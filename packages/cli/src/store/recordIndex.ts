import { type CooperationRecord, CountryCode } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { Cursor, EventLog, StreamName } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type * as sqlite from 'node:sqlite'
import { type Progress } from '../output/progress.ts'

/** An index beside a record: which subjects speak of a country, and where the registers speak of a party, person or source. */
export interface RecordIndex {
  /** The streams that name a country, or that are of a subject with this identity. */
  readonly streamsOf: (key: string) => ReadonlyArray<StreamName>
  /** The positions at which registers speak of an identity. */
  readonly registeredAt: (id: string) => ReadonlyArray<number>
  /** The latest instant of recording. */
  readonly latest: () => string
  readonly close: () => void
}

/** Raised when the index holds something else, so that older ones are made anew. */
const version = '1'
const pageSize = 2000
const isRegister = (stream: string): boolean => stream.endsWith('/register')

const tables = `
  create table if not exists meta (name text primary key, value text not null) without rowid;
  create table if not exists streams (key text, stream text, primary key (key, stream)) without rowid;
  create table if not exists registered (id text, position integer, primary key (id, position)) without rowid;
`

/** Every text in a value, at any depth. */
export const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Tests for a text that may be an identity. */
export const maybeId = (text: string): boolean => text.length <= 64 && /^[a-z0-9][a-z0-9-]*$/.test(text)

/** The keys under which an event is indexed; more than are needed do no harm. */
const keysOf = ({ data, stream }: CooperationRecord): ReadonlySet<string> => {
  const texts = textsIn(data)
  if (isRegister(stream)) return new Set(texts.filter(maybeId))
  return new Set([stream.slice(stream.indexOf('/') + 1), ...texts.filter(CountryCode.is)])
}

const metaOf = (database: sqlite.DatabaseSync, name: string): string | null => {
  const row = database.prepare('select value from meta where name = ?').get(name)
  return row === undefined ? null : String(row['value'])
}

interface Reached {
  readonly cursor: Cursor | null
  readonly latest: string
}

/** The place up to which an index of this log was made; from the start where it is of another log or version. */
const reachedBy = (database: sqlite.DatabaseSync, log: string): Reached => {
  const isOurs = metaOf(database, 'version') === version && metaOf(database, 'log') === log
  const cursor = isOurs ? metaOf(database, 'cursor') : null
  if (cursor === null) database.exec('delete from streams; delete from registered; delete from meta')
  return { cursor: cursor as Cursor | null, latest: (cursor === null ? null : metaOf(database, 'latest')) ?? '' }
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
  const named = database.prepare('insert or ignore into streams values (?, ?)')
  const registered = database.prepare('insert or ignore into registered values (?, ?)')
  for (let more = true; more;) {
    const page = await log.readAll(cursor, pageSize)()
    if (E.isLeft(page)) return undo()
    for (const stored of page.right.events) {
      const events = readCooperationEvent(stored)
      if (E.isLeft(events)) return undo()
      for (const event of events.right) {
        if (event.recordedAt > latest) latest = event.recordedAt
        for (const key of keysOf(event))
          if (isRegister(event.stream)) registered.run(key, event.position)
          else named.run(key, event.stream)
      }
    }
    progress.advance(page.right.events.length)
    ;({ next: cursor, more } = page.right)
  }
  const meta = database.prepare('insert or replace into meta values (?, ?)')
  for (const [name, value] of Object.entries({ version, log: epoch, cursor: cursor ?? '', latest }))
    meta.run(name, value)
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
    database.exec(tables)
    return database
  }, E.toError)
  if (E.isLeft(opened)) return null
  const database = opened.right
  const { epoch, cursor } = head.right
  try {
    const isCurrent =
      metaOf(database, 'log') === epoch &&
      metaOf(database, 'version') === version &&
      metaOf(database, 'cursor') === cursor
    if (!isCurrent && !(await takeIn(database, log, epoch, progress))) {
      database.close()
      return null
    }
  } catch {
    // Another process writes to it, or the disk is full.
    database.close()
    return null
  }
  const streams = database.prepare('select stream from streams where key = ?')
  const positions = database.prepare('select position from registered where id = ? order by position')
  return {
    streamsOf: (key) => streams.all(key).map(({ stream }) => String(stream) as StreamName),
    registeredAt: (id) => positions.all(id).map(({ position }) => Number(position)),
    latest: () => metaOf(database, 'latest') ?? '',
    close: () => database.close()
  }
}
