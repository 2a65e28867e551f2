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
 * The id of one of the events of a command. The suffix may make it too long, which the check of the round trip
 * reports.
 */
export const derivedEventId = (commandId: EventId, index: number): EventId =>
  index === 0 ? commandId : (`${commandId}-${index + 1}` as EventId)

/** A decided event with the context of its command, ready to be appended. */
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

/** Checks, before an event is appended, that it can be read back from the log. */
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
