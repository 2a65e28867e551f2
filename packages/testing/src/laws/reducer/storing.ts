import * as fc from 'fast-check'
import { copyOf } from '../../failure/copyOf.ts'
import { Discrepancy, expectSame } from '../../failure/discrepancy.ts'
import type { Rule } from '../law.ts'
import { historyLaw, justHistories } from './case.ts'
import type { Documents, Folding } from './folding.ts'
import type { ReducerLawName } from './names.ts'
import { reorderings, throughStore, unstorablePath } from './storage.ts'

/** The keys of documents, with the view and the history of each. */
const alone = <State, Event>(
  { fold, keysOf }: Folding<State, Event>,
  history: ReadonlyArray<Event>
): Documents<State> => {
  const keys = [...new Set(history.flatMap((event) => keysOf(event)))]
  return new Map(
    keys.flatMap((key) =>
      [...fold(history.filter((event) => keysOf(event).includes(key)))].filter(([each]) => each === key)
    )
  )
}

/** Folds a history, and another one beside it, event by event, by the same code. */
const foldBeside = <State, Event>(
  { fold, keysOf, initial, reducer }: Folding<State, Event>,
  history: ReadonlyArray<Event>,
  beside: ReadonlyArray<Event>
): Documents<State> => {
  const others = new Map<string, State>()
  let next = 0
  return fold(history, {
    between: (state) => {
      // Each event once: a lawful history that began again would not be one.
      for (const event of beside.slice(next, next + 1))
        for (const key of keysOf(event))
          others.set(key, reducer(others.has(key) ? (others.get(key) as State) : initial(), copyOf(event)))
      next += 1
      return state
    }
  })
}

/** Laws of states that are stored between events, and of documents beside one another. */
export const storingLaws = <State, Event>(folding: Folding<State, Event>): ReadonlyArray<Rule<ReducerLawName>> => {
  const { fold, shown, view, reducer, options } = folding
  const histories = justHistories(options.histories)
  const stored = options.stored ?? ((state: State) => throughStore(state) as State)
  return [
    historyLaw({
      name: 'a state survives storage',
      basic: true,
      means: 'A state is loaded as it was stored: no Map, Date, NaN or class where the store keeps JSON.',
      cases: histories,
      check: ({ history }) => {
        for (const [key, state] of fold(history)) {
          const found = options.stored === undefined ? unstorablePath(state) : null
          if (found !== null) throw new Discrepancy(`JSON has no form for a ${found[1]}, at ${key}/${found[0]}`, [])
          expectSame(`Stored and loaded, ${key} is something else`, copyOf(state), stored(copyOf(state)))
        }
      }
    }),
    historyLaw({
      name: 'it continues from stored states',
      means: 'Stopped after any event, stored, loaded and continued by another instance, it shows the same.',
      cases: histories,
      check: ({ history }) => {
        const { newInstance = () => reducer } = options
        const restarted = (state: State, event: Event): State => newInstance()(state, event)
        expectSame(
          'Stored and loaded between any two events, it shows something else',
          shown(fold(history)),
          shown(fold(history, { reducer: restarted, between: stored }))
        )
      }
    }),
    historyLaw({
      name: 'fields have no order',
      means: 'A store may hand out fields in another order, as jsonb of PostgreSQL does: nothing shown depends on it.',
      cases: histories,
      check: ({ history }) => {
        const loaded = fold(history, { between: stored })
        const expected = shown(loaded)
        for (const [text, reorder] of reorderings) {
          const elsewhere = fold(history, { between: (state) => reorder(stored(state)), delivered: reorder })
          expectSame(`With fields ${text}, it shows something else`, expected, shown(elsewhere))
          for (const [key, state] of loaded)
            expectSame(`Read with fields ${text}, ${key} is something else`, view(state), view(reorder(state)))
        }
      }
    }),
    historyLaw({
      name: 'documents do not affect one another',
      means: 'Each document depends on its own events alone, whichever others are folded beside it by the same code.',
      cases: fc.tuple(options.histories, options.histories).map(([history, beside]) => ({ history, beside })),
      taken: ({ beside }) => [`Beside it, another history of ${beside.length} events was folded.`],
      check: ({ history, beside }) => {
        const whole = shown(fold(history))
        expectSame('Folded alone, a document is something else', shown(alone(folding, history)), whole)
        const own = beside.length === 0 ? fold(history) : foldBeside(folding, history, beside)
        expectSame('With another history folded in between, it shows something else', whole, shown(own))
      }
    })
  ]
}
