import { exactSum } from '../../src/oracles/exactSum.ts'
import { ranked } from '../../src/oracles/ranked.ts'
import { lastOf, pagesOf } from '../../src/oracles/windows.ts'
import { type CartEvent, cartHistories, type ProductAdded } from './carts.ts'
import { type Definition, mutantsOf, subjectOf } from './reducerMutant.ts'
import type { Mutant } from '../mutants/mutant.ts'

// Lists and sums that a law cannot judge: each is lawful in itself, and only its meaning is wrong.

interface Added {
  readonly product: string
  readonly price: number
  readonly at: string
  readonly position: number
}
interface Board {
  readonly position: number
  readonly added: ReadonlyArray<Added>
}

const isAdded = (event: CartEvent): event is ProductAdded => event.type === 'ProductAdded'
const addedBy = ({ data, metadata }: ProductAdded): Added => ({
  product: data.productId,
  price: data.price,
  at: data.at.slice(0, 7),
  position: metadata.position
})

/** Keeps what the next state is made of, from the list of what was added and what came now. */
const keeping =
  (next: (before: ReadonlyArray<Added>, now: Added) => ReadonlyArray<Added>) =>
  (board: Board, event: CartEvent): Board => {
    const { position } = event.metadata
    if (!isAdded(event) || position <= board.position) return board
    return { position, added: next(board.added, addedBy(event)) }
  }

const productsOf = (added: ReadonlyArray<Added>): ReadonlyArray<string> => added.map(({ product }) => product)
const all = (history: ReadonlyArray<CartEvent>): ReadonlyArray<Added> => history.filter(isAdded).map(addedBy)

type Rule = (before: ReadonlyArray<Added>, now: Added) => ReadonlyArray<Added>

const board = (
  name: string,
  next: Rule,
  view: (board: Board) => unknown,
  oracle: (added: ReadonlyArray<Added>) => unknown
): Definition<Board, CartEvent> => ({
  reducer: keeping(next),
  options: {
    name,
    histories: cartHistories,
    initialState: { position: 0, added: [] },
    keyOf: ({ data }) => data.cartId,
    identities: ['cartId', 'productId'],
    ignores: ['ProductRemoved', 'CartConfirmed'],
    view: (state) => view(state),
    oracle: (history) => oracle(all(history))
  }
})

const keepAll: Rule = (before, now) => [...before, now]
const byPrice = { by: ({ price }: Added) => price % 3, order: 'Descending' } as const
/** Inserted before the first that is less: a tie stays as it was recorded. */
const insert: Rule = (before, now) => {
  const at = before.findIndex(({ price }) => price % 3 < now.price % 3)
  return at < 0 ? [...before, now] : [...before.slice(0, at), now, ...before.slice(at)]
}
const cents = ({ price }: Added): string => (price / 1000).toFixed(3)

const dearest = board(
  'dearest first',
  insert,
  ({ added }) => productsOf(added),
  (added) => productsOf(ranked(added, byPrice))
)
const latest = board(
  'last four',
  (before, now) => [...before, now].slice(-4),
  ({ added }) => productsOf(added),
  (added) => productsOf(lastOf(added, 4))
)
const paged = board(
  'pages of three',
  keepAll,
  ({ added }) => {
    const pages: Array<Array<string>> = []
    for (const [at, { product }] of added.entries())
      (at % 3 === 0 ? pages[pages.push([]) - 1] : pages.at(-1))?.push(product)
    return pages
  },
  (added) => pagesOf(productsOf(added), 3)
)
const rounded = board(
  'rounded sum',
  keepAll,
  ({ added }) => Math.round(added.reduce((sum, { price }) => sum + price, 0) / 10) / 100,
  (added) => exactSum(added.map(cents), { decimals: 2 })
)

/** Definitions that agree with a ready-made oracle. */
export const judgedByOracles = [dearest, latest, paged, rounded].map(subjectOf)

const law = 'it agrees with its oracle'

/** Faults that only an oracle finds. */
export const oracleMutants: ReadonlyArray<Mutant> = [
  mutantsOf(dearest)('puts the latest first within a tie', law, () => ({
    reducer: keeping((before, now) => {
      const at = before.findIndex(({ price }) => price % 3 <= now.price % 3)
      return at < 0 ? [...before, now] : [...before.slice(0, at), now, ...before.slice(at)]
    })
  })),
  mutantsOf(latest)('has a window that forgets the fourth', law, () => ({
    reducer: keeping((before, now) => [...before, now].slice(-3))
  })),
  mutantsOf(paged)('begins the second page one too late', law, () => ({
    options: {
      view: ({ added }) => [
        ...(added.length === 0 ? [] : [productsOf(added.slice(0, 4))]),
        ...pagesOf(productsOf(added.slice(4)), 3)
      ]
    }
  })),
  mutantsOf(rounded)('rounds at every event', law, () => ({
    options: {
      view: ({ added }) =>
        added.reduce((sum, { price }) => Math.round((sum + Math.round(price / 10) / 100) * 100) / 100, 0)
    }
  })),
  mutantsOf(rounded)('adds up in floating point and cuts the digits off', law, () => ({
    options: { view: ({ added }) => Math.floor(added.reduce((sum, { price }) => sum + price / 1000, 0) * 100) / 100 }
  }))
]
