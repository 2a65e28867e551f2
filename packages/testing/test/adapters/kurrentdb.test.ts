import { describe, expect, it } from 'vitest'
import { historyOf } from '../../src/histories/historyOf.ts'
import type { Reducer } from '../../src/laws/reducer/definition.ts'
import { checkLaws } from '../../src/laws/checkLaws.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'

interface CartEvent {
  readonly eventType: string
  readonly data: { readonly cartId: string; readonly productId: string }
}
type State = Record<string, unknown>
type Handlers = Readonly<Record<string, (state: never, event: CartEvent) => unknown>>

// #region kurrentdb
/** The handlers of a projection of KurrentDB as a reducer: they may change the state, or return another. */
const kurrentReducer =
  (handlers: Handlers): Reducer<State, CartEvent> =>
  (state, event) => {
    const handler = Object.hasOwn(handlers, event.eventType) ? handlers[event.eventType] : handlers['$any']
    const own = structuredClone(state)
    return (handler as ((state: State, event: CartEvent) => State | undefined) | undefined)?.(own, event) ?? own
  }
// #endregion kurrentdb

const schema = {
  type: 'object',
  properties: {
    eventType: { const: 'ItemAdded' },
    data: {
      type: 'object',
      properties: { cartId: { enum: ['a', 'b'] }, productId: { enum: ['x', 'y'] } },
      required: ['cartId', 'productId']
    }
  },
  required: ['eventType', 'data']
}
const known = {
  name: 'products',
  histories: historyOf<CartEvent>(schema),
  keyOf: ({ data }: CartEvent) => data.cartId,
  typeOf: ({ eventType }: CartEvent) => eventType,
  withType: (event: CartEvent, eventType: string) => ({ ...event, eventType })
}

describe('a projection of KurrentDB', () => {
  // As the server runs it: handlers by type, which change the state.
  const handlers: Handlers = {
    $init: () => ({ products: [] }),
    ItemAdded: (state: { products: Array<string> }, { data }) => {
      if (!state.products.includes(data.productId)) state.products.push(data.productId)
      state.products.sort()
    }
  }
  const initialState = (): State => handlers['$init']?.(undefined as never, undefined as never) as State
  it.each([...reducerLaws(kurrentReducer(handlers), { ...known, initialState })])('%s', (_law, check) => check())

  it('is refused where it keeps the first product by the order of fields', () => {
    const firstOf: Handlers = {
      ItemAdded: (state: Record<string, unknown>, { data }) => {
        const counts = (state['counts'] ?? {}) as Record<string, number>
        counts[data.productId === 'x' ? 'a longer name' : 'y'] = 1
        return { counts, first: Object.keys(counts)[0] }
      }
    }
    expect(() => checkLaws(reducerLaws(kurrentReducer(firstOf), { ...known, initialState: () => ({}) }))).toThrow(
      /fields have no order/
    )
  })
})
