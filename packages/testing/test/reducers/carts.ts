import { z } from 'zod'
import { historyOf } from '../../src/histories/historyOf.ts'
import { type Mutant, remembering } from '../mutants/mutant.ts'
import { type Definition, mutantsOf } from './reducerMutant.ts'

// Documents by key in the style of Emmett: evolve takes a document or null, and returns the next, or null to delete it.

const at = z.iso.datetime()
const article = { cartId: z.enum(['cart-1', 'cart-2']), productId: z.enum(['p1', 'p2', 'p3']) }

export const CartEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ProductAdded'),
    data: z.object({
      ...article,
      quantity: z.int().min(1).max(5),
      price: z.int().min(1).max(900),
      tags: z.array(z.enum(['new', 'gift'])),
      at
    })
  }),
  z.object({ type: z.literal('ProductRemoved'), data: z.object({ ...article, at }) }),
  z.object({ type: z.literal('CartConfirmed'), data: z.object({ cartId: article.cartId, at }) })
])
/** An event as a store delivers it. */
export type CartEvent = z.infer<typeof CartEvent> & { readonly metadata: { readonly position: number } }
export type ProductAdded = Extract<CartEvent, { readonly type: 'ProductAdded' }>

export const cartHistories = historyOf<z.infer<typeof CartEvent>>(CartEvent).map((history) =>
  history.map((event, index): CartEvent => ({ ...event, metadata: { position: index + 1 } }))
)

export interface Line {
  readonly quantity: number
  readonly price: number
}
export interface Cart {
  readonly lines: Readonly<Record<string, Line>>
  readonly status: 'Open' | 'Confirmed'
  readonly openedAt: string
  readonly position: number
}

const ownLine = (lines: Cart['lines'], product: string): Line | undefined =>
  Object.hasOwn(lines, product) ? lines[product] : undefined

const withLine = (lines: Cart['lines'], product: string, line: Line): Cart['lines'] =>
  Object.fromEntries([...Object.entries(lines).filter(([name]) => name !== product), [product, line]])

/** The cart as it is after an event. */
export const evolveCart = (cart: Cart | null, event: CartEvent): Cart | null => {
  const { position } = event.metadata
  const known = cart ?? { lines: {}, status: 'Open', openedAt: '', position: 0 }
  if (position <= known.position) return cart
  switch (event.type) {
    case 'ProductAdded': {
      const { productId, quantity, price, at: when } = event.data
      const before = ownLine(known.lines, productId)?.quantity ?? 0
      return {
        ...known,
        position,
        openedAt: known.openedAt === '' ? when : known.openedAt,
        lines: withLine(known.lines, productId, { quantity: before + quantity, price })
      }
    }
    case 'ProductRemoved': {
      const { productId } = event.data
      const kept = Object.entries(known.lines).filter(([name]) => name !== productId)
      return { ...known, position, lines: Object.fromEntries(kept) }
    }
    case 'CartConfirmed':
      return { ...known, position, status: 'Confirmed' }
    default:
      return cart
  }
}

export const carts: Definition<Cart | null, CartEvent> = {
  reducer: evolveCart,
  options: {
    name: 'carts',
    histories: cartHistories,
    initialState: null,
    keyOf: ({ data }) => data.cartId,
    identities: ['cartId', 'productId']
  }
}

const mutant = mutantsOf(carts)

type Evolve<Doc = Cart> = (cart: Doc | null, event: CartEvent) => Doc | null
type Mutable<Doc> = { -readonly [Field in keyof Doc]: Doc[Field] }

/** The state of a sound `evolve`, with further fields. */
const adding =
  <More>(more: (event: CartEvent, before: (Cart & More) | null, next: Cart) => More): Evolve<Cart & More> =>
  (cart, event) => {
    const next = evolveCart(cart, event)
    return next === null || next === cart ? cart : { ...next, ...more(event, cart, next) }
  }

const isAdded = (event: CartEvent): event is ProductAdded => event.type === 'ProductAdded'

/** Faulty documents in the style of Emmett. */
export const cartMutants: ReadonlyArray<Mutant> = [
  mutant('writes into the document that it was given', 'states and events stay as they were', () => ({
    reducer: (cart, event) => {
      const next = evolveCart(cart, event)
      return cart === null || next === null ? next : Object.assign(cart, next)
    }
  })),
  mutant('counts twice an event that is delivered twice', 'events delivered again change nothing', () => ({
    reducer: (cart, event) => evolveCart(cart === null ? null : { ...cart, position: 0 }, event)
  })),
  mutant('recognises only the event that came last', 'events delivered again change nothing', () => ({
    reducer: (cart, event) =>
      cart?.position === event.metadata.position
        ? cart
        : evolveCart(cart === null ? null : { ...cart, position: 0 }, event)
  })),
  mutant('throws on a type that it does not know', 'an event of an unknown type changes nothing', () => ({
    reducer: (cart, event) => {
      if (!['ProductAdded', 'ProductRemoved', 'CartConfirmed'].includes(event.type))
        throw new Error(`Unknown: ${event.type}`)
      return evolveCart(cart, event)
    }
  })),
  mutant(
    'has no default and returns nothing for an unknown type',
    'an event of an unknown type changes nothing',
    () => ({
      reducer: (cart, event) =>
        ['ProductAdded', 'ProductRemoved', 'CartConfirmed'].includes(event.type)
          ? evolveCart(cart, event)
          : (undefined as never)
    })
  ),
  mutant(
    'remembers the answer by the document that it was given',
    'an equal state and an equal event lead to an equal state',
    () => {
      const answers = new WeakMap<object, Cart | null>()
      return {
        reducer: (cart, event) => {
          if (cart === null) return evolveCart(cart, event)
          const answer = answers.get(cart) ?? evolveCart(cart, event)
          if (answer !== null) answers.set(cart, answer)
          return answer
        }
      }
    }
  ),
  mutant('takes over the list of an event, and adds to it later', 'states and events stay as they were', () => ({
    reducer: adding<{ readonly tags: Array<string> }>((event, before) => {
      if (!isAdded(event)) return { tags: before?.tags ?? [] }
      if (before === null) return { tags: event.data.tags }
      before.tags.push(...event.data.tags)
      return { tags: before.tags }
    })
  })),
  mutant('shows the first line by the order of fields', 'fields have no order', () => ({
    reducer: adding<{ readonly first: string | null }>((_, __, { lines }) => ({
      first: Object.keys(lines)[0] ?? null
    })),
    // Names of different lengths.
    options: {
      histories: cartHistories.map((history) =>
        history.map((event) => JSON.parse(JSON.stringify(event).replaceAll('p1', 'a long name')) as CartEvent)
      )
    }
  })),
  mutant('sets lines by a path that is split at dots', 'names mean nothing', () => ({
    reducer: (cart, event) => {
      const next = evolveCart(cart, event)
      if (next === null || next === cart || !isAdded(event)) return next
      const [first = '', ...rest] = event.data.productId.split('.')
      const line = ownLine(next.lines, event.data.productId)
      return rest.length === 0 || line === undefined ? next : { ...next, lines: { ...next.lines, [first]: line } }
    }
  })),
  mutant('looks lines up among the names that every object has', 'names mean nothing', () => ({
    reducer: adding<{ readonly known: boolean }>((event, before) => ({
      known: isAdded(event) && (before?.lines ?? {})[event.data.productId] !== undefined
    }))
  })),
  mutant('keeps lines under names in small letters', 'names mean nothing', () => ({
    reducer: (cart, event) =>
      evolveCart(
        cart,
        isAdded(event)
          ? { ...event, data: { ...event.data, productId: event.data.productId.toLowerCase() as 'p1' } }
          : event
      )
  })),
  mutant('joins two names by a dash', 'names mean nothing', () => ({
    reducer: adding<{ readonly pairs: Readonly<Record<string, number>> }>((event, before) => {
      const pairs = before?.pairs ?? {}
      if (!isAdded(event)) return { pairs }
      const pair = `${event.data.cartId}-${event.data.productId}`
      return {
        pairs: Object.fromEntries([
          ...Object.entries(pairs),
          [pair, (Object.hasOwn(pairs, pair) ? (pairs[pair] ?? 0) : 0) + 1]
        ])
      }
    }),
    options: { keyOf: () => 'all' }
  })),
  remembering(
    mutant('keeps the first price of a product in a cache by name', 'names mean nothing', () => {
      const prices = new Map<string, number>()
      return {
        reducer: adding<{ readonly firstPrice: number }>((event) => {
          if (!isAdded(event)) return { firstPrice: 0 }
          const { productId, price } = event.data
          if (!prices.has(productId)) prices.set(productId, price)
          return { firstPrice: prices.get(productId) ?? 0 }
        })
      }
    })
  ),
  remembering(
    mutant('keeps the cart in hand in a variable', 'documents do not affect one another', () => {
      let current: Cart | null = null
      return {
        reducer: (cart, event) => {
          if (cart !== null && current === null) current = cart
          current = evolveCart(cart === null ? null : { ...cart, openedAt: current?.openedAt ?? cart.openedAt }, event)
          return current
        }
      }
    })
  ),
  mutant('keeps a Date, and asks it for its time', 'a state survives storage', () => ({
    reducer: adding<{ readonly since: Date }>((event, before) => ({ since: before?.since ?? new Date(event.data.at) }))
  })),
  mutant('keeps a Set', 'a state survives storage', () => ({
    reducer: adding<{ readonly products: ReadonlySet<string> }>((event, before) => ({
      products: new Set([
        ...(before?.products instanceof Set ? before.products : []),
        ...(isAdded(event) ? [event.data.productId] : [])
      ])
    }))
  })),
  mutant('reads the hour by the local clock', 'the same history shows the same, at any time and in any place', () => ({
    reducer: adding<{ readonly hour: number }>((event) => ({ hour: new Date(event.data.at).getHours() }))
  })),
  mutant(
    'writes the month in the language of the place',
    'the same history shows the same, at any time and in any place',
    () => ({
      reducer: adding<{ readonly month: string }>((event) => ({
        month: new Intl.DateTimeFormat(undefined, { month: 'long' }).format(new Date(event.data.at))
      }))
    })
  ),
  mutant('adds prices up in dollars', 'sums are exact', () => ({
    reducer: adding<{ readonly total: number }>((event, before) => ({
      total: (before?.total ?? 0) + (isAdded(event) ? event.data.price / 100 : 0)
    })),
    options: {}
  })),
  mutant('fails at the fourth product that is added', 'no history makes it fail', () => ({
    reducer: adding<{ readonly added: number }>((event, before) => {
      const added = (before?.added ?? 0) + (isAdded(event) ? 1 : 0)
      if (added === 4) throw new RangeError('too many products')
      return { added }
    })
  })),
  mutant('rounds a discount at every event', 'it agrees with its oracle', () => ({
    reducer: adding<{ readonly discount: number }>((event, before) => ({
      discount:
        (before?.discount ?? 0) + (isAdded(event) ? Math.round((event.data.price * event.data.quantity) / 20) : 0)
    })),
    options: {
      view: (cart) => (cart as unknown as { readonly discount?: number } | null)?.discount ?? 0,
      oracle: (history) => {
        const sums = history.map((event) => (isAdded(event) ? event.data.price * event.data.quantity : 0))
        return Math.round(sums.reduce((a, b) => a + b, 0) / 20)
      }
    }
  }))
]

/** Deletes the document where it ends. */
export const deletingCart: Evolve = (cart, event) => (event.type === 'CartConfirmed' ? null : evolveCart(cart, event))

export type MutableCart = Mutable<Cart>
