export type { FileExists } from './backup.ts'
export type { NodeTooOld } from './nodeSqlite.ts'
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
