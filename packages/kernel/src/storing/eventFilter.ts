import type { EventFilter } from './eventLog.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'

/** What the name of a stream begins with, up to its first slash. */
export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('/'))

/** Whether a filter lets an event pass; all pass where there is none. */
export const passes = (filter: EventFilter = {}): ((event: StoredEvent) => boolean) => {
  const { types, categories } = filter
  const wantedTypes = types && new Set(types)
  const wantedCategories = categories && new Set(categories)
  return ({ type, stream }) => (wantedTypes?.has(type) ?? true) && (wantedCategories?.has(categoryOf(stream)) ?? true)
}
