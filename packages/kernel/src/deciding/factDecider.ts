import { either as E } from 'fp-ts'
import { canonicalJson } from '../data/canonicalJson.ts'
import type { Decider } from './decider.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '../data/persistentMap.ts'

/** What a stream holds true now, and every fact on its record. */
export interface FactState<State> {
  readonly current: State
  /** The facts as canonical JSON: to look one up costs the same after ten facts and after ten thousand. */
  readonly onRecord: PersistentMap<true>
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
  /** Whether what the command tells is on record already though in other words, so that there is nothing to enter. */
  readonly isOnRecord?: (command: Command, state: State) => boolean
  /** Why the fact cannot be recorded, or null. */
  readonly refusalOf: (command: Command, state: State) => Refusal | null
  readonly evolve: (state: State, event: Event) => State
}

const factKey = ({ type, data }: AnyEvent): string => canonicalJson([type, data])

/**
 * A decider that records each fact once.
 *
 * In a record of what happened a command asks for one fact to be entered. Either the fact is on record already, to the
 * letter or in other words that a rule knows, and nothing happens; or a rule refuses it; or it becomes one event.
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
  // FactTable has an entry for every command type, and each is an event type whose data are the command's.
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
