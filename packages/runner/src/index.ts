// running: projections that follow a log
export type { CatchUp, NotCaughtUp, NotRebuilt, NotRunning, ProjectionStopped, Runner, ViewsRead } from './contract.ts'
export { runner } from './runner.ts'
export type { RunnerSetup } from './runnerSetup.ts'
export type { AnyPlan, Fingerprint, Runnable } from './preparedProjection.ts'
export type { EventNotTaken, Fault, FaultPolicy } from './fault.ts'
export type { Doing, Progress, ProjectionState, Trouble, ViewsSaved } from './progress.ts'
export { progressLine } from './progressLine.ts'
export { storedKey } from './storedEntries.ts'

// what a process has: its clock, its telemetry
export { type Clock, processClock, type Wait } from './clock.ts'
export {
  type Attributes,
  type MeterLike,
  openTelemetry,
  type SpanLike,
  type Telemetry,
  type TracerLike
} from './telemetry.ts'
