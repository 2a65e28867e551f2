import { describe, expect, it } from 'vitest'
import { checkLaws } from '../../src/laws/checkLaws.ts'
import { reducerLaws } from '../../src/laws/reducerLaws.ts'
import { type Handlers, known, kurrentReducer, productLaws } from './kurrentdb.ts'

describe('a projection of KurrentDB', () => {
  it.each([...productLaws])('%s', (_law, check) => check())

  it('is refused where it keeps the first product by the order of fields', () => {
    const firstOf: Handlers = {
      ItemAdded: (state: Record<string, unknown>, { data }) => {
        const counts = (state['counts'] ?? {}) as Record<string, number>
        counts[data.productId === 'x' ? 'a longer name' : 'y'] = 1
        return { counts, first: Object.keys(counts)[0] }
      }
    }
    expect(() => checkLaws(reducerLaws(kurrentReducer(firstOf), { ...known, initialState: () => ({}) }))).toThrow(
      /fields have no order/
    )
  })
})
