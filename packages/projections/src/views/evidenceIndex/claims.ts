import {
  type Citation,
  type EventId,
  type Instant,
  isCorrection,
  isRetraction,
  type LogEntry,
  type Recorded,
  type RecorderId,
  type SourceId,
  type Text
} from '@communique/kernel'
import { isAttestation, verdicts } from '@communique/kernel/advanced'
import type { CooperationEvent } from '@communique/core'
import { knownBy } from '../../engine/asOf/known.ts'
import type { CorrectionNote } from '../../shared/correctionNote.ts'
import type { EvidenceClaim, EvidenceSpan, SourceEvidence } from './evidenceIndex.ts'

type EvidenceViews = Readonly<Record<string, SourceEvidence>>

/**
 * From a claim to its spans, in whichever sources they are; none where nothing is cited, or the claim does not hold.
 *
 * @category evidence index
 * @since 0.1.0
 */
export const claimSpans = (views: EvidenceViews, claim: string): ReadonlyArray<EvidenceSpan> =>
  Object.values(views).flatMap(({ claims }) => claims.flatMap(({ eventId, spans }) => (eventId === claim ? spans : [])))

/** That a claim was corrected, when, by whom, and on which sources. */
export interface CorrectedClaim {
  readonly claim: EventId
  /** The claim as it reads now, after all its corrections. */
  readonly fact: CooperationEvent
  readonly correction: CorrectionNote
  /** None where the correction cites nothing. */
  readonly sources: ReadonlyArray<SourceId>
}

const sourcesOf = (citations: ReadonlyArray<Citation>): ReadonlyArray<SourceId> => [
  ...new Set(citations.map(({ source }) => source))
]

const latestFirst = (a: CorrectedClaim, b: CorrectedClaim): number => {
  if (a.correction.recordedAt === b.correction.recordedAt) return a.correction.eventId < b.correction.eventId ? -1 : 1
  return a.correction.recordedAt > b.correction.recordedAt ? -1 : 1
}

/**
 * The corrections, with their dates and sources. Each correction of a claim that rests on a source once, the latest first.
 *
 * @category evidence index
 * @since 0.1.0
 */
export const correctedClaims = (views: EvidenceViews): ReadonlyArray<CorrectedClaim> => {
  const claims = new Map<EventId, EvidenceClaim>()
  for (const { claims: onSource } of Object.values(views))
    for (const claim of onSource) claims.set(claim.eventId, claim)
  return [...claims.values()]
    .flatMap(({ eventId, fact, corrections }) =>
      corrections.map((correction) => ({
        claim: eventId,
        fact,
        correction,
        sources: sourcesOf(correction.citations)
      }))
    )
    .toSorted(latestFirst)
}

/** Something that was on record and does not hold any more, and the word that took it back. */
export interface RetractedClaim {
  readonly eventId: EventId
  /** A claim, a correction of one, or a retraction. */
  readonly was: 'Attestation' | 'Claim' | 'Correction' | 'Retraction'
  /** The content of the statement; `null` for a retraction. */
  readonly fact: CooperationEvent | null
  readonly recordedAt: Instant
  readonly citations: ReadonlyArray<Citation>
  readonly retraction: {
    readonly eventId: EventId
    readonly recordedAt: Instant
    readonly recordedBy: RecorderId
    readonly reason: Text
    readonly citations: ReadonlyArray<Citation>
  }
}

const factOf = (event: Recorded<LogEntry<CooperationEvent>>): Pick<RetractedClaim, 'was' | 'fact'> => {
  if (isRetraction(event)) return { was: 'Retraction', fact: null }
  if (isCorrection(event)) return { was: 'Correction', fact: event.data.content }
  if (isAttestation<CooperationEvent>(event)) return { was: 'Attestation', fact: event.data.content }
  return { was: 'Claim', fact: { type: event.type, data: event.data } as CooperationEvent } // they were one event
}

/**
 * The retractions, with their dates and reasons. Read from the record itself, since no belief shows it: every retraction that
 * stands, with what it retracts as that was first said, in the order of recording.
 *
 * @category evidence index
 * @since 0.1.0
 */
export const retractedClaims = (
  history: Iterable<Recorded<LogEntry<CooperationEvent>>>,
  { known }: { readonly known?: Instant } = {}
): ReadonlyArray<RetractedClaim> => {
  const verdict = verdicts(knownBy(history, known))
  const earlier = new Map<EventId, Recorded<LogEntry<CooperationEvent>>>()
  const taken: Array<RetractedClaim> = []
  for (const event of verdict.onRecord.values()) {
    const target = isRetraction(event) ? earlier.get(event.data.retracts) : undefined
    earlier.set(event.id, event)
    if (!isRetraction(event) || target === undefined || verdict.retracted.has(event.id)) continue
    const { id, recordedAt, recordedBy, data, citations } = event
    taken.push({
      eventId: target.id,
      ...factOf(target),
      recordedAt: target.recordedAt,
      citations: target.citations,
      retraction: { eventId: id, recordedAt, recordedBy, reason: data.reason, citations }
    })
  }
  return taken
}
