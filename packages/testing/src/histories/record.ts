import type { AnyEvent, LogEntry, Recorded } from '@communique/kernel'

/** A record with its corrections and retractions, in the order of recording. */
export type RecordOf<Event extends AnyEvent> = ReadonlyArray<Recorded<LogEntry<Event>>>

/** Nothing in it can be changed, by mistake or otherwise. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** The events in the order in which they stand, numbered from one, as every log numbers them. */
export const inOrderOfRecording = <Event extends AnyEvent>(record: RecordOf<Event>): RecordOf<Event> =>
  record.map((event, index) => ({ ...event, position: index + 1 }))

/** The record with each identity once, where it stands first, as every log has it. */
export const eachOnce = <Event extends AnyEvent>(record: RecordOf<Event>): RecordOf<Event> =>
  record.filter(({ id }, index) => record.findIndex((event) => event.id === id) === index)
