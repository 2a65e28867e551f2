import type { AnyEvent, LeaseStore, ViewStore, EventLog, EventReader } from '@communique/kernel'
import type { FaultPolicy } from './prepared/fault.ts'
import type { Runnable } from './prepared/preparedProjection.ts'
import type { Clock } from './running/clock.ts'
import type { Telemetry } from './running/instrumentation.ts'

/**
 * The parts and settings of a runner.
 *
 * @category running
 * @since 0.1.0
 */
export interface RunnerSetup<Event extends AnyEvent, Name extends string> {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  /** Decodes and upcasts, once for all projections. Its fingerprint is stored with the views. */
  readonly read: EventReader<Event>
  /** Projections and plans, each under a name of its own in the view store. */
  readonly projections: Readonly<Record<Name, Runnable<Event>>>
  /** The reaction of a projection to an event that it cannot take. Default: `Stop`. */
  readonly onFault?: Readonly<Partial<Record<NoInfer<Name>, FaultPolicy>>>
  /** A name for this process that no other has. Default: a random one. */
  readonly holder?: string
  /**
   * Events in a page, which is also how far a log on a server is read ahead. Default: 1,000; or 100 where the log is read in
   * this process, so that few events are in memory at once.
   */
  readonly pageSize?: number
  /** Milliseconds between looks for events and leases when no hint comes. Default: 500. */
  readonly pollEvery?: number
  /**
   * Milliseconds for which a process that died keeps others from taking over. Saving views must take less, or this one begins
   * again for ever, which is reported as trouble. Default: 10,000.
   */
  readonly leaseFor?: number
  /** Milliseconds between two saves while catching up, at least. Default: 1,000. */
  readonly saveEvery?: number
  /**
   * Milliseconds after which a request to log or store counts as failed, so that it is reported and tried again. To load
   * or save views, each attempt has twice the time of the one before, up to 32 times. Default: 5,000.
   */
  readonly answerWithin?: number
  /** Milliseconds after which `stop` ends although log or store do not answer. Default: 5,000. */
  readonly stopWithin?: number
  readonly telemetry?: Telemetry
  readonly clock?: Clock
}
