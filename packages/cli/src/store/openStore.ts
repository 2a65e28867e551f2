import { cooperationLedger, type CooperationRecord, inMemoryEventLog } from '@communique/core'
import { type EventLog, readLedger } from '@communique/kernel'
import { postgresEventLog, pgDatabase } from '@communique/postgres'
import { type SqliteOpenFailure, sqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { recordDocument } from '@communique/documents'
import { exitCodes, Stop, type Surroundings } from '../surroundings.ts'
import { documentAt, documentsAt } from './documentFile.ts'
import { unpacked } from './unpacked.ts'

/** A record that is open: its log, and the way to let go of it. */
export interface OpenStore {
  readonly log: EventLog
  readonly close: () => Promise<void>
}

/** The file in which a folder says which record it works on. */
export const settingsFile = 'communique.json'

/** The settings of a folder about the record it works on. */
export interface Settings {
  readonly store: string
  /** The party that keeps the record, by its identifier. */
  readonly organisation: string | null
}

/** The settings of a folder, or of the nearest folder above that has some. */
export const settingsOf = (folder: string): Settings | null => {
  for (let at = folder; ; at = dirname(at)) {
    const path = resolve(at, settingsFile)
    if (existsSync(path)) {
      const read = E.tryCatch(() => JSON.parse(readFileSync(path, 'utf8')) as Partial<Settings>, E.toError)
      if (E.isLeft(read) || typeof read.right.store !== 'string')
        throw new Stop(
          exitCodes.Failed,
          `${path} is not a settings file: it names no store. Mend it, or run "communique init" again.`
        )
      const { store, organisation = null } = read.right
      return { store: store.includes('://') ? store : resolve(at, store), organisation }
    }
    if (dirname(at) === at) return null
  }
}

/** The store that a command works on: the one named, that of the environment, or that of the folder. */
export const storeNamed = (named: string | undefined, { env, folder }: Surroundings): string => {
  const store = named ?? env['COMMUNIQUE_STORE'] ?? settingsOf(folder)?.store
  if (store === undefined)
    throw new Stop(
      exitCodes.Misused,
      'No record is named. Make one with "communique init office.db", or name one with --store.'
    )
  return store.includes('://') ? store : resolve(folder, store)
}

const openFailureWords = (path: string, failure: SqliteOpenFailure | { readonly type: string }): string => {
  switch (failure.type) {
    case 'NoSuchFile':
      return `There is no record at ${path}. Make one with "communique init".`
    case 'NotOurFile':
      return `${path} is not a record of ours. Nothing was written to it.`
    case 'NewerSchema':
      return `${path} was written by a newer version of this program. Install that version.`
    case 'NotWritable':
      return `${path} cannot be written to. Check its permissions, or ask for something that only reads.`
    case 'FileLocked':
      return `${path} is in use by another program. Try again, or end that program.`
    case 'FileDamaged':
      return `${path} is damaged. Restore it from a backup ("communique backup" makes them).`
    case 'NodeTooOld':
      return `Node ${process.versions.node} has no SQLite; this program needs Node 22.13 or later.`
    case 'RecoveryNeeded':
      return `${path} was not closed by its last writer. Record a document in it once, or copy it with "communique backup"; both open it for writing.`
    default:
      return `${path} cannot be opened: ${JSON.stringify(failure)}`
  }
}

/** The day on which documents are read that state no account of their own. */
const unstated = { recordedAt: '1970-01-01T00:00:00.000Z', recordedBy: 'unstated' }

/** Documents as a log in memory: as if each had been recorded, in the order of their names. */
const documentFiles = async (paths: ReadonlyArray<string>): Promise<OpenStore> => {
  const log = inMemoryEventLog()
  for (const path of paths) {
    const document = documentAt(path, '.')
    const recorded = await recordDocument(log, unstated, { allowUnknown: true })(document)()
    if (E.isLeft(recorded))
      throw new Stop(
        exitCodes.Refused,
        `${path} cannot be recorded after the documents before it; "communique try" shows which claims are refused.`
      )
  }
  return { log, close: async () => {} }
}

/** A ledger file as a log in memory, which nothing is written back from. */
const ledgerFile = async (path: string): Promise<OpenStore> => {
  const text = Buffer.from(unpacked(readFileSync(path), path)).toString('utf8')
  const log = inMemoryEventLog()
  for (const line of readLedger(text, 'Stop')) {
    if (E.isLeft(line)) throw new Stop(exitCodes.Failed, `${path} is not a ledger: ${JSON.stringify(line.left)}`)
    const { stream, version, position: _position, ...event } = line.right.event
    const appended = await log.append(stream, [event], { type: 'AtVersion', version: version - 1 })()
    if (E.isLeft(appended)) throw new Stop(exitCodes.Failed, `${path}: ${JSON.stringify(appended.left)}`)
  }
  return { log, close: async () => {} }
}

const beginningOf = (path: string): string => {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(16)
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, 16, 0))
  } finally {
    closeSync(file)
  }
}

/** Opens a record: an SQLite file or `postgres://…`; or, to read only, a ledger file, a document or a folder of documents. */
export const openStore = async (store: string, access: 'Read' | 'Write' | 'Make'): Promise<OpenStore> => {
  if (/^postgres(ql)?:\/\//.test(store)) {
    const { default: pg } = await import('pg')
    const pool = new pg.Pool({ connectionString: store })
    const log = await postgresEventLog(pgDatabase(pool))()
    if (E.isRight(log)) return { log: log.right, close: () => pool.end() }
    await pool.end()
    const { left: failure } = log
    throw new Stop(
      exitCodes.Failed,
      failure.type === 'LogUnavailable'
        ? `The database does not answer: ${failure.reason}`
        : `The database cannot keep a record: ${JSON.stringify(failure)}`
    )
  }
  if (access !== 'Make' && !existsSync(store))
    throw new Stop(exitCodes.Failed, openFailureWords(store, { type: 'NoSuchFile' }))
  const documents = existsSync(store) ? documentsAt(store) : null
  if (documents !== null && access === 'Read') return documentFiles(documents)
  if (documents !== null)
    throw new Stop(
      exitCodes.Failed,
      `${store} holds documents, which are only read. Make a record with "communique init".`
    )
  if (existsSync(store) && !beginningOf(store).startsWith('SQLite format 3')) {
    if (access === 'Read') return ledgerFile(store)
    throw new Stop(exitCodes.Failed, openFailureWords(store, { type: 'NotOurFile' }))
  }
  const opened = await sqliteStore(store, access === 'Read' ? { readOnly: true } : {})()
  if (E.isLeft(opened)) throw new Stop(exitCodes.Failed, openFailureWords(store, opened.left))
  const { log, close } = opened.right
  return { log, close: async () => await close() }
}

/** Runs something on a record and lets go of it afterwards. */
export const withStore = async <A>(
  store: string,
  access: 'Read' | 'Write' | 'Make',
  use: (open: OpenStore) => Promise<A>
): Promise<A> => {
  const open = await openStore(store, access)
  try {
    return await use(open)
  } finally {
    await open.close()
  }
}

/** Everything on a record, in the order of recording. */
export const historyOf = async ({ log }: OpenStore): Promise<ReadonlyArray<CooperationRecord>> => {
  const history = await cooperationLedger({ log }).history()()
  if (E.isRight(history)) return history.right
  throw new Stop(exitCodes.Failed, `The record cannot be read: ${JSON.stringify(history.left)}`)
}
