import type { ViewStore, LeaseStore, EventLog, LogUnavailable, StoredEvent } from '@communique/kernel'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { resolve } from 'node:path'
import { appendQueue } from './appendQueue.ts'
import { backUp } from './backup.ts'
import type { FileExists } from './fileExists.ts'
import { beginEpoch } from './epoch.ts'
import { fileIdentity } from './fileIdentity.ts'
import { findingsIn } from './integrity.ts'
import { leasesOn } from './leases.ts'
import { nodeSqlite } from './nodeSqlite.ts'
import type { NodeTooOld } from './nodeTooOld.ts'
import type { SqliteOpenFailure } from './openFailure.ts'
import type { OpenFile } from './openFile.ts'
import { readAt } from './read.ts'
import { openReadOnly } from './readOnlyFile.ts'
import { eventLogOn } from './sqliteEventLog.ts'
import { viewsOn } from './sqliteViews.ts'
import { wakeUps } from './wakeUps.ts'
import { openWritable } from './writableFile.ts'

/** The options of `sqliteStore`. */
export interface SqliteOptions {
  /** Opens the file for reading alone: nothing is written to it or beside it, and whatever would write is refused. */
  readonly readOnly?: boolean
  /** For how many milliseconds a lock of another process is waited for; 5,000 by default. */
  readonly patience?: number
  /** Bytes of an event's data and citations above which it is `TooLarge`; 16 MiB by default. */
  readonly eventBytes?: number
  /** Gets the errors of listeners of `onAppend`; by default they are emitted as warnings of the process. */
  readonly onListenerError?: (error: unknown) => void
}

const warn = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error))

/** A file that is open: an event log, views and leases. */
export interface SqliteStore {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  /**
   * Reads the events at these positions as of one moment, in the order of recording, for a reader that keeps an index of its
   * own. A position without an event is left out.
   */
  readonly eventsAt: (positions: ReadonlyArray<number>) => TE.TaskEither<LogUnavailable, ReadonlyArray<StoredEvent>>
  /**
   * Copies the file as it is at one moment, while processes go on writing to it. A log that is opened from the copy begins
   * a new epoch.
   */
  readonly backup: (target: string) => TE.TaskEither<FileExists | NodeTooOld | LogUnavailable, void>
  /** Reads the whole file, which holds up the process, and puts its faults in words; nothing: it is sound. */
  readonly integrity: () => TE.TaskEither<LogUnavailable, ReadonlyArray<string>>
  /**
   * Begins a new epoch: cursors of before are foreign, and views are made anew. For a file that was restored in a way that
   * cannot be noticed, such as a snapshot of its disk. Gives the name of the epoch.
   */
  readonly beginEpoch: () => TE.TaskEither<LogUnavailable, string>
  /** Waits for appends that have begun, and closes the file. Every later call gives `LogUnavailable`. */
  readonly close: () => Promise<void>
}

/**
 * Opens an event log, views and leases in one SQLite file, and makes it where it is missing. Any number of processes of one
 * machine may have the file open at once.
 *
 * Acknowledged events are on the disk. Positions are given out by the holder of the write lock, so that nothing ever turns
 * up before what was read already.
 *
 * A file that was copied, restored or moved to another disk begins a new epoch when it is opened for writing, and cursors of
 * before are refused as foreign.
 *
 * @example
 * import { streamName } from '@communique/kernel'
 * import { must } from '@communique/fixtures'
 * import { sqliteStore } from '@communique/sqlite'
 * import assert from 'node:assert/strict'
 * import { mkdtempSync, rmSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 *
 * const folder = mkdtempSync(join(tmpdir(), 'record-'))
 * const { log, close } = must(await sqliteStore(join(folder, 'record.db'))())
 * assert.deepEqual(must(await log.readStream(streamName('meeting', 'tashkent-2024'))()), { events: [], version: 0 })
 * await close()
 * rmSync(folder, { recursive: true })
 * @category storing
 * @since 0.1.0
 */
export const sqliteStore =
  (path: string, options: SqliteOptions = {}): TE.TaskEither<SqliteOpenFailure, SqliteStore> =>
  async () => {
    const { readOnly = false, patience = 5_000, eventBytes = 16 * 1024 * 1024, onListenerError = warn } = options
    // Neither `:memory:` nor `file:` means anything else than a name, and the working directory may change.
    const absolute = resolve(path)
    const file = await (readOnly ? openReadOnly : openWritable)(absolute, patience)
    return E.map((opened: OpenFile) => storeOn(opened, eventBytes, onListenerError))(file)
  }

const storeOn = (file: OpenFile, eventBytes: number, onListenerError: (error: unknown) => void): SqliteStore => {
  const queue = appendQueue(file)
  const wake = wakeUps(file, onListenerError)
  return {
    log: eventLogOn(file, queue, wake, { eventBytes, eventsAtOnce: null }),
    viewStore: { ...viewsOn(file), ...leasesOn(file) },
    eventsAt: (positions) => file.read((connection) => readAt(connection, positions)),
    backup: (target) =>
      F.pipe(
        TE.fromEither(nodeSqlite('22.13.0')),
        TE.flatMap(
          (sqlite): TE.TaskEither<FileExists | LogUnavailable, void> =>
            () =>
              backUp(sqlite, file.path, resolve(target))
        )
      ),
    integrity: () => file.read(findingsIn),
    beginEpoch: () => file.write((connection) => beginEpoch(connection, fileIdentity(file.path) ?? '')),
    close: async () => {
      wake.end()
      await queue.ended()
      file.close()
    }
  }
}
