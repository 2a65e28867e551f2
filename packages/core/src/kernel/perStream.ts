import type { Decider } from './decider.ts'
import type { StreamName } from './streamName.ts'

/** The state of every stream that has a history. */
export type StateByStream<State> = Readonly<Record<StreamName, State>>

/**
 * Many streams of one decider as one decider: each command is decided on the state of its own stream, which only the
 * events of that stream have changed. This is what a store does with streams, without a store.
 *
 * Law: after any history, the state of a stream is the decider's state after the events of that stream.
 *
 * @example
 * import { designationDecider, designationStream, perStream, stateAfter } from '@communique/core'
 *
 * const designations = perStream(designationDecider, designationStream)
 * assert.deepEqual(stateAfter(designations, []), {})
 * @category deciding
 * @since 0.1.0
 */
export const perStream = <Command, Event, State, Refusal>(
  { initialState, decide, evolve }: Decider<Command, Event, State, Refusal>,
  streamOf: (commandOrEvent: Command | Event) => StreamName
): Decider<Command, Event, StateByStream<State>, Refusal> => {
  const stateOf = (states: StateByStream<State>, stream: StreamName): State => {
    const state = states[stream]
    return state === undefined ? initialState : state
  }
  return {
    initialState: {},
    decide: (command, states) => decide(command, stateOf(states, streamOf(command))),
    evolve: (states, event) => {
      const stream = streamOf(event)
      return { ...states, [stream]: evolve(stateOf(states, stream), event) }
    }
  }
}
