import type { EventLog } from '@communique/kernel'
import type { SqliteOpenFailure, SqliteStore } from '@communique/sqlite'
import { either as E } from 'fp-ts'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { progressOf } from '../output/progress.ts'
import { failed, type Outcome, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { documentsAt } from './documentsAt.ts'
import { ledgerEvents, logOfEvents } from './ledgerFile.ts'

/** A record that is open: its log, and the way to let go of it. */
export interface OpenStore {
  readonly log: EventLog
  /** Reads the events at some positions at once; absent: the store has no such way. */
  readonly eventsAt?: SqliteStore['eventsAt']
  readonly close: () => Promise<void>
}

/** The purpose for which a record is opened: to read it, to write to it, or to make it where it is missing. */
export type Access = 'Read' | 'Write' | 'Make'

/** The words for the reason for which an SQLite file cannot be opened, and what helps. */
export const openFailureWords = (path: string, failure: SqliteOpenFailure | { readonly type: string }): string => {
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
      return `Node ${process.versions.node} has no SQLite that reads without writing; this program needs Node 22.15 or later.`
    case 'RecoveryNeeded':
      return `${path} was not closed by its last writer. Record a document in it once, or copy it with "communique backup"; both open it for writing.`
    default:
      return `${path} cannot be opened: ${JSON.stringify(failure)}`
  }
}

const nothingToClose = async (): Promise<void> => {}

/** Bytes of a ledger file below which it is read as a whole. */
const fewestBytes = 4 << 20

const isLong = (path: string): boolean => {
  const stat = statSync(path)
  return stat.isFile() && stat.size >= fewestBytes
}

/**
 * A long ledger file as a log that reads from it, by the rows that are kept beside it, so that an index can be kept as well.
 * null: it is read as a whole, which also finds its faults; `COMMUNIQUE_INDEX` may say "always" or "none".
 */
const ledgerFileByRows = async (path: string, surroundings: Surroundings): Promise<OpenStore | null> => {
  const { env, fingerprint, scanWorker } = surroundings
  const { COMMUNIQUE_INDEX: use } = env
  if (use === 'none' || (use !== 'always' && (fingerprint === undefined || !isLong(path)))) return null
  const [{ openRows }, { ledgerFileLog }] = await Promise.all([
    import('../ledgerFile/openRows.ts'),
    import('../ledgerFile/ledgerFileLog.ts')
  ])
  const progress = progressOf(surroundings, `Reading ${path}`, 'bytes', statSync(path).size)
  try {
    const rows = await openRows(path, {
      program: fingerprint ?? '',
      advance: progress.advance,
      ...(scanWorker !== undefined && { worker: scanWorker })
    })
    return E.isRight(rows) ? ledgerFileLog(rows.right) : null
  } catch {
    // The reader of the whole file says why it cannot be read.
    return null
  } finally {
    progress.end()
  }
}

/** A ledger file as a log; nothing is written back to the file. */
const ledgerFile = async (path: string, surroundings: Surroundings): Promise<Outcome<OpenStore>> => {
  const byRows = await ledgerFileByRows(path, surroundings)
  if (byRows !== null) return E.right(byRows)
  const events = ledgerEvents(path, surroundings)
  if (E.isLeft(events)) return events
  return E.map((log: EventLog): OpenStore => ({ log, close: nothingToClose }))(await logOfEvents(path, events.right))
}

// Few runs read documents as a record, and every run would wait for the reader of YAML.
const documents = async (paths: ReadonlyArray<string>): Promise<Outcome<OpenStore>> => {
  const { logOfDocuments } = await import('./logOfDocuments.ts')
  return E.map((log: EventLog): OpenStore => ({ log, close: nothingToClose }))(await logOfDocuments(paths))
}

const postgres = async (url: string): Promise<Outcome<OpenStore>> => {
  const [{ default: pg }, { postgresEventLog, pgDatabase }] = await Promise.all([
    import('pg'),
    import('@communique/postgres')
  ])
  const pool = new pg.Pool({ connectionString: url })
  const log = await postgresEventLog(pgDatabase(pool))()
  if (E.isRight(log)) return E.right({ log: log.right, close: () => pool.end() })
  await pool.end()
  const { left: failure } = log
  return E.left(
    failed(
      failure.type === 'LogUnavailable'
        ? `The database does not answer: ${failure.reason}`
        : `The database cannot keep a record: ${JSON.stringify(failure)}`
    )
  )
}

const sqlite = async (path: string, access: Access): Promise<Outcome<OpenStore>> => {
  const { sqliteStore } = await import('@communique/sqlite')
  const opened = await sqliteStore(path, access === 'Read' ? { readOnly: true } : {})()
  if (E.isLeft(opened)) return E.left(failed(openFailureWords(path, opened.left)))
  const { log, eventsAt, close } = opened.right
  return E.right({ log, eventsAt, close })
}

/** The sort of a store by its name and, of a file, by its first bytes. */
export type StoreKind = 'Postgres' | 'Sqlite' | 'Ledger' | 'Documents' | 'Missing'

const beginningOf = (path: string): string => {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(16)
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, 16, 0))
  } finally {
    closeSync(file)
  }
}

/** Says which sort a store is. A pipe is a ledger; nothing of it is read here. */
export const storeKind = (store: string): Outcome<StoreKind> => {
  if (/^postgres(ql)?:\/\//.test(store)) return E.right('Postgres')
  if (!existsSync(store)) return E.right('Missing')
  return E.tryCatch(
    () => {
      if (documentsAt(store) !== null) return 'Documents'
      if (!statSync(store).isFile()) return 'Ledger'
      const beginning = beginningOf(store)
      return beginning.startsWith('SQLite format 3') ? 'Sqlite' : 'Ledger'
    },
    (error) => failed(`${store} cannot be read: ${fileErrorWords(error)}.`)
  )
}

/** Opens a record: an SQLite file or `postgres://…`; or, to read only, a ledger file, a document or a folder of documents. */
export const openStore = async (
  store: string,
  access: Access,
  surroundings: Surroundings
): Promise<Outcome<OpenStore>> => {
  const kind = storeKind(store)
  if (E.isLeft(kind)) return kind
  switch (kind.right) {
    case 'Postgres':
      return postgres(store)
    case 'Sqlite':
      return sqlite(store, access)
    case 'Missing':
      return access === 'Make' ? sqlite(store, access) : E.left(failed(openFailureWords(store, { type: 'NoSuchFile' })))
    case 'Ledger':
      return access === 'Read'
        ? ledgerFile(store, surroundings)
        : E.left(failed(openFailureWords(store, { type: 'NotOurFile' })))
    case 'Documents':
      return access === 'Read'
        ? documents(documentsAt(store) ?? [])
        : E.left(failed(`${store} holds documents, which are only read. Make a record with "communique init".`))
  }
}

/** Runs something on a record and lets go of it afterwards. */
export const withStore = async <A>(
  store: Outcome<string>,
  access: Access,
  surroundings: Surroundings,
  use: (open: OpenStore, name: string) => Promise<Outcome<A>>
): Promise<Outcome<A>> => {
  if (E.isLeft(store)) return store
  const open = await openStore(store.right, access, surroundings)
  if (E.isLeft(open)) return open
  try {
    return await use(open.right, store.right)
  } finally {
    await open.right.close()
  }
}
