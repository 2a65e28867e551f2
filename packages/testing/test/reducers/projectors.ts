import type { ProjectorLawName } from '../../src/laws/projector/names.ts'
import type { DocumentStore } from '../../src/laws/projector/documentStore.ts'
import { type Projector, projectorLaws } from '../../src/laws/projectorLaws.ts'
import { type Mutant, remembering, type Trial } from '../mutants/mutant.ts'
import { type Cart, cartHistories, evolveCart, type CartEvent } from './carts.ts'

// Handlers with a store behind an interface: each loads a document, and saves the next.

type Store = DocumentStore<Cart>
type Make = (store: Store) => Projector<CartEvent>

export const cartProjector: Make = (store) => async (event) => {
  const { cartId } = event.data
  const next = evolveCart(await store.load(cartId), event)
  if (next !== null) await store.save(cartId, next)
}

export const projectorLawsOf = (make: Make, settings: Partial<Trial> & { readonly numRuns?: number }) =>
  projectorLaws<Cart, CartEvent>(make, {
    name: 'cart projector',
    histories: cartHistories,
    identities: ['cartId', 'productId'],
    ...settings
  })

const mutant = (sabotage: string, law: ProjectorLawName, make: () => Make): Mutant => ({
  sabotage,
  law,
  laws: (trial) => projectorLawsOf(make(), trial)
})

/** Faulty handlers with a store. */
export const projectorMutants: ReadonlyArray<Mutant> = [
  mutant(
    'does not await that a document is saved',
    'an event is handled when it says so',
    () => (store) => async (event) => {
      const { cartId } = event.data
      const next = evolveCart(await store.load(cartId), event)
      if (next !== null) void store.save(cartId, next).catch(() => {})
    }
  ),
  mutant(
    'swallows a failure of the store',
    'it continues after a failure of the store',
    () => (store) => async (event) => {
      try {
        await cartProjector(store)(event)
      } catch {
        // It goes on without the event.
      }
    }
  ),
  mutant(
    'keeps documents in memory beside the store',
    'restarted after any event, it shows the same',
    () => (store) => {
      const documents = new Map<string, Cart>()
      return async (event) => {
        const { cartId } = event.data
        const next = evolveCart(documents.get(cartId) ?? null, event)
        if (next === null) return
        documents.set(cartId, next)
        await store.save(cartId, next)
      }
    }
  ),
  remembering(
    mutant('shares a cache of documents between instances', 'instances do not affect one another', () => {
      let last: Cart | null = null
      return (store) => async (event) => {
        const { cartId } = event.data
        const next = evolveCart(await store.load(cartId), event)
        const openedAt = last?.openedAt ?? ''
        last = next
        if (next !== null) await store.save(cartId, { ...next, openedAt })
      }
    })
  ),
  mutant(
    'counts an event before it saves the document',
    'it continues after a failure of the store',
    () => (store) => async (event) => {
      const count = await store.load('count')
      await store.save('count', {
        ...(count ?? { lines: {}, status: 'Open', openedAt: '', position: 0 }),
        position: (count?.position ?? 0) + 1
      })
      await cartProjector(store)(event)
    }
  ),
  mutant(
    'stamps documents with the clock',
    'the same history shows the same, at any time and in any place',
    () => (store) => async (event) => {
      const { cartId } = event.data
      const next = evolveCart(await store.load(cartId), event)
      if (next !== null) await store.save(cartId, { ...next, openedAt: new Date().toISOString() })
    }
  )
]
