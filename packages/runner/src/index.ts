// running: projections that follow a log
export type { CatchUp, NotCaughtUp, OtherDefinition, Runner, ViewsRead } from './contract.ts'
export { runner } from './runner.ts'
export type { RunnerSetup } from './runnerSetup.ts'
export type { Runnable } from './prepared/preparedProjection.ts'
export type { FaultPolicy } from './prepared/fault.ts'
export type { Progress, ProjectionState, RebuildReason, Trouble } from './progress.ts'
export { progressLine } from './progressLine.ts'
export { openTelemetry, type Telemetry } from './running/instrumentation.ts'
