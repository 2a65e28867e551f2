/** Parts of a runner for those who replace them: its clock, its telemetry, its stored fingerprints. */

export { attempt } from './running/attempt.ts'
export { type Clock, processClock, type Wait } from './running/clock.ts'
export { type Attributes, type MeterLike, type SpanLike, type TracerLike } from './running/instrumentation.ts'
export type { AnyPlan, Fingerprint } from './prepared/preparedProjection.ts'
