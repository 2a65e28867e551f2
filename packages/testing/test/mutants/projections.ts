import { planLaws, projectionLaws } from '../../src/laws/projectionLaws.ts'
import {
  giftBook,
  type GiftEvent,
  giftOracle,
  type GiftProjection,
  giftRecord,
  giftStream,
  occurrenceOf
} from '../gifts.ts'
import type { Mutant } from './mutant.ts'
import { outsideInput } from './projections/outsideInput.ts'
import { sharing } from './projections/sharing.ts'
import { revising } from './projections/revising.ts'
import { showing } from './projections/showing.ts'
import { handling } from './projections/handling.ts'
import { defining } from './projections/defining.ts'
import { naming } from './projections/naming.ts'
import { bookPlan, planned } from './projections/planned.ts'
import { GiftPromisedV1, old, readingBy, versions } from './projections/oldShapes.ts'

/** Sabotaged projections. */
export const projectionMutants: ReadonlyArray<Mutant> = [
  ...outsideInput,
  ...sharing,
  ...revising,
  ...showing,
  ...handling,
  ...defining,
  ...planned,
  ...naming,
  ...old
]

/** The promised total of each donor, a sum. */
const giftSums: GiftProjection<{ readonly sum: number }> = {
  name: 'giftSums',
  version: 1,
  keys: giftBook.keys,
  routing: 'ByEvent',
  initialView: { sum: 0 },
  when: {
    GiftPromised: (draft, { data }) => {
      draft.sum += data.worth.amount
    }
  },
  merge: (a, b) => ({ sum: a.sum + b.sum })
}

/** The sound projections, under all laws. */
export const soundProjections = (seed: number) => ({
  giftBook: projectionLaws(giftBook, {
    record: giftRecord,
    occurrenceOf,
    streamOf: giftStream,
    oracle: giftOracle,
    earlier: [{ ...giftBook, version: 0 } as never],
    oldShapes: { read: readingBy((dollars) => dollars), schemaVersions: versions, shapes: [GiftPromisedV1] },
    seed
  }),
  sums: projectionLaws(giftSums, { record: giftRecord, occurrenceOf, streamOf: giftStream, seed }),
  plan: planLaws<GiftEvent, unknown, unknown>(bookPlan, {
    record: giftRecord,
    occurrenceOf,
    streamOf: giftStream,
    seed
  })
})
