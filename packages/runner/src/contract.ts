import type { Cursor, ForeignCursor, LogUnavailable } from '@communique/kernel'
import type { either as E, taskEither as TE } from 'fp-ts'
import type { Fault } from './prepared/fault.ts'
import type { Progress, ViewsSaved } from './progress.ts'

/**
 * The runner was stopped, or never started.
 *
 * @category running
 * @since 0.1.0
 */
export interface NotRunning {
  readonly type: 'NotRunning'
}

/** A projection met an event that it cannot take. */
export interface ProjectionStopped<Name extends string> {
  readonly type: 'ProjectionStopped'
  readonly projection: Name
  readonly fault: Fault
}

/** Another process runs the projection; `holder` is its name, where it is known. */
export interface RunElsewhere<Name extends string> {
  readonly type: 'RunElsewhere'
  readonly projection: Name
  readonly holder: string | null
}

/**
 * The reason why projections are not known to have caught up.
 *
 * @category running
 * @since 0.1.0
 */
export type NotCaughtUp<Name extends string> =
  | NotRunning
  | ProjectionStopped<Name>
  | { readonly type: 'StillBehind'; readonly projections: ReadonlyArray<Name> }
  | ForeignCursor
  | LogUnavailable

/**
 * The reason why views were not made anew.
 *
 * @category running
 * @since 0.1.0
 */
export type NotRebuilt<Name extends string> = NotRunning | ProjectionStopped<Name> | RunElsewhere<Name>

/**
 * The place that projections are to reach, and the time they have.
 *
 * @category running
 * @since 0.1.0
 */
export interface CatchUp<Name extends string> {
  /** The place to reach. Default: the end of the log at the time of the call. */
  readonly cursor?: Cursor
  /** Default: all projections. */
  readonly projections?: ReadonlyArray<Name>
  /** Milliseconds until `StillBehind` is answered, whatever log and store do. Default: no limit. */
  readonly within?: number
}

/**
 * Views as they answer, all of one moment.
 *
 * @category running
 * @since 0.1.0
 */
export interface ViewsRead {
  readonly cursor: Cursor
  /** Equal revisions are equal views. */
  readonly revision: string
  /** By key. A key without a view is missing. */
  readonly views: Readonly<Record<string, unknown>>
}

/**
 * The views that answer were made by another definition of the projection, so that they may have another shape. They answer
 * until those of this definition replace them. `found` holds them, for a caller that can read either shape.
 *
 * @category running
 * @since 0.1.0
 */
export interface OtherDefinition<Name extends string> {
  readonly type: 'OtherDefinition'
  readonly projection: Name
  readonly found: ViewsRead
}

/**
 * Events that the views of a projection are without, in the order of their positions.
 *
 * @category running
 * @since 0.1.0
 */
export interface FaultPage {
  readonly faults: ReadonlyArray<Fault>
  /** The number of faults on all pages. */
  readonly total: number
}

/**
 * Projections that follow a log.
 *
 * @category running
 * @since 0.1.0
 */
export interface Runner<Name extends string> {
  /** Starts the runner; one that is stopping starts again when it has stopped. */
  readonly start: () => void
  /** Saves unsaved views and gives the leases back. It ends within `stopWithin`, whatever log and store do. */
  readonly stop: () => Promise<void>
  readonly progress: () => ReadonlyArray<Progress<Name>>
  /** Subscribes to changes of progress. A listener that throws is reported as trouble. @returns unsubscribe. */
  readonly onProgress: (listener: (progress: ReadonlyArray<Progress<Name>>) => void) => () => void
  /** Yields the progress now and after each change, until the runner stops. A slow reader misses some in between. */
  readonly watch: () => AsyncIterable<ReadonlyArray<Progress<Name>>>
  /** Subscribes to saved views. A listener that throws is reported as trouble. @returns unsubscribe. */
  readonly onViewsSaved: (listener: (saved: ViewsSaved<Name>) => void) => () => void
  /** Waits until the views that answer have reached a place, such as that of an event just appended. */
  readonly caughtUp: (catchUp?: CatchUp<Name>) => TE.TaskEither<NotCaughtUp<Name>, Cursor>
  /** Makes the views anew beside those that answer until then. Ends when the new ones answer. */
  readonly rebuild: (projection: Name) => TE.TaskEither<NotRebuilt<Name>, Cursor>
  /**
   * Lets a projection take again the event that stopped it. One that has set events aside is rebuilt, so that those that
   * can be taken by now stand in their places.
   */
  readonly retry: (projection: Name) => E.Either<NotRunning | RunElsewhere<Name>, void>
  /** Reads the views of some keys as they answer, by whichever process they were made; `null`: none answer yet. */
  readonly read: (
    projection: Name,
    keys: ReadonlyArray<string>,
    parts?: ReadonlyArray<string>
  ) => TE.TaskEither<LogUnavailable | OtherDefinition<Name>, ViewsRead | null>
  /**
   * Reads the events that the views of a projection are without, a page at a time.
   *
   * @param after the position after which the page begins; 0 where it is not given.
   * @param limit the number of faults at most; 100 where it is not given.
   */
  readonly setAside: (
    projection: Name,
    page?: { readonly after?: number; readonly limit?: number }
  ) => TE.TaskEither<LogUnavailable, FaultPage>
}
