/** The failures of opening and of backing up, each by its name; `SqliteOpenFailure` is all of those of opening. */

export type { FileExists } from './fileExists.ts'
export type { NodeTooOld } from './nodeTooOld.ts'
export type {
  FileDamaged,
  FileLocked,
  NewerSchema,
  NoSuchFile,
  NotOurFile,
  NotWritable,
  OlderSchema,
  RecoveryNeeded
} from './openFailure.ts'
