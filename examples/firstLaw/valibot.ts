import { checkLaws, historyOf, reducerLaws } from '@communique/testing'
import { toStandardJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'

const Added = v.object({ type: v.literal('Added'), skuId: v.string() })
const evolve = (skus: ReadonlyArray<string>, { type, skuId }: v.InferOutput<typeof Added>): ReadonlyArray<string> =>
  type === 'Added' ? [...new Set([...skus, skuId])] : skus

const histories = historyOf<v.InferOutput<typeof Added>>(toStandardJsonSchema(Added))
checkLaws(reducerLaws(evolve, { name: 'skus', initialState: [], histories }))
