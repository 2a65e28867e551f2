import * as fc from 'fast-check'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { type Detail, histories, type Pokemon, pokemonLaws, reducer } from './castore.ts'

// The types of Castore do not compile under exactOptionalPropertyTypes: these are the parts that are used.
interface Castore {
  readonly EventType: new (options: { readonly type: string }) => object
  readonly EventStore: new (options: {
    readonly eventStoreId: string
    readonly eventTypes: ReadonlyArray<object>
    readonly reducer: (pokemon: Pokemon, event: Detail) => Pokemon
  }) => { readonly buildAggregate: (events: ReadonlyArray<Detail>) => Pokemon | undefined }
}
const { EventStore, EventType } = createRequire(import.meta.url)('@castore/core') as Castore

describe('an aggregate of Castore', () => {
  const store = new EventStore({
    eventStoreId: 'POKEMONS',
    eventTypes: [new EventType({ type: 'POKEMON_APPEARED' }), new EventType({ type: 'POKEMON_LEVELLED_UP' })],
    reducer
  })

  it.each([...pokemonLaws])('%s', (_law, check) => check())

  it('shows what Castore builds', () => {
    const events = fc
      .sample(histories, { seed: 1, numRuns: 1 })
      .flat()
      .filter(({ aggregateId }) => aggregateId === 'a')
    expect(store.buildAggregate(events)).toEqual(events.reduce(reducer, undefined as never))
  })
})
