import type { Cursor } from '@communique/kernel'
import type { Fault } from './fault.ts'

/**
 * What a projection is doing, as far as this process knows.
 *
 * - `Standby`: another process runs it, as the one named
 * - `CatchingUp`: there are events on record that are not in its views yet
 * - `Following`: it has come to the end of the log, and takes what is appended
 * - `Rebuilding`: its views are made anew, while the old ones answer
 * - `Stopped`: it met an event that it cannot take, and waits for somebody to mend that
 */
export type ProjectionState =
  | { readonly type: 'Standby'; readonly holder: string | null }
  | { readonly type: 'CatchingUp' }
  | { readonly type: 'Following' }
  | { readonly type: 'Rebuilding' }
  | { readonly type: 'Stopped'; readonly fault: Fault }

/** What a runner asks of log and store. */
export type Doing = 'Open' | 'Renew' | 'Read' | 'Save' | 'GoLive'

/** What keeps being tried again. */
export interface Trouble {
  readonly doing: Doing
  readonly reason: string
  /** How often it was tried in vain. */
  readonly attempts: number
}

/**
 * How far a projection has come.
 *
 * @category running
 * @since 0.1.0
 */
export interface Progress<Name extends string = string> {
  readonly projection: Name
  readonly state: ProjectionState
  /** Up to where the views go that answer; `null`: none answer yet. */
  readonly cursor: Cursor | null
  /** How many events there are still to be read, by the last count; `null`: not counted, as on standby. */
  readonly behind: number | null
  /** How many events were read since the runner started. */
  readonly read: number
  /** The events that its views are without. */
  readonly setAside: ReadonlyArray<Fault>
  /** What is out of order just now; `null`: nothing. */
  readonly trouble: Trouble | null
}

/** Views that answer from now on. */
export interface ViewsSaved<Name extends string = string> {
  readonly projection: Name
  readonly cursor: Cursor
  /** The stored keys of the views that changed, those that are gone among them; `null`: any may have. */
  readonly changed: ReadonlyArray<string> | null
}
