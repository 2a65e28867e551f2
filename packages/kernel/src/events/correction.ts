import * as t from 'io-ts'
import { type AnyEvent, type EventCodec, eventCodec } from './eventCodec.ts'
import { EventId } from '../validation/identifier.ts'
import type { Recorded } from './recorded.ts'
import { nullable, Text } from '../validation/refinement.ts'

/**
 * A later source, or a second look, says otherwise: the corrected event now reads like `content`. Both beliefs stay
 * on record.
 */
export interface EventCorrected<Event extends AnyEvent> {
  readonly type: 'EventCorrected'
  readonly data: { readonly corrects: EventId; readonly content: Event; readonly reason: Text | null }
}

/** The codec of corrections whose content is one of these events. */
export const eventCorrectedCodec = <Event extends t.Mixed>(content: Event) =>
  eventCodec('EventCorrected', 1, t.type({ corrects: EventId, content, reason: nullable(Text) }))

/** What an event claims does not hold after all. The event stays on record. */
export const EventRetracted: EventCodec<
  'EventRetracted',
  t.TypeC<{ retracts: typeof EventId; reason: typeof Text }>
> = eventCodec('EventRetracted', 1, t.type({ retracts: EventId, reason: Text }))
export interface EventRetracted extends t.TypeOf<typeof EventRetracted> {}

/** What the ledger says of its own events. */
export type CorrectionEvent<Event extends AnyEvent> = EventCorrected<Event> | EventRetracted

/**
 * The types of what the ledger says of its own events: to ask a log for those alone.
 *
 * @category events
 * @since 0.1.0
 */
export const correctionEventTypes: ReadonlyArray<CorrectionEvent<AnyEvent>['type']> = [
  'EventCorrected',
  'EventRetracted'
]

/** Everything that may stand on the record of a domain: its events, and what the ledger says of them. */
export type LogEntry<Event extends AnyEvent> = Event | CorrectionEvent<Event>

/** An event as it is believed now, with the corrections that made it so: first the one whose content it has. */
export type Effective<Event extends AnyEvent> = Recorded<Event> & {
  readonly corrections: ReadonlyArray<Recorded<EventCorrected<Event>>>
}

/** Whether the ledger speaks here of an event that reads otherwise. */
export const isCorrection = <Event extends AnyEvent>(event: LogEntry<Event>): event is EventCorrected<Event> =>
  event.type === 'EventCorrected'

/** Whether the ledger speaks here of an event that does not hold. */
export const isRetraction = <Event extends AnyEvent>(event: LogEntry<Event>): event is EventRetracted =>
  event.type === 'EventRetracted'

/** Whether the ledger speaks here of another event; else it is an event of the domain. */
export const isCorrectionEvent = <Event extends AnyEvent>(event: LogEntry<Event>): event is CorrectionEvent<Event> =>
  isCorrection<Event>(event) || isRetraction<Event>(event)

interface Replacement<Event extends AnyEvent> {
  readonly content: Event
  readonly corrections: ReadonlyArray<Recorded<EventCorrected<Event>>>
}

/** What the ledger holds of each event on record. */
export interface Verdicts<Event extends AnyEvent> {
  /** The event, by its id: the first of that id. */
  readonly onRecord: ReadonlyMap<EventId, Recorded<LogEntry<Event>>>
  /** Events that do not hold any more. */
  readonly retracted: ReadonlySet<EventId>
  /** What corrected events read like now, and the corrections that made it so. */
  readonly replacements: ReadonlyMap<EventId, Replacement<Event>>
}

/** What the ledger holds of each event of a history. */
export const verdicts = <Event extends AnyEvent>(history: Iterable<Recorded<LogEntry<Event>>>): Verdicts<Event> => {
  const onRecord = new Map<EventId, Recorded<LogEntry<Event>>>()
  for (const event of history) if (!onRecord.has(event.id)) onRecord.set(event.id, event)

  const retracted = new Set<EventId>()
  const replacements = new Map<
    EventId,
    Replacement<Event> & { readonly corrections: Array<Recorded<EventCorrected<Event>>> }
  >()
  const judged = new Set<EventId>()
  // Backwards: whoever speaks of an event stands after it, so its fate is settled when it comes up.
  for (const event of [...onRecord.values()].toReversed()) {
    judged.add(event.id)
    if (retracted.has(event.id)) continue
    if (isRetraction(event)) {
      if (!judged.has(event.data.retracts)) retracted.add(event.data.retracts)
    } else if (isCorrection(event) && !judged.has(event.data.corrects)) {
      const { corrects, content } = event.data
      const own = replacements.get(event.id)
      const later = replacements.get(corrects)
      // Added to in place, so that what is corrected a thousand times costs a thousand steps and not half a million.
      const corrections = later?.corrections ?? []
      for (const correction of own?.corrections ?? []) corrections.push(correction)
      corrections.push(event)
      replacements.set(corrects, { content: later?.content ?? own?.content ?? content, corrections })
    }
  }
  return { onRecord, retracted, replacements }
}

/**
 * The history as it is believed now: corrected content in the place of the original, retracted events absent, each
 * event once. Corrections and retractions are themselves events and may be corrected or retracted in turn; the latest
 * that stands wins, and what speaks of no earlier event speaks of nothing.
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
  const uncorrected: ReadonlyArray<never> = [] // one for all of them
  for (const event of onRecord.values()) {
    if (retracted.has(event.id) || isCorrection(event) || isRetraction(event)) continue
    const replacement = replacements.get(event.id)
    effective.push({ ...event, ...replacement?.content, corrections: replacement?.corrections ?? uncorrected })
  }
  return effective
}
