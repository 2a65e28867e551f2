import * as fc from 'fast-check'
import { statesHistory } from '../../src/histories/statesHistory.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'

interface Envelope {
  readonly aggregateId: string
  readonly version: number
  readonly timestamp: string
}
export type Detail = Envelope &
  (
    | { readonly type: 'POKEMON_APPEARED'; readonly payload: { readonly name: string } }
    | { readonly type: 'POKEMON_LEVELLED_UP' }
  )
export interface Pokemon {
  readonly aggregateId: string
  readonly version: number
  readonly name: string
  readonly level: number
}

export const reducer = (pokemon: Pokemon, event: Detail): Pokemon => {
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

// #region castore
export const histories = statesHistory({
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
export const pokemonLaws = reducerLaws(reducer, {
  name: 'pokemons',
  histories,
  initialState: null as never,
  keyOf: ({ aggregateId }: Detail) => aggregateId
})
// #endregion castore
