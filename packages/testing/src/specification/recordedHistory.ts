import {
  type AnyEvent,
  type CorrelationId,
  type EventId,
  type Instant,
  type Recorded,
  type RecorderId,
  streamName,
  type StreamName
} from '@communique/kernel'

const dayLength = 86_400_000
const firstDay = Date.UTC(2020, 0, 1, 9)

const isRecorded = <Event extends AnyEvent>(event: Event | Recorded<Event>): event is Recorded<Event> =>
  'recordedAt' in event

/**
 * A history as it stands on record: a day after the other from the first of January 2020, each event under the identity
 * `event-1` and so on. What has an envelope keeps it.
 */
export const recordedHistory = <Event extends AnyEvent>(
  history: ReadonlyArray<Event | Recorded<Event>>,
  streamOf: ((event: Event) => StreamName) | null
): ReadonlyArray<Recorded<Event>> => {
  const versions = new Map<StreamName, number>()
  return history.map((event, index): Recorded<Event> => {
    if (isRecorded(event)) return event
    const stream = streamOf?.(event) ?? streamName('subject', '1')
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    return {
      ...event,
      // Identifiers, as can be seen, and an instant in UTC with milliseconds.
      id: `event-${index + 1}` as EventId,
      schemaVersion: 1,
      stream,
      version,
      position: index + 1,
      recordedAt: new Date(firstDay + index * dayLength).toISOString() as Instant,
      recordedBy: 'recorder-1' as RecorderId,
      correlationId: 'correlation-1' as CorrelationId,
      causationId: null,
      citations: []
    }
  })
}
