import { checkLaws, historyOf, reducerLaws } from '@communique/testing'
import { type Static, Type } from '@sinclair/typebox'

const Added = Type.Object({ type: Type.Literal('Added'), skuId: Type.String() })
const evolve = (skus: ReadonlyArray<string>, { type, skuId }: Static<typeof Added>): ReadonlyArray<string> =>
  type === 'Added' ? [...new Set([...skus, skuId])] : skus

checkLaws(reducerLaws(evolve, { name: 'skus', initialState: [], histories: historyOf<Static<typeof Added>>(Added) }))
