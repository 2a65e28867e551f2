import type { StoredEvent } from '@communique/kernel'
import type { Row } from './database.ts'
import { textOf } from '@communique/kernel/advanced'

/** The columns of an event, in the order in which `eventOf` reads them. */
export const eventColumns =
  'position, stream, version, id, type, schema_version, data, recorded_at, recorded_by, correlation_id, causation_id, citations'

/** Reads an event from a row. It is not validated again: the event reader does that. */
export const eventOf = (row: Row): StoredEvent => {
  const [position, stream, version, id, type, schemaVersion, data, at, by, correlation, causation, citations] = row
  return {
    id,
    stream,
    version: Number(version),
    position: Number(position),
    type: textOf(type ?? ''),
    schemaVersion: Number(schemaVersion),
    data: JSON.parse(data ?? 'null') as unknown,
    recordedAt: at,
    recordedBy: by,
    correlationId: correlation,
    causationId: causation,
    citations: JSON.parse(citations ?? '[]') as unknown
  } as StoredEvent
}
