import type { readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'
import type { EventId } from './identifier.ts'
import type { StoredEvent } from './storedEvent.ts'
import type { StreamName } from './streamName.ts'

/** What the writer last saw of the stream; the log appends only while it still holds. */
export type Expectation =
  | { readonly type: 'Any' }
  | { readonly type: 'NoStream' }
  | { readonly type: 'StreamExists' }
  | { readonly type: 'AtVersion'; readonly version: number }

/** An event on its way into the log, which gives it its version and position. */
export type EventToAppend = Omit<StoredEvent, 'stream' | 'version' | 'position'>

/** The log could not answer; whether an append took place is not known. Repeat it under the same event ids. */
export interface LogUnavailable {
  readonly type: 'LogUnavailable'
  readonly reason: string
}

/** Somebody wrote first. `actual` is the stream's version, 0 where there is no such stream. */
export interface Conflict {
  readonly type: 'Conflict'
  readonly stream: StreamName
  readonly expected: Expectation
  readonly actual: number
}

/** An event of this id is on record, there. With the same content, this append was a repetition. */
export interface DuplicateEventId {
  readonly type: 'DuplicateEventId'
  readonly eventId: EventId
  readonly stream: StreamName
  readonly version: number
  readonly sameContent: boolean
}

export type AppendFailure = Conflict | DuplicateEventId | LogUnavailable

export interface Appended {
  /** The stream's version after the append. */
  readonly version: number
  readonly events: RNEA.ReadonlyNonEmptyArray<StoredEvent>
}

/** A stream from some version on, and its version, 0 where there is no such stream. */
export interface StreamSlice {
  readonly events: ReadonlyArray<StoredEvent>
  readonly version: number
}

/** A place in one log, made by that log and told apart by nobody else. */
export type Cursor = string & { readonly cursor: unique symbol }

/** This cursor was not made by this log. */
export interface ForeignCursor {
  readonly type: 'ForeignCursor'
  readonly cursor: Cursor
}

export interface Page {
  readonly events: ReadonlyArray<StoredEvent>
  /** Where to go on from, also when there is nothing yet. */
  readonly next: Cursor
  /** Whether events stood behind this page when it was read. */
  readonly more: boolean
}

/**
 * The port to whatever keeps the events: a history for each stream, and one order of all.
 *
 * Events go in and come out as raw JSON; `eventReader` decodes them, in one place above every log.
 *
 * Laws: an append is all or nothing; versions of a stream are dense from 1; positions grow; of several writers with one
 * expectation one wins; pages of any size join to the same sequence; what was read never changes.
 *
 * @category storing
 * @since 0.1.0
 */
export interface EventLog {
  readonly append: (
    stream: StreamName,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    expected: Expectation
  ) => TE.TaskEither<AppendFailure, Appended>
  /** @param from the first version to read; 1 where left out. */
  readonly readStream: (stream: StreamName, from?: number) => TE.TaskEither<LogUnavailable, StreamSlice>
  /** @param limit how many events a page holds at most, 1 or more. */
  readonly readAll: (after: Cursor | null, limit: number) => TE.TaskEither<LogUnavailable | ForeignCursor, Page>
}
