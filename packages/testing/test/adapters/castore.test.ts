import * as fc from 'fast-check'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { statesHistory } from '../../src/histories/statesHistory.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'

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

interface Envelope {
  readonly aggregateId: string
  readonly version: number
  readonly timestamp: string
}
type Detail = Envelope &
  (
    | { readonly type: 'POKEMON_APPEARED'; readonly payload: { readonly name: string } }
    | { readonly type: 'POKEMON_LEVELLED_UP' }
  )
interface Pokemon {
  readonly aggregateId: string
  readonly version: number
  readonly name: string
  readonly level: number
}

const reducer = (pokemon: Pokemon, event: Detail): Pokemon => {
  if (event.version <= (pokemon?.version ?? 0)) return pokemon
  switch (event.type) {
    case 'POKEMON_APPEARED':
      return { aggregateId: event.aggregateId, version: event.version, name: event.payload.name, level: 1 }
    case 'POKEMON_LEVELLED_UP':
      return { ...pokemon, version: event.version, level: pokemon.level + 1 }
    default:
      return pokemon
  }
}

describe('an aggregate of Castore', () => {
  const store = new EventStore({
    eventStoreId: 'POKEMONS',
    eventTypes: [new EventType({ type: 'POKEMON_APPEARED' }), new EventType({ type: 'POKEMON_LEVELLED_UP' })],
    reducer
  })

  // #region castore
  const histories = statesHistory({
    start: 'None',
    states: { None: { POKEMON_APPEARED: 'There' }, There: { POKEMON_LEVELLED_UP: 'There' } },
    event: (type, aggregateId) =>
      fc.record({ type: fc.constant(type), aggregateId: fc.constant(aggregateId), payload: fc.constant({ name: 'a' }) })
  }).map((history) =>
    history.map((event, at): Detail => ({
      ...event,
      timestamp: '2022-01-01T00:00:00.000Z',
      version: history.slice(0, at + 1).filter((each) => each.aggregateId === event.aggregateId).length
    }))
  )
  const laws = reducerLaws(reducer, {
    name: 'pokemons',
    histories,
    initialState: null as never,
    keyOf: ({ aggregateId }: Detail) => aggregateId
  })
  // #endregion castore

  it.each([...laws])('%s', (_law, check) => check())

  it('shows what Castore builds', () => {
    const events = fc
      .sample(histories, { seed: 1, numRuns: 1 })
      .flat()
      .filter(({ aggregateId }) => aggregateId === 'a')
    expect(store.buildAggregate(events)).toEqual(events.reduce(reducer, undefined as never))
  })
})
