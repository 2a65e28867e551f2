import type { EventLog, StreamName } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Progress } from '../output/progress.ts'
import { type IndexFile, openIndexFile } from './indexFile.ts'
import { type EndOfRegister, endOfRegister, takeIn, takeInRegisters } from './takeIn.ts'

/** An index beside a record: where its registers speak of an identity, a name, a text or an event. */
export interface RegisterIndex {
  /** The positions of entries with one of these keys. */
  readonly registered: (keys: ReadonlyArray<string>) => ReadonlyArray<number>
  readonly endOf: (register: StreamName) => EndOfRegister
  readonly close: () => void
}

/** An index beside a record: also where its subjects speak of what. */
export interface RecordIndex extends RegisterIndex {
  readonly file: IndexFile
  /** The positions of all events of the subjects with one of these keys: a country or a category. */
  readonly ofSubjects: (keys: ReadonlyArray<string>) => ReadonlyArray<number>
  /** The positions of all events of these streams. */
  readonly ofStreams: (streams: ReadonlyArray<string>) => ReadonlyArray<number>
  /** The keys of the categories of subjects that have events of these types. */
  readonly categoriesOf: (types: ReadonlyArray<string>) => ReadonlyArray<string>
  /** The latest instant of recording. */
  readonly latest: () => string
}

/** Opens an index and brings it up to the log. Null: it cannot be kept, or the log or an event does not answer. */
const broughtUp = async (
  path: string,
  log: EventLog,
  bringUp: (file: IndexFile, epoch: string, cursor: string) => Promise<boolean>
): Promise<IndexFile | null> => {
  const head = await log.head()()
  if (E.isLeft(head)) return null
  const file = openIndexFile(path)
  if (file === null) return null
  try {
    if (await bringUp(file, head.right.epoch, head.right.cursor)) return file
  } catch {
    // Another process writes to it, or the disk is full.
  }
  file.close()
  return null
}

/** The numbers or texts that a statement selects for a list of texts. */
const listed = (
  { database }: IndexFile,
  statement: string
): ((texts: ReadonlyArray<string>) => ReadonlyArray<unknown>) => {
  const prepared = database.prepare(statement)
  return (texts) => prepared.all(JSON.stringify(texts)).map(({ found }) => found)
}

const registersIn = (file: IndexFile): RegisterIndex => {
  const registered = listed(
    file,
    'select r.position as found from json_each(?) as asked join registered as r on r.key = asked.value'
  )
  return {
    registered: (keys) => registered(keys).map(Number),
    endOf: (register) => endOfRegister(file, register),
    close: file.close
  }
}

/**
 * Opens the index beside a record as far as it is about registers, and brings that up to their ends: what they gained since
 * is read, and nothing else.
 *
 * @returns null where it cannot be kept: the registers are read as a whole then.
 */
export const openRegisterIndex = async (
  path: string,
  log: EventLog,
  progress: Progress
): Promise<RegisterIndex | null> => {
  const file = await broughtUp(path, log, (opened, epoch) => takeInRegisters(opened, log, epoch, progress))
  return file === null ? null : registersIn(file)
}

/**
 * Opens the index beside a record, and brings it up to the end of the record: what was recorded since is read, and nothing
 * else. It holds nothing that the record does not; removed, it is made anew.
 *
 * @returns null where it cannot be kept, such as in a folder that is only read: the record is read as a whole then.
 */
export const openIndex = async (path: string, log: EventLog, progress: Progress): Promise<RecordIndex | null> => {
  const file = await broughtUp(path, log, async (opened, epoch, cursor) => {
    const isCurrent = opened.note('log') === epoch && opened.note('cursor') === cursor
    return isCurrent || takeIn(opened, log, epoch, progress)
  })
  if (file === null) return null
  const ofSubjects = listed(
    file,
    'select e.position as found from json_each(?) as asked join keys as k on k.key = asked.value join events as e on e.stream = k.stream'
  )
  const ofStreams = listed(
    file,
    'select e.position as found from json_each(?) as asked join streams as s on s.name = asked.value join events as e on e.stream = s.stream'
  )
  const categories = listed(
    file,
    'select distinct t.key as found from json_each(?) as asked join types as t on t.type = asked.value'
  )
  return {
    file,
    ...registersIn(file),
    ofSubjects: (keys) => ofSubjects(keys).map(Number),
    ofStreams: (streams) => ofStreams(streams).map(Number),
    categoriesOf: (types) => categories(types).map(String),
    latest: () => file.note('latest') ?? ''
  }
}
