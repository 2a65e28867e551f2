import { checkLaws, historyOf, reducerLaws } from '@communique/testing'
import { type } from 'arktype'

const Added = type({ type: "'Added'", skuId: 'string' })
const evolve = (skus: ReadonlyArray<string>, { type: name, skuId }: typeof Added.infer): ReadonlyArray<string> =>
  name === 'Added' ? [...new Set([...skus, skuId])] : skus

checkLaws(reducerLaws(evolve, { name: 'skus', initialState: [], histories: historyOf<typeof Added.infer>(Added) }))
