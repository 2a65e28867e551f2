import { type AnyEvent, type EventId, isCorrection, isRetraction, type OnLedger } from '@communique/kernel'

/** The event that a correction or a retraction speaks of; null: it is neither. */
export const targetOf = <Event extends AnyEvent>(event: OnLedger<Event>): EventId | null => {
  if (isCorrection<Event>(event)) return event.data.corrects
  return isRetraction<Event>(event) ? event.data.retracts : null
}
