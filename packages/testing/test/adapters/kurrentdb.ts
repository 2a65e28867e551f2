import { historyOf } from '../../src/histories/historyOf.ts'
import type { Reducer } from '../../src/laws/reducer/definition.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'

export interface CartEvent {
  readonly eventType: string
  readonly data: { readonly cartId: string; readonly productId: string }
}
export type State = Record<string, unknown>
export type Handlers = Readonly<Record<string, (state: never, event: CartEvent) => unknown>>

// #region kurrentdb
/** The handlers of a projection of KurrentDB as a reducer: they may change the state, or return another. */
export const kurrentReducer =
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
export const known = {
  name: 'products',
  histories: historyOf<CartEvent>(schema),
  keyOf: ({ data }: CartEvent) => data.cartId,
  typeOf: ({ eventType }: CartEvent) => eventType,
  withType: (event: CartEvent, eventType: string) => ({ ...event, eventType })
}

// As the server runs it: handlers by type, which change the state.
const handlers: Handlers = {
  $init: () => ({ products: [] }),
  ItemAdded: (state: { products: Array<string> }, { data }) => {
    if (!state.products.includes(data.productId)) state.products.push(data.productId)
    state.products.sort()
  }
}
const initialState = (): State => handlers['$init']?.(undefined as never, undefined as never) as State
export const productLaws = reducerLaws(kurrentReducer(handlers), { ...known, initialState })
