import { type AnyEvent, type EventId, isCorrection, isRetraction, type LogEntry } from '@communique/kernel'

/** The event that a correction or a retraction speaks of; null: it is neither. */
export const targetOf = <Event extends AnyEvent>(event: LogEntry<Event>): EventId | null => {
  if (isCorrection<Event>(event)) return event.data.corrects
  return isRetraction<Event>(event) ? event.data.retracts : null
}
