import { CommandHandler, getInMemoryEventStore } from '@event-driven-io/emmett'
import { describe, expect, it } from 'vitest'
import { checkLaws } from '../../src/laws/checkLaws.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'
import { type Cart, type CartEvent, cartLaws, decide, evolve, histories, initialState } from './emmett.ts'

describe('a projection of Emmett', () => {
  it.each([...cartLaws])('%s', (_law, check) => check())

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
