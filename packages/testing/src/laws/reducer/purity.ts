import * as fc from 'fast-check'
import { copyOf } from '../../failure/copyOf.ts'
import { differencesBetween } from '../../failure/difference.ts'
import { Discrepancy, expectSame, expectThat } from '../../failure/discrepancy.ts'
import { eventLine } from '../../failure/historyStory.ts'
import { frozen } from '../../histories/record.ts'
import { inAnotherEnvironment, withClockStopped } from '../inAnotherEnvironment.ts'
import type { Rule } from '../law.ts'
import { historyLaw, justHistories, lawfulHistories } from './case.ts'
import type { Folding } from './folding.ts'
import type { ReducerLawName } from './names.ts'

/** Visits every state of every document before and after an event. */
const eachStep = <State, Event>(
  { keysOf, initial }: Folding<State, Event>,
  history: ReadonlyArray<Event>,
  step: (state: State, event: Event, place: string) => State
): void => {
  const documents = new Map<string, State>()
  for (const [index, event] of history.entries())
    for (const key of keysOf(event)) {
      const state = documents.has(key) ? (documents.get(key) as State) : initial()
      documents.set(key, step(state, event, `#${index + 1}`))
    }
}

/** Laws of purity: a reducer depends on the state and the event alone, and changes neither. */
export const purityLaws = <State, Event>(folding: Folding<State, Event>): ReadonlyArray<Rule<ReducerLawName>> => {
  const { reducer, fold, shown, initial, keysOf, options } = folding
  const histories = justHistories(options.histories)
  return [
    historyLaw({
      name: 'no history makes it fail',
      basic: true,
      means: 'Whatever happened, it throws nothing and leads to a state: what already happened cannot be refused.',
      remedy: lawfulHistories,
      cases: histories,
      check: ({ history }) => {
        const isStart = initial() === undefined
        eachStep(folding, history, (state, event, place) => {
          const next = reducer(state, copyOf(event))
          expectThat(`It returned undefined at ${place}: ${eventLine(event)}`, next !== undefined || isStart)
          return next
        })
        shown(fold(history))
      }
    }),
    historyLaw({
      name: 'the same history shows the same, at any time and in any place',
      basic: true,
      means: 'States are made of the history alone: of no clock, chance, language or time zone, and of no earlier run.',
      cases: fc.tuple(options.histories, options.histories).map(([history, earlier]) => ({ history, earlier })),
      check: ({ history, earlier }) => {
        const [once, again] = withClockStopped(() => {
          const first = copyOf(shown(fold(history)))
          fold(earlier)
          return [first, copyOf(shown(fold(history)))]
        })
        expectSame('Folded once more, it shows something else', once, again)
        const elsewhere = inAnotherEnvironment(() => copyOf(shown(fold(history))))
        expectSame('Folded years later, in another time zone and language, it shows something else', once, elsewhere)
      }
    }),
    historyLaw({
      name: 'states and events stay as they were',
      means: 'A new state is returned; neither the state nor the event that it was given is changed, then or later.',
      cases: histories,
      check: ({ history }) => {
        const given: Array<readonly [text: string, value: unknown, copy: unknown]> = []
        eachStep(folding, history, (state, event, place) => {
          const [ownEvent, ownState] = [copyOf(event), state]
          given.push(
            [`the event ${place}`, ownEvent, copyOf(event)],
            [`the state before ${place}`, ownState, copyOf(state)]
          )
          return reducer(ownState, ownEvent)
        })
        for (const [text, value, copy] of given) expectSame(`It changed ${text}`, copy, value)
        // Frozen all the way down, so that code that writes only sometimes, or writes an equal value, fails.
        try {
          eachStep(folding, history, (state, event) => frozen(reducer(state, frozen(copyOf(event)))))
        } catch (error) {
          const isWriting =
            error instanceof TypeError && /read only|not extensible|Cannot (?:delete|define)/.test(error.message)
          if (isWriting) throw new Discrepancy(`It writes into what it was given: ${error.message}`, [])
        }
      }
    }),
    historyLaw({
      name: 'an equal state and an equal event lead to an equal state',
      means: 'Nothing is remembered by reference: the answer depends on the values that are given, not on the objects.',
      cases: histories,
      check: ({ history }) => {
        const [first] = history
        eachStep(folding, history, (state, event, place) => {
          const [stateCopy, eventCopy] = [copyOf(state), copyOf(event)]
          // The same objects are used twice, by another event and by this one.
          if (first !== undefined && keysOf(first).length > 0) tried(() => reducer(state, copyOf(first)))
          const next = reducer(state, event)
          // A reducer that changes what it is given has broken another law.
          const isChanged =
            differencesBetween(state, stateCopy).length + differencesBetween(event, eventCopy).length > 0
          if (!isChanged) expectSame(`At ${place}, copies lead to something else`, reducer(stateCopy, eventCopy), next)
          return next
        })
      }
    })
  ]
}

/** Runs it for what it leaves behind: it may fail, for the history would not be a lawful one. */
const tried = (run: () => unknown): void => {
  try {
    run()
  } catch {
    // Events out of order may fail.
  }
}
