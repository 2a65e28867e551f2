/** Parts of a runner for those who replace them: its clock, its telemetry, its stored fingerprints. */

export { attempt } from './running/attempt.ts'
export { type Clock, processClock, type Wait } from './running/clock.ts'
export { type Attributes, type MeterLike, type SpanLike, type TracerLike } from './running/instrumentation.ts'
export type { AnyPlan, Fingerprint } from './prepared/preparedProjection.ts'

// a large projection, rebuilt by several processes
export { type NotRebuiltInShares, rebuildInShares, type SharedRebuild } from './sharing/rebuildInShares.ts'

// rare words of what the main entry exports
export {
  type FaultPage,
  type NotRebuilt,
  type NotRunning,
  type ProjectionStopped,
  type RunElsewhere
} from './contract.ts'
export { type EventNotTaken, type Fault } from './prepared/fault.ts'
export { type Doing, type ViewsSaved } from './progress.ts'
export { storedKey } from './prepared/storedEntries.ts'
