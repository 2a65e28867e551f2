import type { Citation, Effective, EventId } from '@communique/kernel'
import { type CooperationEvent, OccurrenceDate } from '@communique/core'
import type { EvidenceSpan, SourceEvidence } from '../../src/views/evidenceIndex/evidenceIndex.ts'
import type { Believed } from '../histories.ts'
import { dissentIn, furtherSources, notesOn, ofEach } from './neighbours.ts'

/** Every date anywhere in a fact, in the order in which the fact says them. */
const datesIn = (value: unknown): ReadonlyArray<OccurrenceDate> => {
  if (OccurrenceDate.is(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : []
}

const citing = (
  citations: ReadonlyArray<Citation>,
  citedBy: EventId,
  bears: EvidenceSpan['bears']
): ReadonlyArray<EvidenceSpan> => citations.map((citation) => ({ citation, citedBy, bears }))

/**
 * First what its corrections cite, then what it cites itself, then the words of its dates, which who spoke last gave.
 */
const spansOf = (event: Effective<CooperationEvent>): ReadonlyArray<EvidenceSpan> => {
  const [last = event] = event.corrections
  const words = datesIn(event.data).flatMap((date) => date.words ?? [])
  return [
    ...event.corrections.flatMap((correction) => citing(correction.citations, correction.id, 'Correction')),
    ...citing(event.citations, event.id, 'Claim'),
    ...citing(words, last.id, 'Date'),
    ...furtherSources(event, true).flatMap(({ id, citations }) => citing(citations, id, 'Corroboration')),
    ...furtherSources(event, false).flatMap(({ id, citations }) => citing(citations, id, 'Dissent'))
  ]
}

/** Of each source that anything cites: whatever has a span in it, with those spans. */
export const evidenceIndexOracle = (history: Believed): Readonly<Record<string, SourceEvidence>> =>
  ofEach(
    history.flatMap(spansOf).map(({ citation }) => citation.source),
    (source) => ({
      claims: history
        .map((event) => ({ event, spans: spansOf(event).filter(({ citation }) => citation.source === source) }))
        .filter(({ spans }) => spans.length > 0)
        .map(({ event, spans }) => ({
          eventId: event.id,
          stream: event.stream,
          position: event.position,
          recordedAt: event.recordedAt,
          recordedBy: event.recordedBy,
          fact: { type: event.type, data: event.data } as CooperationEvent, // they were one event
          spans,
          corrections: notesOn(event),
          dissent: dissentIn(event)
        }))
    })
  )
