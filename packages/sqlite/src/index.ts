export type { SqliteOpenFailure } from './openFailure.ts'
export { type SqliteOptions, type SqliteStore, sqliteStore } from './sqliteStore.ts'
