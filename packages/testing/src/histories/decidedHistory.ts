import type * as fc from 'fast-check'

/** Decisions over events: of a kernel's decider (`Either`), of Emmett's (events, or an error thrown) or of one's own. */
export interface Deciding<Command, Event, State> {
  readonly initialState: State | (() => State)
  readonly decide: (command: Command, state: State) => unknown
  readonly evolve: (state: State, event: Event) => State
  /** The stream of a command, with a state of its own; without it there is one. */
  readonly streamOf?: (command: Command) => string
}

interface Decision {
  readonly _tag?: unknown
  readonly right?: unknown
}

/** The events of a decision; a refusal has none. */
const eventsOf = (decide: () => unknown): ReadonlyArray<unknown> => {
  let decision: unknown
  try {
    decision = decide()
  } catch {
    // A decider may refuse by an error.
    return []
  }
  if (Array.isArray(decision)) return decision as ReadonlyArray<unknown>
  if (typeof decision !== 'object' || decision === null) return []
  const { _tag, right } = decision as Decision
  if (_tag === 'Left') return []
  return _tag === 'Right' ? eventsOf(() => right) : [decision]
}

/**
 * Lawful histories, as one's own decider would record them: commands in any order, those refused left out.
 *
 * @param commands those given, in the order in which they are given; `commandsOf` makes them from a codec
 * @example
 * import assert from 'node:assert/strict'
 * import { decidedHistory } from '@communique/testing'
 * import * as fc from 'fast-check'
 *
 * const door = {
 *   initialState: false,
 *   decide: (command: 'Open' | 'Shut', isOpen: boolean) => (command === 'Open') === isOpen ? [] : [command],
 *   evolve: (_: boolean, event: 'Open' | 'Shut') => event === 'Open'
 * }
 * const commands = fc.array(fc.constantFrom('Open' as const, 'Shut' as const))
 * for (const history of fc.sample(decidedHistory(door, commands), 20))
 *   assert.ok(history.every((event, index) => event === (index % 2 === 0 ? 'Open' : 'Shut')))
 * @category histories
 * @since 0.1.0
 */
export const decidedHistory = <Command, Event, State>(
  { initialState, decide, evolve, streamOf = () => '' }: Deciding<Command, Event, State>,
  commands: fc.Arbitrary<ReadonlyArray<Command>>
): fc.Arbitrary<ReadonlyArray<Event>> =>
  commands.map((given) => {
    const states = new Map<string, State>()
    return given.flatMap((command) => {
      const stream = streamOf(command)
      const start = (): State => (typeof initialState === 'function' ? (initialState as () => State)() : initialState)
      const before = states.has(stream) ? (states.get(stream) as State) : start()
      const events = eventsOf(() => decide(command, before)) as ReadonlyArray<Event>
      states.set(stream, events.reduce(evolve, before))
      return events
    })
  })
