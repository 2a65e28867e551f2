import type { StoredEvent } from '@communique/kernel'
import type { Row } from './connection.ts'

/** The columns of an event, in the order in which `eventOf` reads them. */
export const eventColumns =
  'position, stream, version, id, type, schema_version, data, recorded_at, recorded_by, correlation_id, causation_id, citations'

/** An event as it was appended. What was validated then is not validated again: its reader does that. */
export const eventOf = (row: Row): StoredEvent => {
  const [position, stream, version, id, type, schemaVersion, data, at, by, correlation, causation, citations] = row
  return {
    id,
    stream,
    version,
    position,
    type,
    schemaVersion,
    data: JSON.parse(String(data)) as unknown,
    recordedAt: at,
    recordedBy: by,
    correlationId: correlation,
    causationId: causation,
    citations: JSON.parse(String(citations)) as unknown
  } as StoredEvent
}
