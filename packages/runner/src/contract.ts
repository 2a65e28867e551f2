import type { Cursor, ForeignCursor, LogUnavailable } from '@communique/kernel'
import type { taskEither as TE } from 'fp-ts'
import type { Fault } from './fault.ts'
import type { Progress, ViewsSaved } from './progress.ts'

/** The runner was stopped, or never started. */
export interface NotRunning {
  readonly type: 'NotRunning'
}

/** A projection met an event that it cannot take. */
export interface ProjectionStopped<Name extends string> {
  readonly type: 'ProjectionStopped'
  readonly projection: Name
  readonly fault: Fault
}

/** Why it is not known that projections have caught up. */
export type NotCaughtUp<Name extends string> =
  | NotRunning
  | ProjectionStopped<Name>
  | { readonly type: 'StillBehind'; readonly projections: ReadonlyArray<Name> }
  | ForeignCursor
  | LogUnavailable

/** Why views were not made anew. */
export type NotRebuilt<Name extends string> =
  | NotRunning
  | ProjectionStopped<Name>
  | { readonly type: 'RunElsewhere'; readonly projection: Name; readonly holder: string | null }

/** Which projections are to have caught up with what, and how long to wait for it. */
export interface CatchUp<Name extends string> {
  /** Where they are to have come to; the end of the log, as it is now, where it is not given. */
  readonly cursor?: Cursor
  /** All, where they are not given. */
  readonly projections?: ReadonlyArray<Name>
  /** Milliseconds; for as long as it takes, where it is not given. */
  readonly within?: number
}

/** Views as they answer, of one moment. */
export interface ViewsRead {
  readonly cursor: Cursor
  /** How often they were saved: equal revisions of a generation are equal views. */
  readonly revision: string
  /** By key; what has no view is missing. */
  readonly views: Readonly<Record<string, unknown>>
}

/**
 * Projections that follow a log.
 *
 * @category running
 * @since 0.1.0
 */
export interface Runner<Name extends string> {
  readonly start: () => void
  /** Ends the step at hand, saves what is not saved, and gives its leases back. */
  readonly stop: () => Promise<void>
  readonly progress: () => ReadonlyArray<Progress<Name>>
  /** Has a listener told of progress. @returns what makes it no longer told. */
  readonly onProgress: (listener: (progress: ReadonlyArray<Progress<Name>>) => void) => () => void
  /** The progress now and whenever it changed, until the runner is stopped; who is slow misses some in between. */
  readonly watch: () => AsyncIterable<ReadonlyArray<Progress<Name>>>
  /** Has a listener told which views were saved. @returns what makes it no longer told. */
  readonly onViewsSaved: (listener: (saved: ViewsSaved<Name>) => void) => () => void
  /** Whether the views that answer have come to a place, such as that of an event just appended. */
  readonly caughtUp: (catchUp?: CatchUp<Name>) => TE.TaskEither<NotCaughtUp<Name>, Cursor>
  /** Makes the views anew beside those that answer until then. It ends when the new ones answer. */
  readonly rebuild: (projection: Name) => TE.TaskEither<NotRebuilt<Name>, Cursor>
  /** Lets a projection that stopped try the event once more. */
  readonly retry: (projection: Name) => void
  /** The views of some keys as they answer, by whichever process they were made; `null`: none answer yet. */
  readonly read: (
    projection: Name,
    keys: ReadonlyArray<string>,
    parts?: ReadonlyArray<string>
  ) => TE.TaskEither<LogUnavailable, ViewsRead | null>
}
