import type { Law } from '../../src/laws/law.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'
import { pokemonLaws } from './castore.ts'
import { type Cart, cartLaws as emmettLaws, type CartEvent, evolve, histories, initialState } from './emmett.ts'
import { productLaws } from './kurrentdb.ts'
import { cartLaws as clientLaws } from './kurrentdbClient.ts'

/** The laws of a reducer of each library, for any runner. */
export const everyAdapter: Readonly<Record<string, ReadonlyArray<Law>>> = {
  Emmett: emmettLaws,
  Castore: pokemonLaws,
  KurrentDB: productLaws,
  'KurrentDB, by its client': clientLaws
}

/** The law that a reducer breaks which reads the hour by the local clock: runners keep the time zone in different places. */
export const placeLaw = 'the same history shows the same, at any time and in any place'

const readsTheLocalHour = reducerLaws(
  (cart: Cart & { readonly hour: number }, event: CartEvent) => ({
    ...evolve(cart, event),
    hour: new Date(1e12).getHours()
  }),
  {
    name: 'carts by the local clock',
    histories,
    initialState: () => ({ ...initialState(), hour: 0 }),
    keyOf: ({ data }: CartEvent) => data.cartId
  }
)

/** Throws what the reducer by the local clock is refused with. */
export const checkPlaceLaw = (): void => {
  for (const [name, check] of readsTheLocalHour) if (name === placeLaw) check()
}
