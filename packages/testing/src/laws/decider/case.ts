import { type AnyEvent, type Decider, stateAfter } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type * as fc from 'fast-check'
import { asText } from '../../failure/difference.ts'
import { copyOf } from '../../failure/copyOf.ts'
import { saidBy } from '../../failure/story.ts'
import { type Rule, rule } from '../law.ts'
import type { DeciderLawName } from './names.ts'

/** A decider of any states and refusals. */
export type SomeDecider<Command extends AnyEvent, Event extends AnyEvent> = Decider<Command, Event, unknown, unknown>

/** A case of a law about a decider: any history, and the commands that follow. */
export interface DecisionCase<Command extends AnyEvent, Event extends AnyEvent> {
  readonly history: ReadonlyArray<Event>
  readonly commands: ReadonlyArray<Command>
}

/** The outcome of a command. */
export type Decision<Event extends AnyEvent> = E.Either<unknown, ReadonlyArray<Event>>

/** A command that was given: in which state, what was decided, and the state after that. */
export interface Given<Command extends AnyEvent, Event extends AnyEvent> {
  readonly command: Command
  readonly state: unknown
  readonly decision: Decision<Event>
  readonly after: unknown
}

/** Gives the commands one after the other, each on the events that the ones before led to. */
export const given = <Command extends AnyEvent, Event extends AnyEvent>(
  decider: SomeDecider<Command, Event>,
  { history, commands }: DecisionCase<Command, Event>
): ReadonlyArray<Given<Command, Event>> => {
  let state = stateAfter(decider, copyOf(history))
  return commands.map((command) => {
    const before = state
    const decision = decider.decide(copyOf(command), before)
    if (E.isRight(decision)) state = stateAfter({ ...decider, initialState: before }, decision.right)
    return { command, state: before, decision, after: state }
  })
}

const lines = (title: string, messages: ReadonlyArray<AnyEvent>): ReadonlyArray<string> =>
  messages.length === 0 ? [] : [title, ...messages.map((each, index) => `  ${index + 1}. ${saidBy(each)}`)]

/** The case in the words of the field, one line an event and one a command. */
const storyOf = <Command extends AnyEvent, Event extends AnyEvent>({
  history,
  commands
}: DecisionCase<Command, Event>): ReadonlyArray<string> => [
  ...(history.length === 0 ? ['Nothing was on record.'] : lines('On record, however it came there:', history)),
  ...lines('Given then:', commands)
]

/** The decision in a few words, with the command that led to it. */
export const placeOf = (index: number, { command }: { readonly command: AnyEvent }): string =>
  `command ${index + 1}, ${command.type}`

/** A refusal as text, or what was decided instead. */
export const decisionText = (decision: Decision<AnyEvent>): string =>
  E.isLeft(decision) ? `refused: ${asText(decision.left)}` : decision.right.map(saidBy).join('; ') || 'nothing'

interface DecisionLaw<Command extends AnyEvent, Event extends AnyEvent> {
  readonly name: DeciderLawName
  readonly means: string
  readonly cases: fc.Arbitrary<DecisionCase<Command, Event>>
  readonly check: (drawn: DecisionCase<Command, Event>) => void
}

/** A law about decisions. */
export const decisionLaw = <Command extends AnyEvent, Event extends AnyEvent>(
  law: DecisionLaw<Command, Event>
): Rule<DeciderLawName> => rule({ ...law, story: storyOf<Command, Event> })
