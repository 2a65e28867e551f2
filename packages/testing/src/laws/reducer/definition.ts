import type * as fc from 'fast-check'
import type { Checking } from '../law.ts'
import type { ReducerLawName } from './names.ts'

/** The next state, from a state and an event: evolve, a reducer, the handler of a projection. */
export type Reducer<State, Event> = (state: State, event: Event) => State

/** Events in shapes that the code no longer writes, and each as it would be written today. */
export interface OlderEvents<Event> {
  readonly events: fc.Arbitrary<unknown>
  readonly asToday: (older: never) => Event
}

/** The settings of everything that folds foreign events: a reducer or a projector. */
export interface ForeignOptions<Event> {
  /** The name that a broken law prints. */
  readonly name: string
  /** The histories to try: lawful ones where it presumes an order, else any. */
  readonly histories: fc.Arbitrary<ReadonlyArray<Event>>
  /** The type of an event; its field `type` where this is not given. */
  readonly typeOf?: (event: Event) => string
  /** The event under another type; by its field `type` where this is not given. */
  readonly withType?: (event: Event, type: string) => Event
  /** The types that are delivered to it, where others are filtered out before (`canHandle`). */
  readonly handles?: ReadonlyArray<string>
  /** Types that are meant to change nothing. */
  readonly ignores?: ReadonlyArray<string>
  /** Names of the fields that hold identities; `[]`: there are none. Where not given: fields named like `id`, `orderId`, `sku`, `key`. */
  readonly identities?: ReadonlyArray<string>
  /** The greatest length of an identity; 64 where not given. */
  readonly longestName?: number
  /** The stream of an event, where the order of events of different streams must not matter. */
  readonly streamOf?: (event: Event) => string
}

/** The settings of the laws of a reducer. */
export interface ReducerLawOptions<State, Event> extends ForeignOptions<Event>, Checking<ReducerLawName> {
  readonly initialState: State | (() => State)
  /** The documents that an event belongs to; without it there is one state for the whole history. */
  readonly keyOf?: (event: Event) => string | ReadonlyArray<string> | null
  /** The part of a state that readers see; the state itself where not given. */
  readonly view?: (state: State) => unknown
  /** A state as its store hands it out again; through JSON where not given. */
  readonly stored?: (state: State) => State
  /** Another instance, as after a restart, where the reducer is made by a function. */
  readonly newInstance?: () => Reducer<State, Event>
  /** Shapes that events had before. */
  readonly older?: OlderEvents<Event>
  /** The expected view of a document, computed from its events by code that shares no line with the reducer. */
  readonly oracle?: (history: ReadonlyArray<Event>, key: string) => unknown
}
