import type { LogUnavailable } from '@communique/kernel'
import type { NodeTooOld } from './nodeTooOld.ts'
import { primaryCode, reasonOf, resultCodes, unavailable } from './sqliteError.ts'
import { LockedTooLong } from './turns.ts'

/** There is no file to read. */
export interface NoSuchFile {
  readonly type: 'NoSuchFile'
  readonly path: string
}

/** The file holds something else; it was not touched. */
export interface NotOurFile {
  readonly type: 'NotOurFile'
  readonly path: string
  /** Another application's SQLite database, or no database at all. */
  readonly found: 'AnotherApplication' | 'NoDatabase'
}

/** A later version of the package wrote the file: use that one. The file was not touched. */
export interface NewerSchema {
  readonly type: 'NewerSchema'
  readonly path: string
  /** The last migration that the file has been through. */
  readonly found: number
  /** The last one that this version knows. */
  readonly known: number
}

/** An earlier version wrote the file, which has to be opened for writing once before it can be read only. */
export interface OlderSchema extends Omit<NewerSchema, 'type'> {
  readonly type: 'OlderSchema'
}

/** The file, its folder or its disk does not take changes. It may still be opened for reading only. */
export interface NotWritable {
  readonly type: 'NotWritable'
  readonly path: string
  readonly reason: string
}

/** Another process kept the file locked for as long as it was waited for. */
export interface FileLocked {
  readonly type: 'FileLocked'
  readonly path: string
  /** For how many milliseconds it was tried. */
  readonly waited: number
}

/** The file is damaged, as one is that was copied while it was in use. It was not touched: keep it, and restore a backup. */
export interface FileDamaged {
  readonly type: 'FileDamaged'
  readonly path: string
  readonly findings: ReadonlyArray<string>
}

/**
 * The last writer of the file ended without closing it, and the index of its `-wal` is missing: it has to be opened for
 * writing once before it can be read only.
 */
export interface RecoveryNeeded {
  readonly type: 'RecoveryNeeded'
  readonly path: string
}

/** A failure: a file could not be opened. */
export type SqliteOpenFailure =
  | NodeTooOld
  | NoSuchFile
  | NotOurFile
  | NewerSchema
  | OlderSchema
  | NotWritable
  | FileLocked
  | FileDamaged
  | RecoveryNeeded
  | LogUnavailable

/** The error thrown while a file was opened, as a value. */
export const openFailure = (path: string, error: unknown): SqliteOpenFailure => {
  if (error instanceof LockedTooLong) return { type: 'FileLocked', path, waited: Math.round(error.waited) }
  switch (primaryCode(error)) {
    case resultCodes.notADatabase:
      return { type: 'NotOurFile', path, found: 'NoDatabase' }
    case resultCodes.damaged:
      return { type: 'FileDamaged', path, findings: [reasonOf(error)] }
    case resultCodes.readOnly:
    case resultCodes.cannotOpen:
      return { type: 'NotWritable', path, reason: reasonOf(error) }
    default:
      return unavailable(error)
  }
}
