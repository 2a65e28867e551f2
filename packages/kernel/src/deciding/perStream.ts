import type { Decider } from './decider.ts'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '../data/persistentMap.ts'
import type { StreamName } from '../events/streamName.ts'

/** The state of every stream that has a history; `streamState` finds one. */
export type StateByStream<State> = PersistentMap<{ readonly state: State }>

/** The state of one stream, or null where it has no history. */
export const streamState = <State>(states: StateByStream<State>, stream: StreamName): State | null =>
  valueAt(states, stream)?.state ?? null

/**
 * Many streams of one decider as one decider: each command is decided on the state of its own stream, which only the
 * events of that stream have changed. This is what a store does with streams, without a store. An event costs the same
 * after ten streams and after ten thousand.
 *
 * Law: after any history, the state of a stream is the decider's state after the events of that stream.
 *
 * @example
 * import { designationDecider, designationStream } from '@communique/core'
 * import { perStream, stateAfter, streamName, streamState } from '@communique/kernel'
 *
 * const designations = perStream(designationDecider, designationStream)
 * const states = stateAfter(designations, [])
 * assert.equal(streamState(states, streamName('designation', 'samarkand-2025')), null)
 * @category deciding
 * @since 0.1.0
 */
export const perStream = <Command, Event, State, Refusal>(
  { initialState, decide, evolve }: Decider<Command, Event, State, Refusal>,
  streamOf: (commandOrEvent: Command | Event) => StreamName
): Decider<Command, Event, StateByStream<State>, Refusal> => {
  const stateOf = (states: StateByStream<State>, stream: StreamName): State => {
    const known = valueAt(states, stream)
    return known === null ? initialState : known.state
  }
  return {
    initialState: emptyMap,
    decide: (command, states) => decide(command, stateOf(states, streamOf(command))),
    evolve: (states, event) => {
      const stream = streamOf(event)
      return withEntry(states, stream, { state: evolve(stateOf(states, stream), event) })
    }
  }
}
