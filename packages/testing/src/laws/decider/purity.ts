import { type AnyEvent, stateAfter } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { copyOf } from '../../failure/copyOf.ts'
import { asText } from '../../failure/difference.ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import { inAnotherEnvironment, withClockStopped } from '../inAnotherEnvironment.ts'
import type { Rule } from '../law.ts'
import { decisionLaw, given, placeOf } from './case.ts'
import type { DeciderSubject } from './decisions.ts'
import type { DeciderLawName } from './names.ts'

/** Laws of how it is decided: without failing, without a trace, and from nothing but the history and the command. */
export const purityLaws = <Command extends AnyEvent, Event extends AnyEvent>({
  decider,
  anywhere
}: DeciderSubject<Command, Event>): ReadonlyArray<Rule<DeciderLawName>> => [
  decisionLaw<Command, Event>({
    name: 'no history makes it fail',
    means:
      'Whatever is on record, evolving throws nothing and leads to a state: what already happened cannot be refused.',
    cases: anywhere.map(({ history }) => ({ history, commands: [] })),
    check: ({ history }) => {
      expectThat('There is no state after it', stateAfter(decider, copyOf(history)) !== undefined)
    }
  }),
  decisionLaw<Command, Event>({
    name: 'no command makes it fail',
    means: 'Whatever is on record and whatever is asked, it answers with events or with a refusal, and throws nothing.',
    cases: anywhere,
    check: (drawn) => {
      for (const [index, each] of given(decider, drawn).entries()) {
        const { decision } = each
        expectThat(
          `Neither events nor a refusal are what ${placeOf(index, each)} led to: ${asText(decision)}`,
          E.isLeft(decision) || (E.isRight(decision) && Array.isArray(decision.right))
        )
      }
    }
  }),
  decisionLaw<Command, Event>({
    name: 'the same question has the same answer, at any time and in any place',
    means:
      'Decisions are made of the history and the command alone: of no clock, no chance, no language, no earlier run.',
    cases: anywhere,
    check: (drawn) => {
      const decided = () => given(decider, drawn).map(({ decision }) => copyOf(decision))
      const [once, again] = withClockStopped(() => [decided(), decided()])
      expectSame('Asked once more, it decides otherwise', once, again)
      expectSame(
        'Asked years later, in another place and language, it decides otherwise',
        once,
        inAnotherEnvironment(decided)
      )
    }
  }),
  decisionLaw<Command, Event>({
    name: 'deciding changes nothing',
    means: 'Neither the state nor the command is changed by asking, be the command accepted or refused.',
    cases: anywhere,
    check: ({ history, commands }) => {
      let state = stateAfter(decider, copyOf(history))
      for (const [index, command] of commands.entries()) {
        const [stateWas, asked] = [copyOf(state), copyOf(command)]
        const decision = decider.decide(asked, state)
        expectSame(`Asking changed the state: ${placeOf(index, { command })}`, stateWas, state)
        expectSame(`Asking changed ${placeOf(index, { command })}`, command, asked)
        if (E.isRight(decision)) state = stateAfter({ ...decider, initialState: state }, copyOf(decision.right))
      }
    }
  }),
  decisionLaw<Command, Event>({
    name: 'evolving changes nothing that was before',
    means: 'The state after an event is another one: the state before it and the event stay as they were.',
    cases: anywhere,
    check: (drawn) => {
      const decided = given(decider, drawn).flatMap(({ decision }) => (E.isRight(decision) ? decision.right : []))
      const initialState = copyOf(decider.initialState)
      let state = decider.initialState
      for (const event of [...drawn.history, ...decided]) {
        const [stateWas, taken] = [copyOf(state), copyOf(event)]
        const after = decider.evolve(state, taken)
        expectSame(`The state before it was changed by ${event.type}`, stateWas, state)
        expectSame('Evolving changed the event', event, taken)
        state = after
      }
      expectSame('The initial state has changed', initialState, decider.initialState)
    }
  }),
  decisionLaw<Command, Event>({
    name: 'a refused command leaves no trace',
    means: 'Whatever was refused between, the others are decided as if it had never been asked.',
    cases: anywhere,
    check: (drawn) => {
      const accepted = given(decider, drawn).filter(({ decision }) => E.isRight(decision))
      const alone = given(decider, { ...drawn, commands: accepted.map(({ command }) => command) })
      expectSame(
        'Without those refused, it decides otherwise',
        accepted.map(({ decision }) => decision),
        alone.map(({ decision }) => decision)
      )
    }
  })
]
