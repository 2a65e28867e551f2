import { copyOf } from '../../failure/copyOf.ts'
import type { Reducer, ReducerLawOptions } from './definition.ts'
import { objectOf } from './storage.ts'

/** States by the key of their document. */
export type Documents<State> = ReadonlyMap<string, State>

/** The key of the one document of a reducer without keys. */
export const onlyKey = 'the state'

/** The way in which a history is folded, where it is not simply one event after the other. */
export interface Way<State, Event> {
  readonly reducer?: Reducer<State, Event>
  /** The treatment of a state between two events. */
  readonly between?: (state: State) => State
  /** The treatment of an event before it is delivered. */
  readonly delivered?: (event: Event) => Event
}

/** A reducer under test, folding histories of any length. */
export interface Folding<State, Event> {
  readonly reducer: Reducer<State, Event>
  readonly options: ReducerLawOptions<State, Event>
  readonly initial: () => State
  readonly keysOf: (event: Event) => ReadonlyArray<string>
  readonly typeOf: (event: Event) => string
  readonly withType: (event: Event, type: string) => Event
  readonly view: (state: State) => unknown
  readonly fold: (history: ReadonlyArray<Event>, way?: Way<State, Event>) => Documents<State>
  /** The visible part of documents, by key. */
  readonly shown: (documents: Documents<State>) => unknown
}

export const foldingOf = <State, Event>(
  reducer: Reducer<State, Event>,
  options: ReducerLawOptions<State, Event>
): Folding<State, Event> => {
  const { initialState, keyOf, handles, view = (state) => state } = options
  const typeOf = options.typeOf ?? ((event) => String((event as { readonly type?: unknown }).type))
  const initial = (): State =>
    copyOf(typeof initialState === 'function' ? (initialState as () => State)() : initialState)
  const keysOf = (event: Event): ReadonlyArray<string> => {
    if (handles !== undefined && !handles.includes(typeOf(event))) return []
    if (keyOf === undefined) return [onlyKey]
    const keys = keyOf(event)
    return typeof keys === 'string' ? [keys] : [...new Set(keys ?? [])]
  }
  return {
    reducer,
    options,
    initial,
    keysOf,
    typeOf,
    withType: options.withType ?? ((event, type) => ({ ...event, type })),
    view,
    fold: (history, { reducer: step = reducer, between = (state: State): State => state, delivered = copyOf } = {}) => {
      const documents = new Map<string, State>()
      for (const event of history)
        for (const key of keysOf(event)) {
          const state = documents.has(key) ? (documents.get(key) as State) : initial()
          documents.set(key, between(step(state, delivered(event))))
        }
      return documents
    },
    shown: (documents) => {
      if (keyOf === undefined) return view(documents.has(onlyKey) ? (documents.get(onlyKey) as State) : initial())
      return objectOf([...documents].map(([key, state]) => [key, view(state)]))
    }
  }
}
