// #region zod
import { checkLaws, historyOf, reducerLaws } from '@communique/testing'
import { z } from 'zod'

const Added = z.object({ type: z.literal('Added'), skuId: z.string() })
const evolve = (skus: ReadonlyArray<string>, { type, skuId }: z.infer<typeof Added>): ReadonlyArray<string> =>
  type === 'Added' ? [...new Set([...skus, skuId])] : skus

checkLaws(reducerLaws(evolve, { name: 'skus', initialState: [], histories: historyOf<z.infer<typeof Added>>(Added) }))
// #endregion zod
