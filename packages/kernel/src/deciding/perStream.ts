import type { Decider } from './decider.ts'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '../data/persistentMap.ts'
import type { StreamName } from '../events/streamName.ts'

/** The state of every stream that has a history; `streamState` looks one up. */
export type StateByStream<State> = PersistentMap<{ readonly state: State }>

/** The state of one stream, or null where it has no history. */
export const streamState = <State>(states: StateByStream<State>, stream: StreamName): State | null =>
  valueAt(states, stream)?.state ?? null

/**
 * Lifts a decider of one stream to a decider of many: each command is decided on the state of its own stream, which only
 * the events of that stream change. It keeps streams apart as an event store does, without a store. An event costs the
 * same among ten streams and among ten thousand.
 *
 * Law: after any history, the state of a stream is the decider's state after the events of that stream.
 *
 * @example
 * import { factDecider, stateAfter, streamName } from '@communique/kernel'
 * import { perStream, streamState } from '@communique/kernel/advanced'
 * import assert from 'node:assert/strict'
 *
 * type LetterSent = { readonly type: 'LetterSent'; readonly data: { readonly letter: string } }
 * const letter = factDecider<{ SendLetter: LetterSent }, number, never>({
 *   initialState: 0,
 *   facts: { SendLetter: { eventType: 'LetterSent' } },
 *   refusalOf: () => null,
 *   evolve: (sent) => sent + 1
 * })
 * const letters = perStream(letter, ({ data }) => streamName('letter', data.letter))
 * const states = stateAfter(letters, [{ type: 'LetterSent', data: { letter: 'greeting' } }])
 * assert.equal(streamState(states, streamName('letter', 'greeting'))?.current, 1)
 * assert.equal(streamState(states, streamName('letter', 'farewell')), null)
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
