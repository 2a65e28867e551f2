import { either as E } from 'fp-ts'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Connection, connectionTo } from './connection.ts'
import { ensureEpoch, epochOnFile } from './epoch.ts'
import { fileKind } from './fileHeader.ts'
import { fileIdentity } from './fileIdentity.ts'
import { findingsIn } from './integrity.ts'
import { removeLeftovers } from './leftovers.ts'
import { migrate, schemaOf } from './migrate.ts'
import { migrations } from './migrations.ts'
import { makeFile } from './newFile.ts'
import { type NodeSqlite, nodeSqlite } from './nodeSqlite.ts'
import { asking, type OpenFile } from './openFile.ts'
import { openFailure, type SqliteOpenFailure } from './openFailure.ts'
import { reasonOf } from './sqliteError.ts'
import { inTheEnd } from './turns.ts'

/** Node's SQLite can be used without a flag from here on. */
const writingSince = '22.13.0'

/** Milliseconds that SQLite itself waits for a lock, while the process does nothing else. */
const shortWait = 5

/**
 * As durable as SQLite can be, also on macOS, and shared with other processes. The rest of a large `-wal` is cut off
 * at 64 MiB.
 */
const settings = `
  pragma synchronous = full;
  pragma fullfsync = on;
  pragma checkpoint_fullfsync = on;
  pragma journal_size_limit = 67108864;
`

/** Looks at a file that is there before anything is written to it. */
const lookAt = ({ DatabaseSync }: NodeSqlite, path: string, patience: number): Promise<SqliteOpenFailure | null> =>
  inTheEnd(() => {
    const connection = connectionTo(new DatabaseSync(path, { readOnly: true }))
    try {
      const found = schemaOf(connection)
      const known = migrations.length
      if (found > known) return { type: 'NewerSchema', path, found, known }
      // A copy may have been taken while the file was in use.
      const epoch = found === 0 ? null : epochOnFile(connection)
      const findings =
        epoch === null || epoch.file === fileIdentity(path) ? [] : connection.read(() => findingsIn(connection))
      return findings.length === 0 ? null : { type: 'FileDamaged', path, findings }
    } finally {
      connection.close()
    }
  }, patience)

/** The reason that a file cannot be written to, as far as can be known without opening it. */
const refusal = (sqlite: NodeSqlite, path: string): SqliteOpenFailure | null => {
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true })
    // Beside the file stand its `-wal` and `-shm`.
    for (const each of existsSync(path) ? [folder, path] : [folder]) accessSync(each, constants.R_OK | constants.W_OK)
    const kind = existsSync(path) ? fileKind(sqlite, path) : 'Empty'
    return kind === 'Empty' || kind === 'Ours' ? null : { type: 'NotOurFile', path, found: kind }
  } catch (error) {
    return { type: 'NotWritable', path, reason: reasonOf(error) }
  }
}

const shared = (connection: Connection, path: string): SqliteOpenFailure | null => {
  const [mode] = connection.prepare('pragma journal_mode = wal').first() ?? []
  return mode === 'wal'
    ? null
    : {
        type: 'LogUnavailable',
        reason: `the file system of ${path} lets no processes share memory, as network drives do`
      }
}

/** Makes the file where there is none. Where that fails, it is made in place, or opening it tells the reason. */
const ensureFile = (sqlite: NodeSqlite, path: string): void => {
  try {
    removeLeftovers(path)
    if (!existsSync(path)) makeFile(sqlite, path)
  } catch {
    // Another process was first, or the file system has no links.
  }
}

/** Opens a file for reading and writing, makes it where it is missing, and brings it up to date. */
export const openWritable = async (path: string, patience: number): Promise<E.Either<SqliteOpenFailure, OpenFile>> => {
  const sqlite = nodeSqlite(writingSince)
  if (E.isLeft(sqlite)) return sqlite
  const refused = refusal(sqlite.right, path)
  if (refused !== null) return E.left(refused)
  try {
    // With a journal beside it the file is being made by another process, or its maker has died.
    const isThere = existsSync(path) && fileKind(sqlite.right, path) === 'Ours' && !existsSync(`${path}-journal`)
    const fault = isThere ? await lookAt(sqlite.right, path, patience) : null
    if (fault !== null) return E.left(fault)
    ensureFile(sqlite.right, path)
    const connection = connectionTo(new sqlite.right.DatabaseSync(path))
    try {
      connection.script(`pragma busy_timeout = ${shortWait}`)
      const found = await inTheEnd(() => migrate(connection, () => fileIdentity(path) ?? ''), patience)
      const known = migrations.length
      const failure: SqliteOpenFailure | null =
        found > known
          ? { type: 'NewerSchema', path, found, known }
          : await inTheEnd(() => shared(connection, path), patience)
      if (failure !== null) {
        connection.close()
        return E.left(failure)
      }
      connection.script(settings)
      const identity = fileIdentity(path) ?? ''
      await inTheEnd(() => ensureEpoch(connection, identity), patience)
      return E.right(writableFile(connection, path, identity, patience))
    } catch (error) {
      connection.close()
      throw error
    }
  } catch (error) {
    return E.left(openFailure(path, error))
  }
}

/** Milliseconds after which it is looked again whether the file is still where it was. */
const lookEvery = 1_000

const writableFile = (connection: Connection, path: string, identity: string, patience: number): OpenFile => {
  const ask = asking(patience)
  let looked = performance.now()
  /** Writes to a file that was removed or replaced are gone with it. */
  const beThere = (): void => {
    looked = performance.now()
    const found = fileIdentity(path)
    if (found !== identity)
      throw new Error(`${path} was ${found === null ? 'removed' : 'replaced'} while it was open: open it anew`)
  }
  return {
    path,
    read: (run) =>
      ask(() => {
        if (performance.now() - looked > lookEvery) beThere()
        return connection.read(() => run(connection))
      }),
    write: (run) =>
      ask(() => {
        beThere()
        return connection.write(() => run(connection))
      }),
    look: (run) => run(connection),
    epochIn: () => epochOnFile(connection)?.epoch ?? '',
    close: connection.close
  }
}
