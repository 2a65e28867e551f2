import type { either as E, ordering, readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'
import type { EventId } from '../validation/identifier.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'

/**
 * What the writer takes for granted about the stream he appends to; it holds, or nothing is appended. `AtVersion` 0 is
 * `NoStream`.
 */
export type ExpectedVersion =
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
  readonly expected: ExpectedVersion
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

/** More than the log takes at once: see its `limits`. */
export interface TooLarge {
  readonly type: 'TooLarge'
  /** The first event that is too large or, where they are too many, the first one too many. */
  readonly eventId: EventId
  /** What there is too much of: bytes of an event's data and citations as JSON, or events in one append. */
  readonly unit: 'Bytes' | 'Events'
  readonly size: number
  readonly limit: number
}

/** Why nothing was appended or, with `LogUnavailable`, why nobody knows whether it was. */
export type AppendFailure = Conflict | DuplicateEventId | TooLarge | LogUnavailable

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

/**
 * A place in a log, to read on from. What it holds is the log's own affair, its epoch among it; it can be stored as
 * text, and is compared by the log.
 */
export type Cursor = string & { readonly [cursor]: true }

/**
 * The cursor leads nowhere in this log: another log gave it out, or this one before it was restored from a backup. What
 * was made of the events before it is to be made anew, from the start.
 */
export interface ForeignCursor {
  readonly type: 'ForeignCursor'
  readonly cursor: Cursor
}

/** Which events are wanted: those of one of these types, and in a stream of one of these categories, where given. */
export interface EventFilter {
  readonly types?: ReadonlyArray<string>
  /** What the name of a stream begins with, up to its first slash. */
  readonly categories?: ReadonlyArray<string>
}

/** A part of a log, in the order of recording. Where a filter was given it may be empty although there is more. */
export interface Page {
  readonly events: ReadonlyArray<StoredEvent>
  /** Where to read on, now or later. */
  readonly next: Cursor
  /** Whether there is more to read now. */
  readonly more: boolean
}

/** The end of what can be read now, and what stands behind it. */
export interface Head {
  /** Which record this is: it changes where the log was restored from a backup. */
  readonly epoch: string
  /** After the last event that can be read. */
  readonly cursor: Cursor
  /** How many events are on record that cannot be read yet, since something older may still come before them. */
  readonly heldBack: number
  /** For how many milliseconds what holds readers back has been going on; `null`: nothing does, or it is not known. */
  readonly heldBackFor: number | null
}

/** What a log can and cannot do. */
export interface LogCapabilities {
  /** What was appended is there after a crash of the process, and of the machine. */
  readonly durable: boolean
  /** `onAppend` is told of appends, also of those of other processes. */
  readonly wakesUp: boolean
  readonly limits: LogLimits
}

/** What is more than this is `TooLarge`; `null`: there is no limit but memory. */
export interface LogLimits {
  /** Bytes of an event's data and citations, as JSON in UTF-8. */
  readonly eventBytes: number | null
  readonly eventsAtOnce: number | null
}

/**
 * Where events are kept: the port that every store of events implements.
 *
 * Laws:
 *
 * - an append takes effect as a whole or not at all; of writers who expect the same version, one succeeds
 * - versions of a stream are dense from 1; positions grow with every event of the log, and readers meet them growing: no
 *   event ever turns up before one that was read already
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
    expectation: ExpectedVersion
  ) => TE.TaskEither<AppendFailure, Appended>

  /** @param fromVersion the first version to read; 1 where it is not given. */
  readonly readStream: (stream: StreamName, fromVersion?: number) => TE.TaskEither<LogUnavailable, StreamRead>

  /**
   * Reads all streams in the order of recording.
   *
   * @param after where the last page ended; `null`: from the start.
   * @param limit how many events at most; less than one reads one, so that paging always comes to its end.
   * @param filter which events are wanted; all, where it is not given. `next` goes past those that are not.
   */
  readonly readAll: (
    after: Cursor | null,
    limit: number,
    filter?: EventFilter
  ) => TE.TaskEither<LogUnavailable | ForeignCursor, Page>

  /** The end of what can be read now: who has read up to its cursor has caught up. */
  readonly head: () => TE.TaskEither<LogUnavailable, Head>

  /** How many events there are to be read after a place: how far a reader lags behind. */
  readonly countAfter: (
    after: Cursor | null,
    filter?: EventFilter
  ) => TE.TaskEither<LogUnavailable | ForeignCursor, number>

  /**
   * The place right after the event at this position. Readers may not have come so far yet: to have read up to it is to
   * have read what was appended.
   */
  readonly cursorAfter: (position: number) => Cursor

  /** Which of two places comes first. A place of another epoch comes neither before nor after. */
  readonly compareCursors: (one: Cursor, other: Cursor) => E.Either<ForeignCursor, ordering.Ordering>

  /**
   * Has a listener told that something may have been appended. Only a hint: it may be told for nothing, late or never,
   * so whoever waits for events also looks for himself from time to time.
   *
   * @returns what makes it no longer told.
   */
  readonly onAppend: (listener: () => void) => () => void

  readonly capabilities: LogCapabilities
}
