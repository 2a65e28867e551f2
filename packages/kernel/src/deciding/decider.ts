import type { either as E } from 'fp-ts'

/**
 * The rules of one stream: its initial state, the decision on a command, and the change of state by an event.
 *
 * Laws: `decide` and `evolve` are pure; `evolve` never refuses, since history already happened; a refused command
 * records nothing.
 *
 * @category deciding
 * @since 0.1.0
 */
export interface Decider<Command, Event, State, Refusal> {
  readonly initialState: State
  readonly decide: (command: Command, state: State) => E.Either<Refusal, ReadonlyArray<Event>>
  readonly evolve: (state: State, event: Event) => State
}

/** The state after a history. */
export const stateAfter = <Event, State>(
  decider: Pick<Decider<never, Event, State, unknown>, 'initialState' | 'evolve'>,
  history: Iterable<Event>
): State => {
  let state = decider.initialState
  for (const event of history) state = decider.evolve(state, event)
  return state
}
