import type { readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'
import type { EventId } from './identifier.ts'
import type { StoredEvent } from './storedEvent.ts'
import type { StreamName } from './streamName.ts'

/**
 * What the writer takes for granted about the stream he appends to; it holds, or nothing is appended. `AtVersion` 0 is
 * `NoStream`.
 */
export type Expectation =
  | { readonly type: 'Any' }
  | { readonly type: 'NoStream' }
  | { readonly type: 'StreamExists' }
  | { readonly type: 'AtVersion'; readonly version: number }

/** An event on its way into a log, which gives it its place: stream, version and position. */
export type EventToAppend = Omit<StoredEvent, 'stream' | 'version' | 'position'>

/** The log did not answer, or not in time. Whether an append took effect is unknown: try again with the same ids. */
export interface LogUnavailable {
  readonly type: 'LogUnavailable'
  readonly reason: string
}

/** The stream is not where the writer believed it to be. */
export interface Conflict {
  readonly type: 'Conflict'
  readonly stream: StreamName
  readonly expected: Expectation
  /** The version of the stream; 0: there is no such stream. */
  readonly actual: number
}

/** An event with this id is on record, or stands twice in what is to be appended. */
export interface DuplicateEventId {
  readonly type: 'DuplicateEventId'
  readonly eventId: EventId
  /** Whether the event on record says the same in the same stream, as it does when an append is tried again. */
  readonly sameContent: boolean
  /** Where the event with this id stands. */
  readonly stream: StreamName
  readonly version: number
}

/** Why nothing was appended or, with `LogUnavailable`, why nobody knows whether it was. */
export type AppendFailure = Conflict | DuplicateEventId | LogUnavailable

/** What was appended, as it now stands on record. */
export interface Appended {
  /** The version of the stream after the append. */
  readonly version: number
  /** The position of the last event appended. */
  readonly position: number
  readonly events: RNEA.ReadonlyNonEmptyArray<StoredEvent>
}

/** The events of a stream from some version on, and the version of the stream; 0: there is no such stream. */
export interface StreamRead {
  readonly events: ReadonlyArray<StoredEvent>
  readonly version: number
}

declare const cursor: unique symbol

/** A place in a log, to read on from. What it holds is the log's own affair; it can be stored as text. */
export type Cursor = string & { readonly [cursor]: true }

/** The cursor leads nowhere in this log: another log gave it out. */
export interface ForeignCursor {
  readonly type: 'ForeignCursor'
  readonly cursor: Cursor
}

/** A part of a log, in the order of recording. */
export interface Page {
  readonly events: ReadonlyArray<StoredEvent>
  /** Where to read on, now or later. */
  readonly next: Cursor
  /** Whether there is more to read now. */
  readonly more: boolean
}

/**
 * Where events are kept: the port that every store of events implements.
 *
 * Laws:
 *
 * - an append takes effect as a whole or not at all; of writers who expect the same version, one succeeds
 * - versions of a stream are dense from 1; positions grow with every event of the log
 * - event ids are unique in the log; a repeated id is told before a conflict, so that whoever tries again learns that
 *   his events are on record
 * - what is read is what was appended, as JSON; neither what was passed in nor what is read gives a hold on the log
 * - nothing rejects: what goes wrong is a value. A log that rejects nevertheless has a bug, which the command handler
 *   reports as `LogUnavailable`
 *
 * @category storing
 * @since 0.1.0
 */
export interface EventLog {
  readonly append: (
    stream: StreamName,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    expectation: Expectation
  ) => TE.TaskEither<AppendFailure, Appended>

  /** @param fromVersion the first version to read; 1 where it is not given. */
  readonly readStream: (stream: StreamName, fromVersion?: number) => TE.TaskEither<LogUnavailable, StreamRead>

  /**
   * Reads all streams in the order of recording.
   *
   * @param after where the last page ended; `null`: from the start.
   * @param limit how many events at most; less than one reads one, so that paging always comes to its end.
   */
  readonly readAll: (after: Cursor | null, limit: number) => TE.TaskEither<LogUnavailable | ForeignCursor, Page>
}
