import { checkLaws, historyOf, reducerLaws } from '@communique/testing'

type Added = { readonly type: 'Added'; readonly skuId: string }
const schema = {
  type: 'object',
  properties: { type: { const: 'Added' }, skuId: { type: 'string' } },
  required: ['type', 'skuId']
}
const evolve = (skus: ReadonlyArray<string>, { type, skuId }: Added): ReadonlyArray<string> =>
  type === 'Added' ? [...new Set([...skus, skuId])] : skus

checkLaws(reducerLaws(evolve, { name: 'skus', initialState: [], histories: historyOf<Added>(schema) }))
