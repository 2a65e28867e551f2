import * as fc from 'fast-check'

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
  /** At most so many events; 24 where not given. */
  readonly length?: number
}

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
  length = 24
}: StatesRules<State, Type, Event>): fc.Arbitrary<ReadonlyArray<Event>> =>
  fc
    .record({
      turns: fc.noBias(fc.array(fc.tuple(fc.nat(subjects.length - 1), fc.nat(20)), { maxLength: length, size: 'max' })),
      busy: fc.nat(2)
    })
    .chain(({ turns, busy }) => {
      const at = new Map<string, State>()
      const events = turns.flatMap(([drawn, choice], turn): ReadonlyArray<fc.Arbitrary<Event>> => {
        // In a third of the histories one subject has nearly all events.
        const subject = subjects[busy === 0 && turn % 5 !== 0 ? 0 : drawn] ?? ''
        const nexts = Object.entries(states[at.get(subject) ?? start]) as unknown as ReadonlyArray<
          readonly [Type, State]
        >
        const next = nexts[choice % Math.max(1, nexts.length)]
        if (next === undefined) return []
        at.set(subject, next[1])
        return [event(next[0], subject)]
      })
      return fc.tuple(...events)
    })
