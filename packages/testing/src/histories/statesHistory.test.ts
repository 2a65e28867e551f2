import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultOf } from '../failure/lawBroken.ts'
import { reducerLaws } from '../laws/reducerLaws.ts'
import { statesHistory } from './statesHistory.ts'

interface Happened {
  readonly type: 'Opened' | 'Added'
  readonly cartId: string
  readonly cents: number
}

const histories = statesHistory<'None' | 'Open', Happened['type'], Happened>({
  start: 'None',
  states: { None: { Opened: 'Open' }, Open: { Added: 'Open' } },
  event: (type, cartId) =>
    fc.record({ type: fc.constant(type), cartId: fc.constant(cartId), cents: fc.constantFrom(10, 20, 1173) })
})

const amountsOf = (amounts: ReadonlyArray<number>, { type, cents }: Happened): ReadonlyArray<number> =>
  type === 'Opened' ? [] : [...amounts, cents]

const leastCases = (law: string): ReadonlyArray<ReadonlyArray<Happened>> =>
  Array.from({ length: 6 }, (_, seed) =>
    reducerLaws(amountsOf, {
      name: 'amounts',
      histories,
      initialState: [],
      keyOf: ({ cartId }) => cartId,
      identities: [],
      seed
    })
      .filter(([name]) => name === law)
      .flatMap(([, check]) => {
        try {
          check()
          return []
        } catch (error) {
          const least = faultOf(error)?.counterexample as { readonly history: ReadonlyArray<Happened> } | undefined
          return least?.history ?? []
        }
      })
  )

it('shrinks to the two events that matter, whatever else was made smaller before', () => {
  const types = leastCases('events delivered again change nothing').map((events) => events.map(({ type }) => type))
  expect(types).toEqual(Array.from({ length: 6 }, () => ['Opened', 'Added']))
})

it('keeps the facts of events where others are left out', () => {
  const found = fc.check(
    fc.property(histories, (history) => history.filter(({ cents }) => cents === 1173).length < 3),
    { seed: 1, numRuns: 1_000 }
  )
  const [least = []] = found.counterexample ?? []
  expect(least.map(({ type, cents }) => [type, cents])).toEqual([
    ['Opened', 1173],
    ['Added', 1173],
    ['Added', 1173]
  ])
})
