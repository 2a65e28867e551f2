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

/** An event about an earlier event: a correction or a retraction. */
export type CorrectionEvent<Event extends AnyEvent> = EventCorrected<Event> | EventRetracted

/**
 * The types of corrections and retractions, as a filter for reading them alone.
 *
 * @category events
 * @since 0.1.0
 */
export const correctionEventTypes: ReadonlyArray<CorrectionEvent<AnyEvent>['type']> = [
  'EventCorrected',
  'EventRetracted'
]

/** Any event in the log of a domain: its own events, and corrections and retractions of them. */
export type LogEntry<Event extends AnyEvent> = Event | CorrectionEvent<Event>

/** An event with its current content, and the corrections that led to it, the one in force first. */
export type Effective<Event extends AnyEvent> = Recorded<Event> & {
  readonly corrections: ReadonlyArray<Recorded<EventCorrected<Event>>>
}

/** Tests for a correction. */
export const isCorrection = <Event extends AnyEvent>(event: LogEntry<Event>): event is EventCorrected<Event> =>
  event.type === 'EventCorrected'

/** Tests for a retraction. */
export const isRetraction = <Event extends AnyEvent>(event: LogEntry<Event>): event is EventRetracted =>
  event.type === 'EventRetracted'

/** Tests for a correction or a retraction; any other event is one of the domain. */
export const isCorrectionEvent = <Event extends AnyEvent>(event: LogEntry<Event>): event is CorrectionEvent<Event> =>
  isCorrection<Event>(event) || isRetraction<Event>(event)

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
    }
  }
  return { onRecord, retracted, replacements }
}

/**
 * The history with corrections and retractions applied: corrected content in the place of the original, retracted
 * events absent, each event once. Corrections and retractions are events themselves and may be corrected or retracted
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
  const { onRecord, retracted, replacements } = verdicts(history)
  const effective: Array<Effective<Event>> = []
  const uncorrected: ReadonlyArray<never> = [] // shared by all of them
  for (const event of onRecord.values()) {
    if (retracted.has(event.id) || isCorrection(event) || isRetraction(event)) continue
    const replacement = replacements.get(event.id)
    effective.push({ ...event, ...replacement?.content, corrections: replacement?.corrections ?? uncorrected })
  }
  return effective
}
