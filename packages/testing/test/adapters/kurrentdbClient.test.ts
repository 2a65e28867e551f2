import { describe, expect, it } from 'vitest'
import { checkLaws } from '../../src/laws/checkLaws.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'
import { type CartEvent, cartLaws, known } from './kurrentdbClient.ts'

describe('a reducer of events of the KurrentDB client', () => {
  it.each([...cartLaws])('%s', (_law, check) => check())

  it('is refused where it keeps the revision as the client gives it', () => {
    const keeping = (cart: { readonly revision: bigint | null }, event: CartEvent): typeof cart => ({
      revision: cart.revision !== null && cart.revision >= event.revision ? cart.revision : event.revision
    })
    const laws = reducerLaws(keeping, {
      ...known,
      initialState: { revision: null }
    })
    expect(() => checkLaws(laws)).toThrow(/a state survives storage[^]*revision/)
  })

  it('is refused where it counts an event delivered again', () => {
    const counting = (cart: { readonly events: number }, { type }: CartEvent) => ({
      events: cart.events + (type === 'ItemAdded' ? 1 : 0)
    })
    const laws = reducerLaws(counting, { ...known, initialState: { events: 0 } })
    expect(() => checkLaws(laws)).toThrow(/events delivered again change nothing/)
  })
})
