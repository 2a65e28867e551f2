import type { EventToAppend } from '@communique/kernel'

/** The values of an event in the order of their columns, from its id on. */
export const eventValues = (event: EventToAppend): ReadonlyArray<unknown> => [
  event.id,
  event.type,
  event.schemaVersion,
  JSON.stringify(event.data),
  event.recordedAt,
  event.recordedBy,
  event.correlationId,
  event.causationId,
  JSON.stringify(event.citations)
]
