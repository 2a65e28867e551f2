import { checkLaws, reducerLaws } from '@communique/testing'
import * as fc from 'fast-check'

type Added = { readonly type: 'Added'; readonly skuId: string }
const evolve = (skus: ReadonlyArray<string>, { type, skuId }: Added): ReadonlyArray<string> =>
  type === 'Added' ? [...new Set([...skus, skuId])] : skus

const added = fc.record({ type: fc.constant('Added' as const), skuId: fc.constantFrom('a', 'b', 'c') })
checkLaws(reducerLaws(evolve, { name: 'skus', initialState: [], histories: fc.array(added) }))
