import type { Cursor } from '@communique/kernel'
import type { Fault } from './prepared/fault.ts'

/**
 * The reason why the views of a projection are made anew.
 *
 * - `Requested`: by `rebuild`
 * - `Retry`: by `retry`, since the views are without some events
 * - `OtherDefinition`: the views that answer were made by another definition of the projection
 * - `OtherReader`: they were made of events that another chain of upcasters had read
 * - `ForeignCursor`: they were made of another log, or the log lacks the last event that they were made of, since it was restored
 * - `NotStored`: the store does not hold them as they were saved
 */
export type RebuildReason = 'Requested' | 'Retry' | 'OtherDefinition' | 'OtherReader' | 'ForeignCursor' | 'NotStored'

/**
 * The state of a projection, as far as this process knows.
 *
 * - `Standby`: another process runs it, or this one is about to
 * - `CatchingUp`: events on record are missing from its views
 * - `Following`: it has reached the end of the log, and takes events as they are appended
 * - `Rebuilding`: its views are made anew while the old ones answer
 * - `Stopped`: it met an event that it cannot take, and waits for `retry`
 *
 * @category running
 * @since 0.1.0
 */
export type ProjectionState =
  | { readonly type: 'Standby'; readonly holder: string | null }
  | { readonly type: 'CatchingUp' }
  | { readonly type: 'Following' }
  | { readonly type: 'Rebuilding'; readonly reason: RebuildReason }
  | { readonly type: 'Stopped'; readonly fault: Fault }

/** A kind of request to log or store. `Renew` is in trouble, too, where a lease runs out before views are saved; `Notify` is a call of listeners or of telemetry. */
export type Doing = 'Open' | 'Renew' | 'Read' | 'Save' | 'GoLive' | 'Notify'

/**
 * A request that failed and is tried again; listeners that threw when they were last called; or telemetry that has thrown.
 *
 * @category running
 * @since 0.1.0
 */
export interface Trouble {
  readonly doing: Doing
  readonly reason: string
  /** The number of attempts that failed. */
  readonly attempts: number
}

/**
 * The progress of a projection.
 *
 * @category running
 * @since 0.1.0
 */
export interface Progress<Name extends string = string> {
  readonly projection: Name
  readonly state: ProjectionState
  /** The end of the events that are in the views that answer; `null`: none answer yet. */
  readonly cursor: Cursor | null
  /** The number of events still to be read, by the last count; `null`: not counted, as on standby. */
  readonly behind: number | null
  /** The number of events read since the runner started. */
  readonly read: number
  /** The number of events that its views are without (see `Runner.setAside`). */
  readonly setAside: number
  /** The trouble at present; `null`: none. */
  readonly trouble: Trouble | null
}

/**
 * Views that answer from now on.
 *
 * @category running
 * @since 0.1.0
 */
export interface ViewsSaved<Name extends string = string> {
  readonly projection: Name
  readonly cursor: Cursor
  /** The stored keys of the views that changed or were removed; `null`: any may have changed. */
  readonly changed: ReadonlyArray<string> | null
}
