import type { EventFilter } from './eventLog.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import type { StreamName } from '../events/streamName.ts'

/** The category of a stream: its name up to the first slash. */
export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('/'))

/**
 * Makes the predicate of a filter; without one, every event passes. For implementations of `EventLog` on stores that cannot
 * select.
 *
 * @example
 * import type { StoredEvent } from '@communique/kernel'
 * import { passes } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
 *
 * const event = { type: 'VisitPaid', stream: 'visit/tashkent-2024' } as unknown as StoredEvent
 * assert.equal(passes({ categories: ['visit'] })(event), true)
 * assert.equal(passes({ categories: ['visit'], types: ['VisitPlanned'] })(event), false)
 * @category storing
 * @since 0.1.0
 */
export const passes = (filter: EventFilter = {}): ((event: StoredEvent) => boolean) => {
  const types = filter.types && new Set(filter.types)
  const categories = filter.categories && new Set(filter.categories)
  const correlationIds = filter.correlationIds && new Set(filter.correlationIds)
  return ({ type, stream, correlationId }) =>
    (types?.has(type) ?? true) &&
    (categories?.has(categoryOf(stream)) ?? true) &&
    (correlationIds?.has(correlationId) ?? true)
}
