/** For programs that hand a record to the page themselves: its shape, and its packed form. */

export { packRecord, unpackRecord } from './file/packed.ts'
export type { ExplorerRecord } from './record.ts'
export { type LiveFile, liveFiles } from './live/liveFiles.ts'
