import { drawnOnceAndCopied } from '../histories/drawnOnce.ts'
import { type Law, lawsOf } from './law.ts'
import type { Reducer, ReducerLawOptions } from './reducer/definition.ts'
import { deliveryLaws } from './reducer/delivery.ts'
import { demandingNames } from './reducer/demandingNames.ts'
import { foldingOf } from './reducer/folding.ts'
import type { ReducerLawName } from './reducer/names.ts'
import { purityLaws } from './reducer/purity.ts'
import { storingLaws } from './reducer/storing.ts'

/**
 * The laws of any function from a state and an event to the next state: `evolve` of Emmett, a reducer of Castore or Redux,
 * the handlers of a projection of KurrentDB. As `[name, check]` pairs for any runner
 * (`ReducerLawName`).
 *
 * Histories are the user's own, lawful where the reducer presumes an order. Stored states go through JSON and through a
 * store that reorders fields; events come again, under unknown types and under other names; nothing depends on the clock,
 * the time zone or the language. What views should be, beyond all that, only an `oracle` knows.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import * as fc from 'fast-check'
 * import { checkLaws, reducerLaws } from '@communique/testing'
 *
 * type Added = { readonly type: 'Added'; readonly id: string; readonly articleId: string }
 * const added = fc.record({ type: fc.constant('Added' as const), id: fc.uuid(), articleId: fc.constantFrom('a', 'b') })
 * const articles = (state: ReadonlyArray<string>, event: Added): ReadonlyArray<string> =>
 *   event.type !== 'Added' || state.includes(event.articleId) ? state : [...state, event.articleId]
 * const known = { name: 'articles', histories: fc.array(added, { maxLength: 8 }), initialState: [] }
 * checkLaws(reducerLaws(articles, known))
 *
 * const counting = (state: number): number => state + 1
 * assert.throws(() => checkLaws(reducerLaws(counting, { ...known, initialState: 0 })), /events delivered again/)
 * @category laws
 * @since 0.1.0
 */
export const reducerLaws = <State, Event>(
  reducer: Reducer<State, Event>,
  asked: ReducerLawOptions<NoInfer<State>, NoInfer<Event>>
): ReadonlyArray<Law<ReducerLawName>> => {
  const histories = drawnOnceAndCopied(asked.histories)
  const options = { ...asked, histories }
  const folding = foldingOf(reducer, options)
  const { identities } = options
  const rules = [...purityLaws(folding), ...storingLaws(folding), ...deliveryLaws(folding)]
    .filter(({ name }) => name !== 'names mean nothing' || identities?.length !== 0)
    .map((each) => (each.name === 'names mean nothing' ? demandingNames(each, histories, identities) : each))
  return lawsOf(rules, options.name, 'reducerLaws', { ...options, compare: options.compare ?? {} })
}
