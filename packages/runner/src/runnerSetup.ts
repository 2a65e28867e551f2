import type { AnyEvent, LeaseStore, ViewStore, EventLog, EventReader } from '@communique/kernel'
import type { Clock } from './clock.ts'
import type { FaultPolicy } from './fault.ts'
import type { Runnable } from './preparedProjection.ts'
import type { Telemetry } from './telemetry.ts'

/** What a runner is made of, and how it goes about it. */
export interface RunnerSetup<Event extends AnyEvent, Name extends string> {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  /** Decodes and upcasts, once for all projections. */
  readonly read: EventReader<Event>
  /** Projections and plans, each under a name that is its own in the store of views. */
  readonly projections: Readonly<Record<Name, Runnable<Event>>>
  /** What a projection does about an event that it cannot take; `Stop` where it is not given. */
  readonly onFault?: Readonly<Partial<Record<NoInfer<Name>, FaultPolicy>>>
  /** The name of this process, that no other has; a random one where it is not given. */
  readonly holder?: string
  /** Events read at once, and at most one page ahead; 1,000 where it is not given. */
  readonly pageSize?: number
  /** Milliseconds after which it looks for itself whether there is news, or a lease to be had; 500. */
  readonly pollEvery?: number
  /** Milliseconds for which a process that died keeps others from going on; 10,000. */
  readonly leaseFor?: number
  /** Milliseconds between two saves while catching up, at least; 1,000. */
  readonly saveEvery?: number
  readonly telemetry?: Telemetry
  readonly clock?: Clock
}
