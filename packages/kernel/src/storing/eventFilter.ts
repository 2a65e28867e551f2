import type { EventFilter } from './eventLog.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'

/** The category of a stream: its name up to the first slash. */
export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('/'))

/** The predicate of a filter; without one, every event passes. */
export const passes = (filter: EventFilter = {}): ((event: StoredEvent) => boolean) => {
  const { types, categories } = filter
  const wantedTypes = types && new Set(types)
  const wantedCategories = categories && new Set(categories)
  return ({ type, stream }) => (wantedTypes?.has(type) ?? true) && (wantedCategories?.has(categoryOf(stream)) ?? true)
}
