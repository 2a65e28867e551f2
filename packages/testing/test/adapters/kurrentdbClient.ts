import { createRequire } from 'node:module'
import type * as fc from 'fast-check'
import { historyOf } from '../../src/histories/historyOf.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'

interface Message<Type extends string, Data> {
  readonly type: Type
  readonly data: Data
}
type ItemAdded = Message<'ItemAdded', { readonly cartId: string; readonly productId: string; readonly cents: number }>
type ItemRemoved = Message<'ItemRemoved', { readonly cartId: string; readonly productId: string }>

/** The fields of a `JSONRecordedEvent` of the client. */
interface Recorded {
  readonly metadata: object
  readonly streamId: string
  readonly id: string
  readonly revision: bigint
  readonly created: Date
  readonly isJson: true
}
export type CartEvent = (ItemAdded | ItemRemoved) & Recorded

// Its declarations do not compile under TypeScript 7 with library checks: the part that is used here is declared here.
const { jsonEvent } = createRequire(import.meta.url)('@kurrent/kurrentdb-client') as {
  readonly jsonEvent: <E extends ItemAdded | ItemRemoved>(
    event: E & { readonly id: string }
  ) => E & { readonly id: string; readonly contentType: 'application/json' }
}

const fields = { cartId: { enum: ['a', 'b'] }, productId: { enum: ['x', 'y', 'z'] } }
const messages = historyOf<ItemAdded | ItemRemoved>({
  anyOf: [
    { type: 'ItemAdded', more: { cents: { type: 'integer', minimum: 1, maximum: 500 } } },
    { type: 'ItemRemoved', more: {} }
  ].map(({ type, more }) => ({
    type: 'object',
    properties: {
      type: { const: type },
      data: { type: 'object', properties: { ...fields, ...more }, required: Object.keys({ ...fields, ...more }) }
    },
    required: ['type', 'data']
  }))
})

// #region recorded
/** Events as the client reads them from a stream: with a bigint for the revision, and a date. */
const histories: fc.Arbitrary<ReadonlyArray<CartEvent>> = messages.map((history) =>
  history.map((message, index) => ({
    ...jsonEvent({ ...message, id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }),
    streamId: `cart-${message.data.cartId}`,
    revision: BigInt(index),
    created: new Date(Date.UTC(2024, 0, 1, index % 24)),
    isJson: true as const,
    metadata: {}
  }))
)
// #endregion recorded

interface Cart {
  readonly revision: string | null
  readonly cents: Readonly<Record<string, number>>
}

const evolve = (cart: Cart, event: CartEvent): Cart => {
  // A revision is a bigint, which JSON has no form for.
  const revision = String(event.revision)
  if (cart.revision !== null && BigInt(cart.revision) >= event.revision) return cart
  switch (event.type) {
    case 'ItemAdded':
      return { revision, cents: { ...cart.cents, [event.data.productId]: event.data.cents } }
    case 'ItemRemoved': {
      const { [event.data.productId]: _, ...cents } = cart.cents
      return { revision, cents }
    }
    default:
      return cart
  }
}

export const known = {
  name: 'carts',
  histories,
  initialState: { revision: null, cents: {} } as Cart,
  keyOf: ({ streamId }: CartEvent) => streamId,
  // The stream is named after the cart, and is no identity of its own.
  identities: ['productId']
}

export const cartLaws = reducerLaws(evolve, known)
