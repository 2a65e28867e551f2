import type { taskEither as TE } from 'fp-ts'
import type { Cursor, LogUnavailable } from './eventLog.ts'

/**
 * The place in the log up to which a generation of views was built, and the fingerprint of what built it.
 *
 * A projection may have several generations of views: the live one answers queries, while another one, of a newer
 * definition or from a restored log, is being built.
 */
export interface Checkpoint {
  readonly projection: string
  readonly generation: string
  /** True for the generation that answers queries. */
  readonly live: boolean
  /** The cursor from which to read on in the log. */
  readonly cursor: Cursor
  /**
   * The identity of what built the views, as JSON: names, versions and hashes of definitions, the epoch of the log. It
   * decides whether they can be continued; the store only keeps it.
   */
  readonly fingerprint: unknown
  /** The number of times it was saved. A save names the revision from which it continues. */
  readonly revision: number
}

/** The name of a generation of a projection. */
export type Generation = Pick<Checkpoint, 'projection' | 'generation'>

/** The view of a key. The projection defines its keys; a view is any JSON. */
export type StoredViewEntry = readonly [key: string, view: unknown]

/** Views and the checkpoint at which they were read, both of one moment. */
export interface ViewsAtCheckpoint {
  readonly checkpoint: Checkpoint
  readonly views: ReadonlyArray<StoredViewEntry>
}

/** An event that the views of a generation are without, such as one that no reader could decode. */
export interface SetAsideEvent {
  /** The position of the event in the log. A generation sets one event aside at a position. */
  readonly position: number
  readonly eventId: string
  /** The reason, as JSON. The store only keeps it. */
  readonly fault: unknown
}

/** A part of the events that a generation has set aside, in the order of their positions. */
export interface SetAsidePage {
  readonly events: ReadonlyArray<SetAsideEvent>
  /** The number of events that the generation has set aside, on all pages. */
  readonly total: number
}

/** A step of a projection: the views that it changed, and the cursor that it reached. */
export interface ViewStep extends Generation, Pick<Checkpoint, 'cursor' | 'fingerprint'> {
  /** The revision from which the step continues; 0 for the first. */
  readonly revision: number
  readonly changed: ReadonlyArray<StoredViewEntry>
  readonly removed: ReadonlyArray<string>
  /** Events that the views are without from this step on, beside those set aside by earlier steps. */
  readonly setAside?: ReadonlyArray<SetAsideEvent>
  /** Forgets first what earlier steps set aside, as a generation does that folded its events once more. */
  readonly resetSetAside?: boolean
  /** The lease under which it is saved, where only one process may run the projection. */
  readonly lease?: Lease
}

/** Another writer saved first. The step started from an outdated revision; nothing was saved. */
export interface CheckpointMoved {
  readonly type: 'CheckpointMoved'
  readonly expected: number
  /** The stored checkpoint; `null` where there is none. */
  readonly found: Checkpoint | null
}

/** The generation that was to go live does not exist. */
export interface NoSuchGeneration extends Generation {
  readonly type: 'NoSuchGeneration'
}

/** The right of one process to perform a task exclusively, such as running a projection. */
export interface Lease {
  readonly name: string
  readonly holder: string
  /** Greater than the token of every earlier lease of this name, so that holders of older ones are fenced off. */
  readonly token: number
}

/** Another holder has the lease. */
export interface LeaseHeld {
  readonly type: 'LeaseHeld'
  readonly name: string
  readonly holder: string
}

/** The lease has expired, and another holder may have it by now. */
export interface LeaseLost {
  readonly type: 'LeaseLost'
  readonly lease: Lease
}

/**
 * The port of a store of views and their checkpoints.
 *
 * Laws:
 *
 * - a step is saved as a whole or not at all: views and checkpoint never stand at different places
 * - of several steps from the same revision, one succeeds
 * - a loaded view equals the saved one, as JSON
 * - an event that a step sets aside is stored with its views, and is dropped with its generation
 * - a generation goes live atomically, and the generations that it replaces are deleted
 * - nothing is saved under a lease that another holder has taken over
 * - nothing rejects: a failure is a value
 *
 * @category storing views
 * @since 0.1.0
 */
export interface ViewStore {
  /** Reads the checkpoints of a projection: of the live generation and of those that are being built. */
  readonly checkpoints: (projection: string) => TE.TaskEither<LogUnavailable, ReadonlyArray<Checkpoint>>

  /** Loads the views of a generation, in order of their keys; `null` where it does not exist. */
  readonly load: (generation: Generation) => TE.TaskEither<LogUnavailable, ViewsAtCheckpoint | null>

  /** Reads views of the live generation by key; `null` where none is live. Keys without a view are left out. */
  readonly read: (
    projection: string,
    keys: ReadonlyArray<string>
  ) => TE.TaskEither<LogUnavailable, ViewsAtCheckpoint | null>

  /**
   * Reads events that a generation has set aside. They are rows of their own, so that a save costs the same however many
   * there are.
   *
   * @param after the position after which the page begins; 0 for the first page.
   * @param limit the number of events at most.
   * @returns `null` where there is no such generation.
   */
  readonly setAside: (
    generation: Generation,
    after: number,
    limit: number
  ) => TE.TaskEither<LogUnavailable, SetAsidePage | null>

  /** Saves a step: its views and its checkpoint together. */
  readonly save: (step: ViewStep) => TE.TaskEither<CheckpointMoved | LeaseLost | LogUnavailable, Checkpoint>

  /** Makes a generation the live one, and drops all others of its projection. */
  readonly goLive: (
    generation: Generation,
    lease?: Lease
  ) => TE.TaskEither<NoSuchGeneration | LeaseLost | LogUnavailable, Checkpoint>

  /** Drops a generation, its views and its checkpoint. */
  readonly drop: (generation: Generation, lease?: Lease) => TE.TaskEither<LeaseLost | LogUnavailable, void>
}

/**
 * The port of a store of leases, each the right of one process at a time to perform a task.
 *
 * Laws:
 *
 * - a lease has one holder at a time
 * - a later lease of the same name has a greater token
 * - nothing rejects: a failure is a value
 *
 * @category storing views
 * @since 0.1.0
 */
export interface LeaseStore {
  /**
   * Takes a lease for some time, by the clock of the store. Its present holder gets it again, with a new token: a holder
   * is one process, with a name that no other process has.
   */
  readonly acquire: (
    name: string,
    holder: string,
    milliseconds: number
  ) => TE.TaskEither<LeaseHeld | LogUnavailable, Lease>

  /** Extends a lease that is still held. */
  readonly renew: (lease: Lease, milliseconds: number) => TE.TaskEither<LeaseLost | LogUnavailable, Lease>

  /** Releases a lease; releasing a lost one has no effect. */
  readonly release: (lease: Lease) => TE.TaskEither<LogUnavailable, void>
}
