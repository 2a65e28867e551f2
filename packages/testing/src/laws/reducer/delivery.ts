import { copyOf } from '../../failure/copyOf.ts'
import { eventLine } from '../../failure/historyStory.ts'
import { expectSame } from '../../failure/discrepancy.ts'
import { type Folding, onlyKey } from './folding.ts'
import type { Rule } from '../law.ts'
import { deliveries, historyLaw, interleaved, justHistories, redelivered, redeliveryText } from './case.ts'
import { coverageLaw } from './coverage.ts'
import { namesMeanNothing } from './demandingNames.ts'
import { renamedWithin, renamings } from './identities.ts'
import type { ReducerLawName } from './names.ts'
import { floatingNoise } from './sums.ts'

/** Types that nobody knows: foreign ones, names that every object answers to, and nearly those that there are. */
export const foreignTypes = (known: string): ReadonlyArray<string> => [
  'SomethingElseHappened',
  'toString',
  'constructor',
  '__proto__',
  `${known}V0`,
  known.toUpperCase() === known ? known.toLowerCase() : known.toUpperCase()
]

/** Laws of delivery: unknown types, repetitions, other orders and other names. */
export const deliveryLaws = <State, Event>(folding: Folding<State, Event>): ReadonlyArray<Rule<ReducerLawName>> => {
  const { fold, shown, view, keysOf, initial, reducer, typeOf, withType, options } = folding
  const { histories, handles, older, oracle, streamOf, identities, longestName = 64 } = options
  const coverage = {
    histories,
    typeOf,
    handles,
    ignores: options.ignores,
    isDelivered: (event: Event) => keysOf(event).length > 0
  }
  return [
    ...(handles !== undefined
      ? []
      : [
          historyLaw({
            name: 'an event of an unknown type changes nothing' as const,
            means:
              'A stream may hold events that this code does not know, of later versions or of others: they leave no trace.',
            cases: justHistories(histories),
            check: ({ history }) => {
              const documents = fold(history)
              const all = [...documents, ['the initial state', initial()] as const]
              for (const event of history.slice(-2))
                for (const type of foreignTypes(typeOf(event)))
                  for (const [key, state] of all) {
                    const after = reducer(copyOf(state), withType(copyOf(event), type))
                    expectSame(
                      `An event of the type ${type} came to ${key}`,
                      view(state),
                      after === undefined ? undefined : view(after)
                    )
                  }
            }
          })
        ]),
    historyLaw({
      name: 'events delivered again change nothing',
      means: 'Stores deliver at least once: an event or a batch that comes again leaves everything as it is.',
      cases: redelivered(histories),
      taken: redeliveryText,
      check: (drawn) => {
        expectSame('Delivered again', shown(fold(drawn.history)), shown(fold(deliveries(drawn))))
      }
    }),
    historyLaw({
      name: 'names mean nothing',
      means: namesMeanNothing,
      cases: renamings(histories, identities, longestName),
      check: ({ namings }) => {
        for (const { plain, hostile, names, text } of namings)
          expectSame(`Renamed, ${text}`, renamedWithin(shown(fold(plain)), names), shown(fold(hostile)))
      }
    }),
    historyLaw({
      name: 'sums are exact',
      means: 'Amounts of a few digits have sums of a few digits: 0.1 and 0.2 are 0.3, not 0.30000000000000004.',
      cases: justHistories(histories),
      check: ({ history }) => {
        const noise = floatingNoise(history, shown(fold(history)))
        if (noise !== null) expectSame('A number shows the noise of floating-point sums', noise.expected, noise.found)
      }
    }),
    coverageLaw('every type of event changes something', coverage, (history) => {
      const course: Array<unknown> = [shown(new Map())]
      const documents = new Map<string, State>()
      for (const event of history) {
        for (const key of keysOf(event))
          documents.set(key, reducer(documents.has(key) ? (documents.get(key) as State) : initial(), copyOf(event)))
        course.push(copyOf(shown(documents)))
      }
      return course
    }),
    ...(older === undefined
      ? []
      : [
          historyLaw({
            name: 'events of older shapes fold as those of today' as const,
            means: 'An event in a shape of former days leads to what the same event in the shape of today leads to.',
            cases: older.events.map((event) => ({ history: [event] })),
            check: ({ history: [event] }) => {
              const today = older.asToday(copyOf(event) as never)
              expectSame(
                `Today it would be ${eventLine(today)}`,
                view(reducer(initial(), today)),
                view(reducer(initial(), copyOf(event) as Event))
              )
            }
          })
        ]),
    ...(streamOf === undefined
      ? []
      : [
          historyLaw({
            name: 'the order between streams does not matter' as const,
            means:
              'Only within a stream is there an order: whichever of two streams was written first, it shows the same.',
            cases: interleaved(histories, streamOf),
            taken: ({ order }) => [
              `Written instead in the order of ${order.map((index) => `#${index + 1}`).join(', ')}.`
            ],
            check: ({ history, other }) => {
              expectSame('Written in that order', shown(fold(history)), shown(fold(other)))
            }
          })
        ]),
    ...(oracle === undefined
      ? []
      : [
          historyLaw({
            name: 'it agrees with its oracle' as const,
            means: 'It shows what another, plainer account of the same history says.',
            cases: justHistories(histories),
            check: ({ history }) => {
              const keys = options.keyOf === undefined ? [onlyKey] : [...fold(history).keys()]
              for (const key of keys) {
                const own = history.filter((event) => keysOf(event).includes(key))
                const state = fold(own).get(key)
                expectSame(
                  `The oracle of ${key} says otherwise`,
                  oracle(own, key),
                  view(state === undefined ? initial() : state)
                )
              }
            }
          })
        ])
  ]
}
