import { type AnyEvent, sameJson, stateAfter } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type * as fc from 'fast-check'
import type * as t from 'io-ts'
import { copyOf } from '../../failure/copyOf.ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import { saidBy } from '../../failure/story.ts'
import { throughJson } from '../../histories/throughJson.ts'
import type { Rule } from '../law.ts'
import { type DecisionCase, decisionLaw, decisionText, given, placeOf, type SomeDecider } from './case.ts'
import type { DeciderLawName } from './names.ts'

/** A decider under test. */
export interface DeciderSubject<Command extends AnyEvent, Event extends AnyEvent> {
  readonly decider: SomeDecider<Command, Event>
  readonly events: t.Type<Event, unknown>
  /** Commands on any history, also one that no decider would have led to. */
  readonly anywhere: fc.Arbitrary<DecisionCase<Command, Event>>
  readonly isOver: ((state: unknown) => boolean) | null
}

/** Laws of decided events and of the record that they lead to. */
export const decisionLaws = <Command extends AnyEvent, Event extends AnyEvent>({
  decider,
  events,
  anywhere,
  isOver
}: DeciderSubject<Command, Event>): ReadonlyArray<Rule<DeciderLawName>> => {
  const rules = [
    decisionLaw<Command, Event>({
      name: 'what it decides can stand on record',
      means:
        'Every decided event is one that the codec of its events accepts and that survives JSON; read back from there, it leads to the same state.',
      cases: anywhere,
      check: (drawn) => {
        for (const [index, each] of given(decider, drawn).entries()) {
          if (E.isLeft(each.decision)) continue
          const { right: decided } = each.decision
          for (const event of decided) {
            expectThat(
              `The codec of its events refuses what ${placeOf(index, each)} led to: ${saidBy(event)}`,
              events.is(event)
            )
            expectSame(`Read from its text, what ${placeOf(index, each)} led to`, event, throughJson(event))
          }
          const from = { ...decider, initialState: each.state }
          expectSame(
            `The state after what ${placeOf(index, each)} led to, read from its text`,
            each.after,
            stateAfter(from, throughJson(decided))
          )
        }
      }
    }),
    decisionLaw<Command, Event>({
      name: 'a refusal is a plain fact',
      means: 'Why a command is refused is a value that survives JSON: no text for the screen, no error of a class.',
      cases: anywhere,
      check: (drawn) => {
        for (const [index, each] of given(decider, drawn).entries())
          if (E.isLeft(each.decision)) {
            const { left: refusal } = each.decision
            expectThat(`There is no reason in the refusal of ${placeOf(index, each)}`, refusal !== undefined)
            expectSame(`Read from its text, the refusal of ${placeOf(index, each)}`, refusal, throughJson(refusal))
          }
      }
    }),
    decisionLaw<Command, Event>({
      name: 'repeated at once, a command decides nothing',
      means: 'A command that was accepted and is given again finds its fact on record: a retry is safe.',
      cases: anywhere,
      check: (drawn) => {
        for (const [index, each] of given(decider, drawn).entries())
          if (E.isRight(each.decision)) {
            const again = decider.decide(copyOf(each.command), each.after)
            expectSame(
              `Given once more, ${placeOf(index, each)} led to ${decisionText(again)}`,
              E.right([]),
              E.map((decided: ReadonlyArray<Event>) => decided.map(saidBy))(again)
            )
          }
      }
    }),
    decisionLaw<Command, Event>({
      name: 'no fact is recorded twice',
      means:
        'What was decided once is not decided again to the letter, whatever happened since. Excepted where the same may happen twice.',
      // All of them once more, so that each is given again whatever happened since.
      // From the start, whatever history was drawn: the commands are drawn already.
      cases: anywhere.map(({ commands }) => ({ history: [], commands: [...commands, ...commands] })),
      check: (drawn) => {
        const onRecord: Array<Event> = []
        for (const [index, each] of given(decider, drawn).entries()) {
          const decided = E.isRight(each.decision) ? each.decision.right : []
          for (const event of decided) {
            expectThat(
              `On record already, and decided again by ${placeOf(index, each)}: ${saidBy(event)}`,
              !onRecord.some((earlier) => sameJson(earlier, event))
            )
            onRecord.push(event)
          }
        }
      }
    })
  ]
  if (isOver === null) return rules
  return [
    ...rules,
    decisionLaw<Command, Event>({
      name: 'a subject that ended accepts nothing but corrections',
      means: 'In a state that is said to be the end no command leads to an event: corrections are for the ledger.',
      cases: anywhere,
      check: (drawn) => {
        for (const [index, each] of given(decider, drawn).entries()) {
          const decided = isOver(each.state) && E.isRight(each.decision) ? each.decision.right : []
          expectSame(`Though it was over, ${placeOf(index, each)} led to`, [], decided.map(saidBy))
        }
      }
    })
  ]
}
