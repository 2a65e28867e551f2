import {
  Citation,
  type Effective,
  type EventId,
  type Instant,
  type RecorderId,
  type StreamName
} from '@communique/kernel'
import type { CooperationEvent } from '@communique/core'
import { everyEvent } from '../../shared/everyEvent.ts'
import { byRecordingOrder, type ByRecordingOrder, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import type { Projection } from '../../engine/projection.ts'
import { attestationsOf, type CorrectionNote, correctionNotes } from '../../shared/correctionNote.ts'
import { type Dissent, dissentFrom } from '../../shared/dissent.ts'

/**
 * A span that a claim rests on: cited by the event, by a correction of it, as the words in which a date stands, or by a
 * further source that says the same (`Corroboration`) or otherwise (`Dissent`: see `dissent` of the claim).
 */
export interface EvidenceSpan {
  readonly citation: Citation
  /**
   * The citing event, or the correction that brought the citation. A correction says the whole fact anew, so the words
   * of dates are those of the latest.
   */
  readonly citedBy: EventId
  readonly bears: 'Claim' | 'Correction' | 'Date' | 'Corroboration' | 'Dissent'
}

/**
 * Something on record that rests, at least in part, on a source.
 *
 * @category evidence index
 * @since 0.1.0
 */
export interface EvidenceClaim {
  readonly eventId: EventId
  readonly stream: StreamName
  readonly position: number
  readonly recordedAt: Instant
  readonly recordedBy: RecorderId
  /** The claim, as it is believed now. */
  readonly fact: CooperationEvent
  /**
   * The spans in this source: those of the latest correction first, then the event's own, the words of its dates, and
   * those of further sources, corroboration before dissent.
   */
  readonly spans: ReadonlyArray<EvidenceSpan>
  /** Latest first, on whichever source; empty if it was never corrected. */
  readonly corrections: ReadonlyArray<CorrectionNote>
  /** The further sources that differ, latest first, each with its own content. */
  readonly dissent: ReadonlyArray<Dissent>
}

/** The claims that rest on one source. */
export interface SourceEvidence {
  /** In the order of recording. */
  readonly claims: ReadonlyArray<EvidenceClaim>
}

/** The same as its recipe sees it. */
export interface SourceEvidenceDraft {
  readonly claims: ByRecordingOrder<EvidenceClaim>
}

/** The words in which dates stand, wherever a fact has dates. */
const wordsIn = (value: unknown): ReadonlyArray<Citation> => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]: readonly [string, unknown]) =>
    name === 'words' && Citation.is(part) ? [part] : wordsIn(part)
  )
}

const attestedSpans = (event: Effective<CooperationEvent>, bears: 'Corroboration' | 'Dissent') =>
  attestationsOf(event, bears).flatMap(({ id: citedBy, citations }) =>
    citations.map((citation): EvidenceSpan => ({ citation, citedBy, bears }))
  )

const spansOf = (event: Effective<CooperationEvent>): ReadonlyArray<EvidenceSpan> => {
  const { id, data, citations, corrections } = event
  return [
    ...corrections.flatMap((correction) =>
      correction.citations.map((citation): EvidenceSpan => ({ citation, citedBy: correction.id, bears: 'Correction' }))
    ),
    ...citations.map((citation): EvidenceSpan => ({ citation, citedBy: id, bears: 'Claim' })),
    ...wordsIn(data).map((citation): EvidenceSpan => ({ citation, citedBy: corrections[0]?.id ?? id, bears: 'Date' })),
    ...attestedSpans(event, 'Corroboration'),
    ...attestedSpans(event, 'Dissent')
  ]
}

/**
 * The claims that rest on a source, each with its words.
 *
 * One view for each source that is cited, under its identity. A corrected claim rests on what the original cites and on
 * what its corrections cite. What was retracted rests on nothing: for that, see `retractedClaims`.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { claimSpans, cooperationAsOf, evidenceIndex, fold } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(evidenceIndex)(cooperationAsOf(history, {}))
 *
 * const signing = views['release-07']?.claims.find(({ fact }) => fact.type === 'MoUSigned')
 * assert.deepEqual(signing?.corrections.length, 1)
 * const sources = claimSpans(views, 'release-07-memorandum').map(({ citation }) => citation.source)
 * assert.deepEqual(new Set(sources).size, 2)
 * @category evidence index
 * @since 0.1.0
 */
export const evidenceIndex: Projection<
  CooperationEvent,
  SourceEvidence,
  SourceEvidenceDraft,
  ReadonlyArray<EvidenceSpan>
> = {
  name: 'evidenceIndex',
  version: 3,
  except: recordingOrderIsVisible,
  prepare: spansOf,
  keys: (_event, spans) => spans.map(({ citation }) => citation.source),
  routing: 'ByEvent',
  initialView: { claims: byRecordingOrder() },
  when: everyEvent((draft, event, key, spans) => {
    const claim: EvidenceClaim = {
      eventId: event.id,
      stream: event.stream,
      position: event.position,
      recordedAt: event.recordedAt,
      recordedBy: event.recordedBy,
      fact: { type: event.type, data: event.data } as CooperationEvent, // they were one event
      spans: spans.filter(({ citation }) => citation.source === key),
      corrections: correctionNotes(event),
      dissent: dissentFrom(event)
    }
    draft.claims.insert(claim)
  }),
  forget: (draft, { position, id: eventId }) => draft.claims.remove({ position, eventId })
}
