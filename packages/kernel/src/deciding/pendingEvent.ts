import { either as E, function as F } from 'fp-ts'
import type { CommandContext } from './commandContext.ts'
import { compiled } from '../validation/compiled/compiled.ts'
import type { LogEntry } from '../events/correction.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import type { EventToAppend } from '../storing/eventLog.ts'
import { type EventReader, storedForm, type UnreadableEvent } from '../events/eventReader.ts'
import type { EventId } from '../validation/identifier.ts'
import type { Recorded } from '../events/recorded.ts'
import { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'
import { validate } from '../validation/violation.ts'

/**
 * The id of one of the events that a command led to. A suffix may make it too long, which shows when the event is read
 * back.
 */
export const derivedEventId = (commandId: EventId, index: number): EventId =>
  index === 0 ? commandId : (`${commandId}-${index + 1}` as EventId)

/** An event that was decided, as it goes into the log under the context of its command. */
export const pendingEvent =
  <Event extends AnyEvent>(
    { commandId, recordedAt, recordedBy, correlationId, causationId, citations }: CommandContext,
    schemaVersions: Readonly<Record<Event['type'], number>>
  ) =>
  (index: number, event: LogEntry<Event>): EventToAppend => ({
    id: derivedEventId(commandId, index),
    ...storedForm(event, schemaVersions),
    recordedAt,
    recordedBy,
    correlationId,
    causationId,
    citations
  })

const validateStored = validate(compiled(StoredEvent))

/** Reads an event as it will be read from the log, before it stands there for good. */
export const checkRoundTrip =
  <Event extends AnyEvent>(read: EventReader<Event>, stream: StreamName, lastVersion: number) =>
  (index: number, event: EventToAppend): E.Either<UnreadableEvent, ReadonlyArray<Recorded<LogEntry<Event>>>> => {
    const version = lastVersion + 1 + index
    const place = { stream, version, position: version }
    const { id: eventId, type: eventType, schemaVersion } = event
    return F.pipe(
      validateStored({ ...event, ...place }),
      E.mapLeft((violations): UnreadableEvent => ({
        type: 'InvalidEvent',
        eventType,
        schemaVersion,
        violations,
        eventId,
        ...place
      })),
      E.flatMap(read)
    )
  }
