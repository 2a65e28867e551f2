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
  RecoveryNeeded,
  SqliteOpenFailure
} from './openFailure.ts'
export { type SqliteOptions, type SqliteStore, sqliteStore } from './sqliteStore.ts'
