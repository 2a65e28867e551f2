import type { Command, Event } from '@event-driven-io/emmett'
import * as fc from 'fast-check'
import { decidedHistory } from '../../src/histories/decidedHistory.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'

type ItemAdded = Event<'ItemAdded', { readonly cartId: string; readonly productId: string }>
type CartConfirmed = Event<'CartConfirmed', { readonly cartId: string }>
export type CartEvent = ItemAdded | CartConfirmed
export type Cart = { readonly status: 'Empty' | 'Open' | 'Confirmed'; readonly products: ReadonlyArray<string> }
type Add = Command<'Add', { readonly cartId: string; readonly productId: string }>

export const initialState = (): Cart => ({ status: 'Empty', products: [] })
export const evolve = (cart: Cart, event: CartEvent): Cart => {
  switch (event.type) {
    case 'ItemAdded':
      return {
        status: 'Open',
        products: [...cart.products.filter((each) => each !== event.data.productId), event.data.productId]
      }
    case 'CartConfirmed':
      return { ...cart, status: 'Confirmed' }
    default:
      return cart
  }
}
export const decide = ({ data }: Add, cart: Cart): CartEvent => {
  if (cart.status === 'Confirmed') throw new Error('The cart is confirmed')
  return cart.products.length === 2
    ? { type: 'CartConfirmed', data: { cartId: data.cartId } }
    : { type: 'ItemAdded', data }
}

// #region emmett
export const histories = decidedHistory(
  { initialState, evolve, decide, streamOf: ({ data }: Add) => data.cartId },
  fc.array(
    fc.record({
      type: fc.constant('Add' as const),
      data: fc.record({ cartId: fc.constantFrom('a', 'b'), productId: fc.constantFrom('x', 'y', 'z') })
    })
  )
)
export const cartLaws = reducerLaws(evolve, {
  name: 'carts',
  histories,
  initialState,
  keyOf: ({ data }: CartEvent) => data.cartId
})
// #endregion emmett
