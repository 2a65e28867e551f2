import { either as E } from 'fp-ts'
import { canonicalJson } from '../data/canonicalJson.ts'
import type { Decider } from './decider.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '../data/persistentMap.ts'

/** The current state of a stream, and every fact on its record. */
export interface FactState<State> {
  readonly current: State
  /** The facts as canonical JSON; looking one up costs the same among ten facts and among ten thousand. */
  readonly onRecord: PersistentMap<true>
}

/** For every command the event type that states the same facts in the past tense. */
export type FactTable<Command extends AnyEvent, Event extends AnyEvent> = {
  readonly [C in Command as C['type']]: {
    readonly [E in Event as E['type']]: E['data'] extends C['data'] ? E['type'] : never
  }[Event['type']]
}

/** A decider that names the types of its commands and events, so that several compose into one. */
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
  /** Recognises a fact that is on record already in another form, so that nothing is recorded. */
  readonly isOnRecord?: (command: Command, state: State) => boolean
  /** The refusal of a fact that cannot be recorded, or null. */
  readonly refusalOf: (command: Command, state: State) => Refusal | null
  readonly evolve: (state: State, event: Event) => State
}

const factKey = ({ type, data }: AnyEvent): string => canonicalJson([type, data])

/**
 * Makes a decider that records each fact once.
 *
 * Each command asks for one fact to be recorded. A fact that is on record already, literally or in a form that
 * `isOnRecord` recognises, leads to no event; a fact that a rule forbids is refused; any other becomes one event.
 *
 * Law: a command that was accepted decides no events when it is repeated, whatever happened since.
 *
 * @category deciding
 * @since 0.1.0
 */
export const factDecider = <Command extends AnyEvent, Event extends AnyEvent, State, Refusal>({
  initialState,
  facts,
  isOnRecord = () => false,
  refusalOf,
  evolve
}: FactRules<Command, Event, State, Refusal>): Subject<Command, Event, FactState<State>, Refusal> => {
  // FactTable maps every command type to an event type with the same data.
  const eventTypeOf = facts as Readonly<Record<string, string>>
  return {
    commandTypes: Object.keys(facts),
    eventTypes: [...new Set(Object.values(eventTypeOf))],
    initialState: { current: initialState, onRecord: emptyMap },
    decide: (command, { current, onRecord }) => {
      const fact = { type: eventTypeOf[command.type], data: command.data } as Event
      if (valueAt(onRecord, factKey(fact)) !== null || isOnRecord(command, current)) return E.right([])
      const refusal = refusalOf(command, current)
      return refusal === null ? E.right([fact]) : E.left(refusal)
    },
    evolve: ({ current, onRecord }, event) => ({
      current: evolve(current, event),
      onRecord: withEntry(onRecord, factKey(event), true)
    })
  }
}
