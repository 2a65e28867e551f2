import { either as E } from 'fp-ts'
import type { Decider } from './decider.ts'
import type { AnyEvent } from './eventCodec.ts'
import { sameJson } from './sameJson.ts'

/** What a stream holds true now, and every fact on its record, in order. */
export interface FactState<State, Event> {
  readonly current: State
  readonly onRecord: ReadonlyArray<Event>
}

/** For every command the event type that states the same facts in the past tense. */
export type FactTable<Command extends AnyEvent, Event extends AnyEvent> = {
  readonly [C in Command as C['type']]: {
    readonly [E in Event as E['type']]: E['data'] extends C['data'] ? E['type'] : never
  }[Event['type']]
}

/** A decider that also tells which commands and events are its own, so that several compose into one. */
export interface Subject<Command extends AnyEvent, Event extends AnyEvent, State, Refusal> extends Decider<
  Command,
  Event,
  State,
  Refusal
> {
  readonly commandTypes: ReadonlyArray<Command['type']>
  readonly eventTypes: ReadonlyArray<Event['type']>
}

/** The rules of a stream whose every command asks for one fact to be recorded. */
export interface FactRules<Command extends AnyEvent, Event extends AnyEvent, State, Refusal> {
  readonly initialState: State
  readonly facts: FactTable<Command, Event>
  /** Why the fact cannot be recorded, or null. */
  readonly refusalOf: (command: Command, state: State) => Refusal | null
  readonly evolve: (state: State, event: Event) => State
}

/**
 * A decider that records each fact once.
 *
 * In a record of what happened a command asks for one fact to be entered. Either the fact is on record already, to the
 * letter, and nothing happens; or a rule refuses it; or it becomes one event.
 *
 * Law: a command that was accepted decides no events when it is repeated, whatever happened since.
 *
 * @category deciding
 * @since 0.1.0
 */
export const factDecider = <Command extends AnyEvent, Event extends AnyEvent, State, Refusal>({
  initialState,
  facts,
  refusalOf,
  evolve
}: FactRules<Command, Event, State, Refusal>): Subject<Command, Event, FactState<State, Event>, Refusal> => {
  // FactTable has an entry for every command type, and each is an event type whose data are the command's.
  const eventTypeOf = facts as Readonly<Record<string, string>>
  return {
    commandTypes: Object.keys(facts),
    eventTypes: [...new Set(Object.values(eventTypeOf))],
    initialState: { current: initialState, onRecord: [] },
    decide: (command, { current, onRecord }) => {
      const fact = { type: eventTypeOf[command.type], data: command.data } as Event
      if (onRecord.some((event) => event.type === fact.type && sameJson(event.data, fact.data))) return E.right([])
      const refusal = refusalOf(command, current)
      return refusal === null ? E.right([fact]) : E.left(refusal)
    },
    evolve: ({ current, onRecord }, event) => ({
      current: evolve(current, event),
      onRecord: [...onRecord, { type: event.type, data: event.data } as Event]
    })
  }
}
