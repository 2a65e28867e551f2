import { either as E } from 'fp-ts'
import { existsSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Connection, connectionTo } from './connection.ts'
import { epochOfCopy, epochOnFile } from './epoch.ts'
import { fileKind } from './fileHeader.ts'
import { fileIdentity } from './fileIdentity.ts'
import { schemaOf } from './migrate.ts'
import { migrations } from './migrations.ts'
import { type NodeSqlite, nodeSqlite, urisSince } from './nodeSqlite.ts'
import { asking, type OpenFile } from './openFile.ts'
import { openFailure, type SqliteOpenFailure } from './openFailure.ts'
import { inTheEnd } from './turns.ts'

/**
 * The way to read a file without a trace: as it stands, where nobody has it open for writing; or with the `-wal` and the
 * `-shm` of the process that has.
 */
type Manner = 'Still' | 'Shared' | 'RecoveryNeeded'

const mannerOf = (path: string): Manner => {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (wal === undefined || (wal.size === 0 && !existsSync(`${path}-shm`))) return 'Still'
  return existsSync(`${path}-shm`) ? 'Shared' : 'RecoveryNeeded'
}

const parameters: Readonly<Record<Exclude<Manner, 'RecoveryNeeded'>, string>> = {
  Still: 'immutable=1',
  Shared: 'mode=ro&readonly_shm=1'
}

/** The marks of a file that stay once it stands still. */
const stamp = (path: string): string => {
  const { mtimeNs = 0n, size = 0n } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {}
  return `${fileIdentity(path)} ${mtimeNs} ${size} ${mannerOf(path)}`
}

interface Opened {
  readonly connection: Connection
  readonly manner: Manner
  readonly identity: string | null
  readonly stamp: string
}

class NeedsRecovery extends Error {}

/**
 * The connection to a file in whatever manner it can be read now. A file that stands still is looked at before and after
 * it is read: where somebody began to write meanwhile, it is read again.
 */
const reading = ({ DatabaseSync }: NodeSqlite, path: string) => {
  let opened: Opened | null = null
  const close = (): void => {
    opened?.connection.close()
    opened = null
  }
  const current = (): Opened => {
    const manner = mannerOf(path)
    const [identity, now] = [fileIdentity(path), stamp(path)]
    if (opened?.manner === manner && opened.identity === identity && (manner === 'Shared' || opened.stamp === now))
      return opened
    close()
    if (manner === 'RecoveryNeeded') throw new NeedsRecovery(`${path} was not closed: open it for writing once`)
    if (identity === null) throw new Error(`${path} is not there`)
    const uri = `${pathToFileURL(path).href}?${parameters[manner]}`
    opened = { connection: connectionTo(new DatabaseSync(uri, { readOnly: true })), manner, identity, stamp: now }
    return opened
  }
  const attempts = 5
  const read = <A>(run: (connection: Connection) => A): A => {
    for (let attempt = 1; ; attempt += 1) {
      const { connection, manner, stamp: before } = current()
      try {
        const answer = connection.read(() => run(connection))
        if (manner === 'Shared' || stamp(path) === before) return answer
      } catch (error) {
        // Torn by a writer that began meanwhile.
        if (manner === 'Shared' || stamp(path) === before || attempt === attempts) throw error
      }
      if (attempt === attempts) throw new Error(`${path} changes all the while`)
    }
  }
  return { read, close }
}

/** Opens a file for reading alone: nothing is written, neither to it nor beside it. */
export const openReadOnly = async (path: string, patience: number): Promise<E.Either<SqliteOpenFailure, OpenFile>> => {
  const sqlite = nodeSqlite(urisSince)
  if (E.isLeft(sqlite)) return sqlite
  try {
    if (!existsSync(path)) return E.left({ type: 'NoSuchFile', path })
    const kind = fileKind(sqlite.right, path)
    if (kind !== 'Ours') return E.left({ type: 'NotOurFile', path, found: kind === 'Empty' ? 'NoDatabase' : kind })
    const { read, close } = reading(sqlite.right, path)
    const found = await inTheEnd(() => read(schemaOf), patience)
    const known = migrations.length
    if (found !== known) {
      close()
      return E.left({ type: found > known ? 'NewerSchema' : 'OlderSchema', path, found, known })
    }
    const ask = asking(patience)
    return E.right({
      path,
      read: (run) => ask(() => read(run)),
      write: () => async () => E.left({ type: 'LogUnavailable', reason: `${path} was opened for reading only` }),
      look: read,
      epochIn: (connection) => {
        const epoch = epochOnFile(connection)
        const identity = fileIdentity(path) ?? ''
        return epoch === null ? '' : epoch.file === identity ? epoch.epoch : epochOfCopy(epoch, identity)
      },
      close
    })
  } catch (error) {
    return E.left(error instanceof NeedsRecovery ? { type: 'RecoveryNeeded', path } : openFailure(path, error))
  }
}
