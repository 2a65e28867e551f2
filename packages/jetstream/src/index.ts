export { type JetstreamOptions, type JetstreamStore, jetstreamStore } from './jetstreamStore.ts'
export type { JetstreamOpenFailure, ServerTooOld, UnsuitableStream } from './openFailure.ts'
