import type { Projection } from '@communique/projections'
import { describe, expectTypeOf, it } from 'vitest'
import { given } from './given.ts'

type Lent = { readonly type: 'Lent'; readonly data: { readonly book: string } }
type Returned = { readonly type: 'Returned'; readonly data: { readonly book: string } }

declare const shelf: Projection<Lent | Returned, { readonly lent: number }>
declare const lent: Lent

describe('a history given to a projection', () => {
  it('may hold some of the events that the projection knows, and no others', () => {
    expectTypeOf(given(lent).project(shelf).thenView).toEqualTypeOf<
      (key: string, view: { readonly lent: number }) => void
    >()
    // @ts-expect-error -- the projection knows no such event
    given({ type: 'Burnt', data: { book: 'dune' } }).project(shelf)
  })
})
