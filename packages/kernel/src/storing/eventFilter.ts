import type { EventFilter } from './eventLog.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'

/** The category of a stream: its name up to the first slash. */
export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('/'))

/** The predicate of a filter; without one, every event passes. */
export const passes = (filter: EventFilter = {}): ((event: StoredEvent) => boolean) => {
  const types = filter.types && new Set(filter.types)
  const categories = filter.categories && new Set(filter.categories)
  const correlationIds = filter.correlationIds && new Set(filter.correlationIds)
  return ({ type, stream, correlationId }) =>
    (types?.has(type) ?? true) &&
    (categories?.has(categoryOf(stream)) ?? true) &&
    (correlationIds?.has(correlationId) ?? true)
}
