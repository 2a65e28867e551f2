import type { LogUnavailable } from '@communique/kernel'
import { arrayLiteral, type Connection, type Database, type Row } from '@communique/postgres'
import { PGlite, types } from '@electric-sql/pglite'
import { either as E, type taskEither as TE } from 'fp-ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type DirectoryInUse, type DirectoryLock, lockDirectory } from './directoryLock.ts'
import { DurableFolder, durably } from './durableFolder.ts'

/** A PostgreSQL of one's own, in a directory. */
export interface PgliteDatabase extends Database {
  /** Ends it, and leaves the directory to others. */
  readonly close: () => Promise<void>
}

const asText = (text: string): string => text
/** Values as they come: what they mean is known to whoever asks. */
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
    // The mode and the parsers say so.
    return rows as ReadonlyArray<Row>
  },
  script: async (text) => {
    await pglite.exec(text)
  }
})

/** Milliseconds for which statements follow one another before timers and sockets have their turn. */
const longest = 10

const databaseOf = (pglite: PGlite, lock: DirectoryLock): PgliteDatabase => {
  const connection = connectionTo(pglite)
  let last: Promise<unknown> = Promise.resolve()
  let since = performance.now()
  /** What PGlite does ends before anything else has its turn, and whoever waits for nothing but statements goes on at once. */
  const breathe = async (): Promise<void> => {
    if (performance.now() - since < longest) return
    await setImmediate()
    since = performance.now()
  }
  /** One after another: there is one session. */
  const inTurn = <A>(run: () => Promise<A>): Promise<A> => {
    const own = last.then(breathe).then(run)
    last = own.catch(() => {})
    return own
  }
  return {
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
 * Opens a directory as a PostgreSQL of this process alone, and makes it where it is missing: for services that want
 * durable history and no database server. What was acknowledged is on the disk.
 *
 * A second process that opens the directory is refused, for as long as the first one lives. It must be on a disk of this
 * machine.
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
        return E.right(databaseOf(pglite, lock.right))
      } catch (error) {
        await lock.right.release()
        return unavailable(error)
      }
    } catch (error) {
      return unavailable(error)
    }
  }
