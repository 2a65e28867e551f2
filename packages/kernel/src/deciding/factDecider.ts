import { either as E } from 'fp-ts'
import { canonicalJson } from '../data/canonicalJson.ts'
import type { CommandIn, EventIn, Vocabulary } from './commandsFor.ts'
import type { Decider } from './decider.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '../data/persistentMap.ts'

/** The current state of a stream, and every fact on its record. */
export interface FactState<State> {
  readonly current: State
  /** The facts as canonical JSON; looking one up costs the same among ten facts and among ten thousand. */
  readonly onRecord: PersistentMap<true>
}

/** For every command of a vocabulary the event that it records: its codec, or anything else that has its type. */
export type FactTable<V extends Vocabulary<V>> = { readonly [C in keyof V]: { readonly eventType: V[C]['type'] } }

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
export interface FactRules<V extends Vocabulary<V>, State, Refusal> {
  readonly initialState: State
  readonly facts: FactTable<V>
  /** Recognises a fact that is on record already in another form, so that nothing is recorded. */
  readonly isOnRecord?: (command: CommandIn<V>, state: State) => boolean
  /** The refusal of a fact that cannot be recorded, or null. */
  readonly refusalOf: (command: CommandIn<V>, state: State) => Refusal | null
  readonly evolve: (state: State, event: EventIn<V>) => State
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
export const factDecider = <V extends Vocabulary<V>, State, Refusal>({
  initialState,
  facts,
  isOnRecord = () => false,
  refusalOf,
  evolve
}: FactRules<V, State, Refusal>): Subject<CommandIn<V>, EventIn<V>, FactState<State>, Refusal> => {
  const eventTypeOf: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries<{ readonly eventType: string }>(facts).map(([command, { eventType }]) => [command, eventType])
  )
  return {
    commandTypes: Object.keys(eventTypeOf) as ReadonlyArray<string> as ReadonlyArray<never>, // the table has every command of the vocabulary
    eventTypes: [...new Set(Object.values(eventTypeOf))],
    initialState: { current: initialState, onRecord: emptyMap },
    decide: (command, { current, onRecord }) => {
      const fact = { type: eventTypeOf[command.type], data: command.data } as EventIn<V>
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
