import { type Command, CommandHandler, type Event, getInMemoryEventStore } from '@event-driven-io/emmett'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decidedHistory } from '../../src/histories/decidedHistory.ts'
import { checkLaws } from '../../src/laws/checkLaws.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'

type ItemAdded = Event<'ItemAdded', { readonly cartId: string; readonly productId: string }>
type CartConfirmed = Event<'CartConfirmed', { readonly cartId: string }>
type CartEvent = ItemAdded | CartConfirmed
type Cart = { readonly status: 'Empty' | 'Open' | 'Confirmed'; readonly products: ReadonlyArray<string> }
type Add = Command<'Add', { readonly cartId: string; readonly productId: string }>

const initialState = (): Cart => ({ status: 'Empty', products: [] })
const evolve = (cart: Cart, event: CartEvent): Cart => {
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
const decide = ({ data }: Add, cart: Cart): CartEvent => {
  if (cart.status === 'Confirmed') throw new Error('The cart is confirmed')
  return cart.products.length === 2
    ? { type: 'CartConfirmed', data: { cartId: data.cartId } }
    : { type: 'ItemAdded', data }
}

describe('a projection of Emmett', () => {
  // #region emmett
  const histories = decidedHistory(
    { initialState, evolve, decide, streamOf: ({ data }: Add) => data.cartId },
    fc.array(
      fc.record({
        type: fc.constant('Add' as const),
        data: fc.record({ cartId: fc.constantFrom('a', 'b'), productId: fc.constantFrom('x', 'y', 'z') })
      })
    )
  )
  const laws = reducerLaws(evolve, {
    name: 'carts',
    histories,
    initialState,
    keyOf: ({ data }: CartEvent) => data.cartId
  })
  // #endregion emmett

  it.each([...laws])('%s', (_law, check) => check())

  it('shows what the store of Emmett aggregates', async () => {
    const eventStore = getInMemoryEventStore()
    const handle = CommandHandler({ evolve, initialState })
    await handle(eventStore, 'cart-a', (cart: Cart) =>
      decide({ type: 'Add', data: { cartId: 'a', productId: 'x' } }, cart)
    )
    const { state } = await eventStore.aggregateStream('cart-a', { evolve, initialState })
    expect(state).toEqual({ status: 'Open', products: ['x'] })
  })

  it('is refused where it counts what comes again', () => {
    type Counted = Cart & { readonly count: number }
    const counting = (cart: Counted, event: CartEvent): Counted => ({ ...evolve(cart, event), count: cart.count + 1 })
    const known = { name: 'carts', histories, keyOf: ({ data }: CartEvent) => data.cartId }
    const counted = reducerLaws(counting, { ...known, initialState: () => ({ ...initialState(), count: 0 }) })
    expect(() => checkLaws(counted)).toThrow(/events delivered again change nothing/)
  })
})
