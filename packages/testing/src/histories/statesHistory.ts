import * as fc from 'fast-check'
import { denseTurn, listsOf } from './ofSomeKinds.ts'
import { type Part, partsFor } from './partsFor.ts'
import { turn } from './turn.ts'

/** For each state, the types of events that may come next, each with the state that it leads to. */
export type States<State extends string, Type extends string> = {
  readonly [From in State]: { readonly [Next in Type]?: NoInfer<State> }
}

interface StatesRules<State extends string, Type extends string, Event> {
  /** The state in which every subject begins. */
  readonly start: NoInfer<State>
  readonly states: States<State, Type>
  /** An event of a type about a subject; the facts are drawn. */
  readonly event: (type: Type, subject: string) => fc.Arbitrary<Event>
  /** The subjects; three, where not given. */
  readonly subjects?: ReadonlyArray<string>
  /** At most so many events; 36 where not given. */
  readonly length?: number
}

/** The types that may come in some state. */
const typesOf = (states: States<string, string>): ReadonlyArray<string> => [
  ...new Set(Object.values(states).flatMap((next) => Object.keys(next)))
]

/**
 * Lawful histories from a state machine of types: each subject goes from state to state, and the subjects take turns.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { statesHistory } from '@communique/testing'
 * import * as fc from 'fast-check'
 *
 * const histories = statesHistory({
 *   start: 'None',
 *   states: { None: { Opened: 'Open' }, Open: { Added: 'Open', Closed: 'Closed' }, Closed: {} },
 *   event: (type, cartId) => fc.record({ type: fc.constant(type), cartId: fc.constant(cartId) })
 * })
 * for (const history of fc.sample(histories, 20))
 *   assert.ok(history.every(({ type, cartId }, index) =>
 *     type === 'Opened' || history.slice(0, index).some((before) => before.cartId === cartId && before.type === 'Opened')))
 * @category histories
 * @since 0.1.0
 */
export const statesHistory = <const State extends string, const Type extends string, Event>({
  start,
  states,
  event,
  subjects = ['a', 'b', 'c'],
  length = 36
}: StatesRules<State, Type, Event>): fc.Arbitrary<ReadonlyArray<Event>> => {
  const types = typesOf(states)
  const courses = turn.chain((number) => {
    const dense = denseTurn(number, types.length)
    const { ofAnyLength, long } = listsOf<readonly [subject: number, choice: number]>(length)
    const turns = fc.tuple(fc.nat(subjects.length - 1), fc.nat(19))
    return fc.record({ turns: fc.noBias((dense === null ? ofAnyLength : long)(turns)), dense: fc.constant(dense) })
  })
  return partsFor(courses, ({ turns, dense }) => {
    // In a dense history one subject has nearly all events, most of them of a type that has its turn.
    const favourite = dense === null ? null : types[dense % types.length]
    const at = new Map<string, State>()
    return turns.flatMap((member, index): ReadonlyArray<Part<Event>> => {
      const [drawn, choice] = member
      const subject = subjects[dense !== null && index % 8 !== 0 ? 0 : drawn] ?? ''
      const nexts = Object.entries(states[at.get(subject) ?? start]) as unknown as ReadonlyArray<readonly [Type, State]>
      const next =
        (choice % 4 === 0 ? undefined : nexts.find(([type]) => type === favourite)) ??
        nexts[choice % Math.max(1, nexts.length)]
      if (next === undefined) return []
      const [type, state] = next
      at.set(subject, state)
      return [{ member, name: `${type} ${subject}`, drawnBy: event(type, subject) }]
    })
  })
}
