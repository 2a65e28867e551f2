import { type AnyEvent, type Decider, sameJson, stateAfter } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { given, type GivenHistory } from './given.ts'
import { eventLines, unmet } from './unmet.ts'

/** The expectations of a decision. A failed one throws an error with the case, and with both sides for the runner's diff. */
export interface Outcome<Event, Refusal> {
  readonly thenEvents: (...events: ReadonlyArray<Event>) => void
  /** The fact is on record already, or there is nothing to record. */
  readonly thenNothing: () => void
  readonly thenRefused: (refusal: Refusal) => void
}

/** A history, as a decider and projections are given it. */
export interface GivenToDecider<Command, Event extends AnyEvent, Refusal> extends GivenHistory<Event> {
  readonly when: (command: Command) => Outcome<Event, Refusal>
}

/**
 * A specification of a decider in the field's words: given a history, when a command comes, then these events, or
 * this refusal. The same history can be given to a projection: then this view.
 *
 * @example
 * import { type Decider } from '@communique/kernel'
 * import { specify } from '@communique/testing'
 * import { either as E } from 'fp-ts'
 *
 * type OpenDoor = { readonly type: 'OpenDoor'; readonly data: { readonly by: string } }
 * type DoorOpened = { readonly type: 'DoorOpened'; readonly data: { readonly by: string } }
 * const door: Decider<OpenDoor, DoorOpened, boolean, 'Open'> = {
 *   initialState: false,
 *   decide: ({ data }, open) => (open ? E.left('Open') : E.right([{ type: 'DoorOpened', data }])),
 *   evolve: () => true
 * }
 * const opened: DoorOpened = { type: 'DoorOpened', data: { by: 'amina' } }
 *
 * specify(door).given().when({ type: 'OpenDoor', data: { by: 'amina' } }).thenEvents(opened)
 * specify(door).given(opened).when({ type: 'OpenDoor', data: { by: 'bert' } }).thenRefused('Open')
 * @category specification
 * @since 0.1.0
 */
export const specify = <Command extends AnyEvent, Event extends AnyEvent, State, Refusal>(
  decider: Decider<Command, Event, State, Refusal>
) => ({
  given: (...history: ReadonlyArray<Event>): GivenToDecider<Command, Event, Refusal> => ({
    ...given<ReadonlyArray<Event>>(...history),
    when: (command) => {
      const decision = decider.decide(command, stateAfter(decider, history))
      const expectDecision = (expected: E.Either<Refusal, ReadonlyArray<Event>>, message: string): void => {
        if (sameJson(decision, expected)) return
        const story = ['Given:', ...eventLines(history), 'When:', ...eventLines([command])]
        throw unmet({ message, story, expected: facts(expected), found: facts(decision) })
      }
      return {
        thenEvents: (...events) => expectDecision(E.right(events), 'The command led to other events.'),
        thenNothing: () => expectDecision(E.right([]), 'The command was to record nothing.'),
        thenRefused: (refusal) => expectDecision(E.left(refusal), 'The command was to be refused for this reason.')
      }
    }
  })
})

/** A decision as the field calls it. */
const facts = <Refusal, Event>(decision: E.Either<Refusal, ReadonlyArray<Event>>): unknown =>
  E.isLeft(decision) ? { refused: decision.left } : { recorded: decision.right }
