// running: projections that follow a log
export type {
  CatchUp,
  FaultPage,
  NotCaughtUp,
  NotRebuilt,
  NotRunning,
  OtherDefinition,
  ProjectionStopped,
  RunElsewhere,
  Runner,
  ViewsRead
} from './contract.ts'
export { runner } from './runner.ts'
export type { RunnerSetup } from './runnerSetup.ts'
export type { Runnable } from './prepared/preparedProjection.ts'
export type { EventNotTaken, Fault, FaultPolicy } from './prepared/fault.ts'
export type { Doing, Progress, ProjectionState, RebuildReason, Trouble, ViewsSaved } from './progress.ts'
export { progressLine } from './progressLine.ts'
export { storedKey } from './prepared/storedEntries.ts'
export { openTelemetry, type Telemetry } from './running/instrumentation.ts'
