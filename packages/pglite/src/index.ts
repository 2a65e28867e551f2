export type { DirectoryInUse } from './directoryLock.ts'
export { type PgliteDatabase, pgliteDatabase } from './pgliteDatabase.ts'
