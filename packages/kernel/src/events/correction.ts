import * as t from 'io-ts'
import { type AnyEvent, type EventCodec, eventCodec } from './eventCodec.ts'
import { EventId } from '../validation/identifier.ts'
import type { Recorded } from './recorded.ts'
import { nullable, Text } from '../validation/refinement.ts'

/**
 * Replaces the content of an earlier event, because a later source or a second look says otherwise. Both contents stay
 * on record.
 */
export interface EventCorrected<Event extends AnyEvent> {
  readonly type: 'EventCorrected'
  readonly data: { readonly corrects: EventId; readonly content: Event; readonly reason: Text | null }
}

/** The codec of corrections for the events of a content codec. */
export const eventCorrectedCodec = <Event extends t.Mixed>(content: Event) =>
  eventCodec('EventCorrected', 1, t.type({ corrects: EventId, content, reason: nullable(Text) }))

/** Withdraws an earlier event, whose claim does not hold. The event stays on record. */
export const EventRetracted: EventCodec<
  'EventRetracted',
  t.TypeC<{ retracts: typeof EventId; reason: typeof Text }>
> = eventCodec('EventRetracted', 1, t.type({ retracts: EventId, reason: Text }))
export interface EventRetracted extends t.TypeOf<typeof EventRetracted> {}

/**
 * Adds a further source to an earlier event, with the content that this source gives. Where it equals the belief, the
 * source corroborates it; where it differs, it dissents. Neither changes the belief.
 *
 * @category corrections
 * @since 0.2.0
 */
export interface EventAttested<Event extends AnyEvent> {
  readonly type: 'EventAttested'
  readonly data: { readonly attests: EventId; readonly content: Event; readonly note: Text | null }
}

/**
 * The codec of attestations for the events of a content codec.
 *
 * @category corrections
 * @since 0.2.0
 */
export const eventAttestedCodec = <Event extends t.Mixed>(content: Event) =>
  eventCodec('EventAttested', 1, t.type({ attests: EventId, content, note: nullable(Text) }))

/** An event about an earlier event: a correction, a retraction or an attestation by a further source. */
export type CorrectionEvent<Event extends AnyEvent> = EventCorrected<Event> | EventRetracted | EventAttested<Event>

/**
 * The types of corrections, retractions and attestations, as a filter for reading them alone.
 *
 * @category events
 * @since 0.1.0
 */
export const correctionEventTypes: ReadonlyArray<CorrectionEvent<AnyEvent>['type']> = [
  'EventCorrected',
  'EventRetracted',
  'EventAttested'
]

/** Any event in the log of a domain: its own events, and corrections, retractions and attestations of them. */
export type LogEntry<Event extends AnyEvent> = Event | CorrectionEvent<Event>

/**
 * An event with its current content, and the corrections that led to it, the one in force first. `attestations`: by
 * further sources, the latest first, each with the content that its source gives; absent where there are none.
 */
export type Effective<Event extends AnyEvent> = Recorded<Event> & {
  readonly corrections: ReadonlyArray<Recorded<EventCorrected<Event>>>
  readonly attestations?: ReadonlyArray<Recorded<EventAttested<Event>>>
}

/** Tests for a correction. */
export const isCorrection = <Event extends AnyEvent>(event: LogEntry<Event>): event is EventCorrected<Event> =>
  event.type === 'EventCorrected'

/** Tests for a retraction. */
export const isRetraction = <Event extends AnyEvent>(event: LogEntry<Event>): event is EventRetracted =>
  event.type === 'EventRetracted'

/**
 * Tests for an attestation by a further source.
 *
 * @category corrections
 * @since 0.2.0
 */
export const isAttestation = <Event extends AnyEvent>(event: LogEntry<Event>): event is EventAttested<Event> =>
  event.type === 'EventAttested'

/** Tests for a correction, a retraction or an attestation; any other event is one of the domain. */
export const isCorrectionEvent = <Event extends AnyEvent>(event: LogEntry<Event>): event is CorrectionEvent<Event> =>
  isCorrection<Event>(event) || isRetraction<Event>(event) || isAttestation<Event>(event)

/** The earlier event that a correction, a retraction or an attestation speaks of; null for an event of the domain. */
export const targetOf = <Event extends AnyEvent>(event: LogEntry<Event>): EventId | null => {
  if (isCorrection<Event>(event)) return event.data.corrects
  if (isAttestation<Event>(event)) return event.data.attests
  return isRetraction<Event>(event) ? event.data.retracts : null
}

/** The facts that an entry states, corrects or attests; null for a retraction. */
export const contentOf = <Event extends AnyEvent>(event: LogEntry<Event>): Event | null => {
  if (isRetraction<Event>(event)) return null
  return isCorrection<Event>(event) || isAttestation<Event>(event) ? event.data.content : event
}

interface Replacement<Event extends AnyEvent> {
  readonly content: Event
  readonly corrections: ReadonlyArray<Recorded<EventCorrected<Event>>>
}

/** The standing of the events of a history: retracted, corrected or neither. */
export interface Verdicts<Event extends AnyEvent> {
  /** Every event by its id; of several with one id, the first. */
  readonly onRecord: ReadonlyMap<EventId, Recorded<LogEntry<Event>>>
  /** The ids of retracted events. */
  readonly retracted: ReadonlySet<EventId>
  /** The current content of corrected events, and the corrections that led to it. */
  readonly replacements: ReadonlyMap<EventId, Replacement<Event>>
  /** By the id of an event, the attestations of it that stand, as corrected, the latest first. */
  readonly attestations: ReadonlyMap<EventId, ReadonlyArray<Recorded<EventAttested<Event>>>>
}

/** Determines the standing of each event of a history. */
export const verdicts = <Event extends AnyEvent>(history: Iterable<Recorded<LogEntry<Event>>>): Verdicts<Event> => {
  const onRecord = new Map<EventId, Recorded<LogEntry<Event>>>()
  for (const event of history) if (!onRecord.has(event.id)) onRecord.set(event.id, event)

  const retracted = new Set<EventId>()
  const replacements = new Map<
    EventId,
    Replacement<Event> & { readonly corrections: Array<Recorded<EventCorrected<Event>>> }
  >()
  const attestations = new Map<EventId, Array<Recorded<EventAttested<Event>>>>()
  /** Moves the attestations of an entry that speaks of another event to that event. */
  const attest = (target: EventId, from: EventId, own: ReadonlyArray<Recorded<EventAttested<Event>>>): void => {
    const moved = [...(attestations.get(from) ?? []), ...own]
    if (moved.length === 0) return
    const later = attestations.get(target)
    if (later === undefined) attestations.set(target, moved)
    else for (const attestation of moved) later.push(attestation)
  }
  const judged = new Set<EventId>()
  // Backwards: corrections and retractions follow the event they target, so its standing is settled when it is reached.
  for (const event of [...onRecord.values()].toReversed()) {
    judged.add(event.id)
    if (retracted.has(event.id)) continue
    if (isRetraction(event)) {
      if (!judged.has(event.data.retracts)) retracted.add(event.data.retracts)
    } else if (isCorrection(event) && !judged.has(event.data.corrects)) {
      const { corrects, content } = event.data
      const own = replacements.get(event.id)
      const later = replacements.get(corrects)
      // Appended in place: an event corrected a thousand times takes a thousand steps, not half a million.
      const corrections = later?.corrections ?? []
      for (const correction of own?.corrections ?? []) corrections.push(correction)
      corrections.push(event)
      replacements.set(corrects, { content: later?.content ?? own?.content ?? content, corrections })
      attest(corrects, event.id, [])
    } else if (isAttestation(event) && !judged.has(event.data.attests)) {
      const content = replacements.get(event.id)?.content ?? event.data.content
      attest(event.data.attests, event.id, [{ ...event, data: { ...event.data, content } }])
    }
  }
  return { onRecord, retracted, replacements, attestations }
}

/**
 * The history with corrections, retractions and attestations applied: corrected content in the place of the original,
 * retracted events absent, further sources beside what they speak of, each event once. Corrections and retractions are events themselves and may be corrected or retracted
 * in turn. The latest one in force wins; one that targets no earlier event has no effect.
 *
 * Laws: an effective event keeps the place, the time and the identity of its original; a history without corrections,
 * retractions and repetitions is its own effective history; the result depends on the order of recording alone.
 *
 * @category corrections
 * @since 0.1.0
 */
export const effectiveHistory = <Event extends AnyEvent>(
  history: Iterable<Recorded<LogEntry<Event>>>
): ReadonlyArray<Effective<Event>> => {
  const { onRecord, retracted, replacements, attestations } = verdicts(history)
  const effective: Array<Effective<Event>> = []
  const uncorrected: ReadonlyArray<never> = [] // shared by all of them
  for (const event of onRecord.values()) {
    if (retracted.has(event.id) || isCorrection(event) || isRetraction(event) || isAttestation(event)) continue
    const replacement = replacements.get(event.id)
    const corrections = replacement?.corrections ?? uncorrected
    const attested = attestations.get(event.id)
    effective.push({
      ...event,
      ...replacement?.content,
      corrections,
      ...(attested !== undefined && { attestations: attested })
    })
  }
  return effective
}
