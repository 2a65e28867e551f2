import type { LogUnavailable } from '@communique/kernel'
import { arrayLiteral, type Connection, type Database, type Row } from '@communique/postgres'
import { PGlite, types } from '@electric-sql/pglite'
import { either as E, type taskEither as TE } from 'fp-ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type DirectoryInUse, type DirectoryLock, lockDirectory } from './directoryLock.ts'
import { DurableFolder, durably } from './durableFolder.ts'
import { originOf } from './origin.ts'

/** An embedded PostgreSQL in a directory. */
export interface PgliteDatabase extends Database {
  /** Closes it and releases the directory. */
  readonly close: () => Promise<void>
}

const asText = (text: string): string => text
/** Values stay text, which the caller parses. */
const parsers = Object.fromEntries(
  [types.BOOL, types.INT4, types.INT8, types.FLOAT8, types.JSON, types.JSONB, types.TIMESTAMPTZ].map((type) => [
    type,
    asText
  ])
)

const connectionTo = (pglite: PGlite): Connection => ({
  query: async ({ text, values = [] }) => {
    const { rows } = await pglite.query(
      text,
      values.map((value) => (Array.isArray(value) ? arrayLiteral(value) : value)),
      { rowMode: 'array', parsers }
    )
    // By the row mode and the parsers.
    return rows as ReadonlyArray<Row>
  },
  script: async (text) => {
    await pglite.exec(text)
  }
})

/** Milliseconds for which statements run before timers and sockets get a turn. */
const longest = 10

const databaseOf = (pglite: PGlite, lock: DirectoryLock, origin: string): PgliteDatabase => {
  const connection = connectionTo(pglite)
  let last: Promise<unknown> = Promise.resolve()
  let since = performance.now()
  /** PGlite blocks the event loop and resolves in microtasks, so timers and sockets get a turn only here. */
  const breathe = async (): Promise<void> => {
    if (performance.now() - since < longest) return
    await setImmediate()
    since = performance.now()
  }
  /** Runs tasks one after another, since there is one session. */
  const inTurn = <A>(run: () => Promise<A>): Promise<A> => {
    const own = last.then(breathe).then(run)
    last = own.catch(() => {})
    return own
  }
  return {
    origin,
    use: (run) => inTurn(() => run(connection)),
    listen: (channel, listener) => {
      const listening = inTurn(() => pglite.listen(channel, listener)).catch(() => null)
      return () => {
        void listening.then((stop) => (stop === null ? undefined : inTurn(stop))).catch(() => {})
      }
    },
    close: () =>
      inTurn(async () => {
        if (pglite.closed) return
        await pglite.close()
        await lock.release()
      })
  }
}

/**
 * Opens a directory as an embedded PostgreSQL of this process, and creates it where it is missing: for services that need
 * a durable history and PostgreSQL's SQL, without a database server. Acknowledged appends are on the disk.
 *
 * A second process that opens the directory is refused for as long as the first one lives. The directory must be on a disk
 * of this machine. A log in a directory that was copied or restored begins a new epoch.
 *
 * @category connecting
 * @since 0.1.0
 */
export const pgliteDatabase =
  (directory: string): TE.TaskEither<DirectoryInUse | LogUnavailable, PgliteDatabase> =>
  async () => {
    const unavailable = (error: unknown) => E.left({ type: 'LogUnavailable', reason: String(error) } as const)
    try {
      await mkdir(directory, { recursive: true })
      const lock = await lockDirectory(directory)
      if (E.isLeft(lock)) return lock
      try {
        const pglite = await PGlite.create({
          fs: new DurableFolder(join(directory, 'data')),
          startParams: durably(PGlite.defaultStartParams)
        })
        return E.right(databaseOf(pglite, lock.right, await originOf(directory)))
      } catch (error) {
        await lock.right.release()
        return unavailable(error)
      }
    } catch (error) {
      return unavailable(error)
    }
  }
