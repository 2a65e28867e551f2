import { type CooperationRecord, CountryCode } from '@communique/core'
import { readCooperationEvent, registerKeysOf } from '@communique/core/advanced'
import { type Cursor, type EventLog, type StoredEvent, type StreamName, streamName } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Progress } from '../output/progress.ts'
import type { IndexFile } from './indexFile.ts'

const pageSize = 2000

/** The registers of a record: the streams that grow with it. */
export const registers: ReadonlyArray<StreamName> = ['source', 'party', 'person'].map((of) =>
  streamName(of, 'register')
)

/** The keys under which an entry of a register is found: those by which it is asked, and its own id. */
export const keysOfEntry = (entry: CooperationRecord): ReadonlyArray<string> => [
  ...registerKeysOf(entry),
  streamName('event', entry.id)
]

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('/') + 1)

/** Adds every country that a value names, at any depth. */
const addCountries = (value: unknown, found: Set<string>): void => {
  if (typeof value === 'string') {
    if (value.length === 2 && CountryCode.is(value)) found.add(value)
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) addCountries(part, found)
}

/** The end of a register up to which it was taken in. */
export interface EndOfRegister {
  readonly version: number
  /** The position of its last event; 0 where there is none. */
  readonly position: number
}

/** The end of a register, as the index has it. */
export const endOfRegister = ({ note }: Pick<IndexFile, 'note'>, register: StreamName): EndOfRegister => {
  const [version = 0, position = 0] = (note(register) ?? '').split(' ').map(Number)
  return { version, position }
}

/** Enters events into the tables. An event that upcasting splits is entered once for each of its parts. */
const entering = ({ database }: IndexFile) => {
  const known = database.prepare('select stream from streams where name = ?')
  const begun = database.prepare('insert into streams values (?, ?)')
  const keyed = database.prepare('insert or ignore into keys values (?, ?)')
  const placed = database.prepare('insert or ignore into events values (?, ?)')
  const typed = database.prepare('insert or ignore into types values (?, ?)')
  const registered = database.prepare('insert or ignore into registered values (?, ?)')
  const types = new Set<string>()
  const firstOf = ({ stream, position }: CooperationRecord): number => {
    const row = known.get(stream)
    if (row !== undefined) return Number(row['stream'])
    begun.run(stream, position)
    return position
  }
  return {
    inRegister: (entry: CooperationRecord): void => {
      for (const key of new Set(keysOfEntry(entry))) registered.run(key, entry.position)
    },
    // More keys than are needed do no harm.
    inSubject: (event: CooperationRecord): void => {
      const { stream, position, type, data } = event
      const [first, category] = [firstOf(event), categoryOf(stream)]
      placed.run(first, position)
      const keys = new Set([category])
      addCountries(data, keys)
      for (const key of keys) keyed.run(key, first)
      const ofType = `${type} ${category}`
      if (types.has(ofType)) return
      types.add(ofType)
      typed.run(type, category)
    }
  }
}

/** Enters the entries of registers that the index does not have yet, and notes up to where it has them then. */
const enteringRegisters = (file: IndexFile, enter: (entry: CooperationRecord) => void) => {
  const ends = new Map(registers.map((register) => [register, endOfRegister(file, register)]))
  return {
    versionOf: (register: StreamName): number => ends.get(register)?.version ?? 0,
    take: ({ stream, version, position }: StoredEvent, entries: ReadonlyArray<CooperationRecord>): void => {
      if (version <= (ends.get(stream)?.version ?? 0)) return
      for (const entry of entries) enter(entry)
      ends.set(stream, { version, position })
    },
    save: (): void =>
      file.setNotes(
        Object.fromEntries(
          Array.from(ends, ([register, { version, position }]) => [register, `${version} ${position}`] as const)
        )
      )
  }
}

/** Runs something that writes to an index: all of it stays, or nothing. @returns whether it stays. */
const asAWhole = async (file: IndexFile, log: string, run: () => Promise<boolean>): Promise<boolean> => {
  file.database.exec('begin immediate')
  file.claimFor(log)
  const isDone = await run()
  file.database.exec(isDone ? 'commit' : 'rollback')
  return isDone
}

/** Takes in what the registers of a log gained since. A failure of the log or of an event ends it. */
export const takeInRegisters = (file: IndexFile, log: EventLog, epoch: string, progress: Progress): Promise<boolean> =>
  asAWhole(file, epoch, async () => {
    const entries = enteringRegisters(file, entering(file).inRegister)
    for (const register of registers) {
      const read = await log.readStream(register, entries.versionOf(register) + 1)()
      if (E.isLeft(read)) return false
      for (const stored of read.right.events) {
        const events = readCooperationEvent(stored)
        if (E.isLeft(events)) return false
        entries.take(stored, events.right)
        progress.advance(1)
      }
    }
    entries.save()
    return true
  })

/** Takes in what was recorded since. A failure of the log or of an event ends it. */
export const takeIn = (file: IndexFile, log: EventLog, epoch: string, progress: Progress): Promise<boolean> =>
  asAWhole(file, epoch, async () => {
    const { inRegister, inSubject } = entering(file)
    const entries = enteringRegisters(file, inRegister)
    const isRegister = new Set(registers)
    let latest = file.note('latest') ?? ''
    let cursor = file.note('cursor') as Cursor | null // as the log gave it
    for (let more = true; more;) {
      const page = await log.readAll(cursor, pageSize)()
      if (E.isLeft(page)) return false
      for (const stored of page.right.events) {
        const events = readCooperationEvent(stored)
        if (E.isLeft(events)) return false
        if (isRegister.has(stored.stream)) entries.take(stored, events.right)
        else for (const event of events.right) inSubject(event)
        if (stored.recordedAt > latest) latest = stored.recordedAt
      }
      progress.advance(page.right.events.length)
      ;({ next: cursor, more } = page.right)
    }
    entries.save()
    file.setNotes({ cursor: cursor ?? '', latest })
    return true
  })
