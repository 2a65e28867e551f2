import type { either as E, ordering, readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'
import type { CorrelationId, EventId } from '../validation/identifier.ts'
import type { Violation } from '../validation/violation.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'

/**
 * The version at which a writer expects the stream. It holds, or nothing is appended. `AtVersion` 0 is `NoStream`.
 */
export type ExpectedVersion =
  | { readonly type: 'Any' }
  | { readonly type: 'NoStream' }
  | { readonly type: 'StreamExists' }
  | { readonly type: 'AtVersion'; readonly version: number }

/** An event to be appended. The log gives it its place: stream, version and position. */
export type EventToAppend = Omit<StoredEvent, 'stream' | 'version' | 'position'>

/** An event on its way to a version of a stream. The log gives it its position. */
export type EventAtVersion = Omit<StoredEvent, 'position'>

/** The log did not answer, or not in time. An append may or may not have taken effect: retry it with the same ids. */
export interface LogUnavailable {
  readonly type: 'LogUnavailable'
  readonly reason: string
}

/** The stream is not at the version that the writer expected. */
export interface Conflict {
  readonly type: 'Conflict'
  readonly stream: StreamName
  readonly expected: ExpectedVersion
  /** The version of the stream; 0 where it does not exist. */
  readonly actual: number
}

/** An event with this id is on record, or occurs twice in the append. */
export interface DuplicateEventId {
  readonly type: 'DuplicateEventId'
  readonly eventId: EventId
  /** True where the event on record says the same in the same stream, as it does when an append is retried. */
  readonly sameContent: boolean
  /** The stream and version of the event with this id. */
  readonly stream: StreamName
  readonly version: number
}

/** The append exceeds a limit of the log: see its `limits`. */
export interface TooLarge {
  readonly type: 'TooLarge'
  /** The first event that is too large or, of too many events, the first beyond the limit. */
  readonly eventId: EventId
  /** The unit of `size` and `limit`: bytes of an event's data and citations as JSON, or events in one append. */
  readonly unit: 'Bytes' | 'Events'
  readonly size: number
  readonly limit: number
}

/**
 * A part of the event is not strict JSON, which some stores would change or fail on; or its id is one that upcasting derives
 * for a part of another event. No log stores it, so that a record can move from any log to any other.
 */
export interface UnstorableEvent {
  readonly type: 'UnstorableEvent'
  readonly eventId: EventId
  /** The rule that is broken, and the path from the event to the part that breaks it. */
  readonly violation: Violation
}

/** The reason for which nothing was appended or, with `LogUnavailable`, the outcome is unknown. */
export type AppendFailure = Conflict | DuplicateEventId | TooLarge | UnstorableEvent | LogUnavailable

/** The events of an append as they stand on record. */
export interface Appended {
  /** The version of the stream after the append. */
  readonly version: number
  /** The position of the last event appended. */
  readonly position: number
  readonly events: RNEA.ReadonlyNonEmptyArray<StoredEvent>
}

/** The events of a stream from some version on, and the version of the stream; 0 where it does not exist. */
export interface StreamRead {
  readonly events: ReadonlyArray<StoredEvent>
  readonly version: number
}

declare const cursor: unique symbol

/**
 * A place in a log from which to read on. Its content is opaque and includes the epoch of the log; it can be stored as
 * text, and the log compares it.
 */
export type Cursor = string & { readonly [cursor]: true }

/**
 * The cursor belongs to another log, or to this one before it was restored from a backup, or lies beyond its end. Views
 * that were built up to it must be built again from the start.
 */
export interface ForeignCursor {
  readonly type: 'ForeignCursor'
  readonly cursor: Cursor
}

/** Selects events by type and by the category of their stream; where one is absent, it does not restrict. */
export interface EventFilter {
  readonly types?: ReadonlyArray<string>
  /** Names of streams up to their first slash. */
  readonly categories?: ReadonlyArray<string>
  /** The conversations that events belong to, such as the documents that they were recorded from. */
  readonly correlationIds?: ReadonlyArray<CorrelationId>
}

/** A part of a log, in the order of recording. With a filter it may be empty although there is more. */
export interface Page {
  readonly events: ReadonlyArray<StoredEvent>
  /** The cursor from which to read on, now or later. */
  readonly next: Cursor
  /** True where there is more to read now. */
  readonly more: boolean
}

/** The end of the readable log, and the events held back behind it. */
export interface Head {
  /** The identity of this record; it changes when the log is restored from a backup. */
  readonly epoch: string
  /** After the last event that can be read. */
  readonly cursor: Cursor
  /** The number of events that cannot be read yet, since an older one may still be committed before them. */
  readonly heldBack: number
  /** Milliseconds since the oldest cause of holding back began; `null` where there is none, or it is not known. */
  readonly heldBackFor: number | null
}

/** The guarantees and limits of a log. */
export interface LogCapabilities {
  /** Acknowledged appends survive a crash of the process and of the machine. */
  readonly durable: boolean
  /** `onAppend` also reports appends of other processes. */
  readonly wakesUp: boolean
  /** Reads are carried out by this process itself, at once: neither large pages nor reading ahead make them faster. */
  readonly inProcess: boolean
  readonly limits: LogLimits
}

/** The limits above which an append is `TooLarge`; `null` where only memory is the limit. */
export interface LogLimits {
  /** Bytes of an event's data and citations, as JSON in UTF-8. */
  readonly eventBytes: number | null
  readonly eventsAtOnce: number | null
}

/**
 * The port of an event log, which every event store implements.
 *
 * Laws:
 *
 * - an append takes effect as a whole or not at all; of writers who expect the same version, one succeeds
 * - versions of a stream are dense from 1; positions grow with every event of the log, and readers meet them growing: no
 *   event ever appears before one that was read already
 * - event ids are unique in the log; a repeated id is reported before a conflict, so that a writer who retries finds out
 *   that the events are on record
 * - an event is read as it was appended, and one that is not strict JSON, or is under the identity of a part, is refused before anything is stored; changing a value that was passed in or read does not change the log
 * - nothing rejects: failures are values. A log that rejects nevertheless has a bug, which the command handler reports
 *   as `LogUnavailable`
 *
 * @category storing
 * @since 0.1.0
 */
export interface EventLog {
  readonly append: (
    stream: StreamName,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    expectation: ExpectedVersion
  ) => TE.TaskEither<AppendFailure, Appended>

  /**
   * Appends events to several streams as a whole or not at all, such as everything that one document says. They get
   * their positions in the order given, and each event states the version that it is to have: a stream that has another
   * length is a conflict, and so is a version given twice or left out.
   */
  readonly appendToStreams: (
    events: RNEA.ReadonlyNonEmptyArray<EventAtVersion>
  ) => TE.TaskEither<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>>

  /**
   * Reads a stream.
   *
   * @param fromVersion the first version to read; 1 by default.
   */
  readonly readStream: (stream: StreamName, fromVersion?: number) => TE.TaskEither<LogUnavailable, StreamRead>

  /**
   * Reads all streams in the order of recording.
   *
   * @param after the `next` of the last page; `null` reads from the start.
   * @param limit the greatest number of events; less than one reads one, so that paging always ends.
   * @param filter selects events; all by default. `next` passes over those that it leaves out.
   */
  readonly readAll: (
    after: Cursor | null,
    limit: number,
    filter?: EventFilter
  ) => TE.TaskEither<LogUnavailable | ForeignCursor, Page>

  /** The end of the readable log: a reader that has reached its cursor has caught up. */
  readonly head: () => TE.TaskEither<LogUnavailable, Head>

  /** Counts the events to be read after a place: the lag of a reader. */
  readonly countAfter: (
    after: Cursor | null,
    filter?: EventFilter
  ) => TE.TaskEither<LogUnavailable | ForeignCursor, number>

  /**
   * The place right after the event at this position or, where there is none, after those before it. It may lie ahead of
   * readers for now: a reader that has reached it has read the event.
   */
  readonly cursorAfter: (position: number) => Cursor

  /** Compares two places. A place of another epoch comes neither before nor after. */
  readonly compareCursors: (one: Cursor, other: Cursor) => E.Either<ForeignCursor, ordering.Ordering>

  /**
   * Subscribes to appends. A hint: the listener may be called late, spuriously or never, so also poll. An error of a
   * listener affects neither the log nor other listeners.
   *
   * @returns the function that unsubscribes.
   */
  readonly onAppend: (listener: () => void) => () => void

  readonly capabilities: LogCapabilities
}
