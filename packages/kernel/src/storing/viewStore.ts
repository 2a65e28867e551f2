import type { taskEither as TE } from 'fp-ts'
import type { Cursor, LogUnavailable } from './eventLog.ts'

/**
 * Up to where the views of a projection were made, and by what.
 *
 * A projection may be made several times beside one another, each time as a generation of its own: the one that is live
 * answers, while another one, of a newer definition or from a restored log, is still being built.
 */
export interface Checkpoint {
  readonly projection: string
  readonly generation: string
  /** Whether it is the one that answers. */
  readonly live: boolean
  /** Where to read on in the log. */
  readonly cursor: Cursor
  /**
   * By what the views were made, as JSON: names, versions and hashes of definitions, the epoch of the log, whatever says
   * whether they can be gone on from. The store only keeps it.
   */
  readonly fingerprint: unknown
  /** How often it was saved. Whoever saves again says which revision he goes on from. */
  readonly revision: number
}

/** Which making of which projection. */
export type Generation = Pick<Checkpoint, 'projection' | 'generation'>

/** The view of a key. What a key is, its projection knows; a view is any JSON. */
export type StoredViewEntry = readonly [key: string, view: unknown]

/** Views with the checkpoint that they stand at: both of one moment. */
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

/** A step of a projection: the views that it changed, and where it came to. */
export interface ViewStep extends Generation, Pick<Checkpoint, 'cursor' | 'fingerprint'> {
  /** The revision that the step goes on from; 0: there is none yet. */
  readonly revision: number
  readonly changed: ReadonlyArray<StoredViewEntry>
  readonly removed: ReadonlyArray<string>
  /** Events that the views are without from this step on, beside those set aside by earlier steps. */
  readonly setAside?: ReadonlyArray<SetAsideEvent>
  /** Forgets first what earlier steps set aside, as a generation does that folded its events once more. */
  readonly resetSetAside?: boolean
  /** Under which lease it is saved, where only one process is to run the projection. */
  readonly lease?: Lease
}

/** Another one saved meanwhile: the step went on from what is no longer there, and nothing of it was saved. */
export interface CheckpointMoved {
  readonly type: 'CheckpointMoved'
  readonly expected: number
  /** What is there instead; `null`: nothing. */
  readonly found: Checkpoint | null
}

/** There is no such generation to go live. */
export interface NoSuchGeneration extends Generation {
  readonly type: 'NoSuchGeneration'
}

/** The right of one process to do what only one may do at a time, such as running a projection. */
export interface Lease {
  readonly name: string
  readonly holder: string
  /** Greater than that of every lease of this name before: who holds an older one is fenced off. */
  readonly token: number
}

/** Another one has the lease. */
export interface LeaseHeld {
  readonly type: 'LeaseHeld'
  readonly name: string
  readonly holder: string
}

/** The lease ran out, and may be another's by now. */
export interface LeaseLost {
  readonly type: 'LeaseLost'
  readonly lease: Lease
}

/**
 * Keeps views with their checkpoints: the port that every store of views implements.
 *
 * Laws:
 *
 * - a step is saved as a whole or not at all: views and checkpoint never stand at different places
 * - of several steps from the same revision, one succeeds
 * - a view that is loaded equals the view that was saved, as JSON
 * - an event that a step sets aside is stored with its views, and is dropped with its generation
 * - a generation goes live at once and completely, and the generations that it replaces are gone
 * - nothing is saved under a lease that another holder has taken over
 * - nothing rejects: a failure is a value
 *
 * @category storing views
 * @since 0.1.0
 */
export interface ViewStore {
  /** The checkpoints of a projection: of the live generation and of those that are being built. */
  readonly checkpoints: (projection: string) => TE.TaskEither<LogUnavailable, ReadonlyArray<Checkpoint>>

  /** The views of a generation, in order of their keys; `null`: there is no such generation. */
  readonly load: (generation: Generation) => TE.TaskEither<LogUnavailable, ViewsAtCheckpoint | null>

  /** The views of some keys as the live generation has them; `null`: none is live. Keys without a view are missing. */
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

  readonly save: (step: ViewStep) => TE.TaskEither<CheckpointMoved | LeaseLost | LogUnavailable, Checkpoint>

  /** Makes a generation the one that answers, and drops all others of its projection. */
  readonly goLive: (
    generation: Generation,
    lease?: Lease
  ) => TE.TaskEither<NoSuchGeneration | LeaseLost | LogUnavailable, Checkpoint>

  /** Drops a generation, its views and its checkpoint. */
  readonly drop: (generation: Generation, lease?: Lease) => TE.TaskEither<LeaseLost | LogUnavailable, void>
}

/**
 * Grants leases: the right of one process at a time to do a thing, such as running a projection.
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
   * Takes a lease for some time, by the clock of the store. Whoever holds it already takes it anew: a holder is one
   * process, with a name that no other has.
   */
  readonly acquire: (
    name: string,
    holder: string,
    milliseconds: number
  ) => TE.TaskEither<LeaseHeld | LogUnavailable, Lease>

  /** Keeps a lease for some more time. */
  readonly renew: (lease: Lease, milliseconds: number) => TE.TaskEither<LeaseLost | LogUnavailable, Lease>

  /** Gives a lease back; one that was lost already is no matter. */
  readonly release: (lease: Lease) => TE.TaskEither<LogUnavailable, void>
}
