import type { ProjectionLawName } from '../../../src/laws/projection/names.ts'
import { type ProjectionLawOptions, projectionLaws } from '../../../src/laws/projectionLaws.ts'
import {
  giftBook,
  type GiftEvent,
  giftOracle,
  type GiftProjection,
  type GiftPromised,
  giftRecord,
  giftStream,
  occurrenceOf
} from '../../gifts.ts'
import { type Mutant, remembering } from '../mutant.ts'

export type Options = Omit<ProjectionLawOptions<GiftEvent, never>, 'record'>

export const mutant = <View, Working, Row>(
  sabotage: string,
  law: ProjectionLawName,
  projection: Partial<GiftProjection<View, Working, Row>>,
  options: Options = {}
): Mutant => ({
  sabotage,
  law,
  laws: (trial) =>
    projectionLaws({ ...giftBook, ...projection } as unknown as GiftProjection, {
      record: giftRecord,
      occurrenceOf,
      streamOf: giftStream,
      ...options,
      ...trial
    })
})

export const givenBook = { oracle: giftOracle } as unknown as Options
export const isPromise = (event: GiftEvent): event is GiftPromised => event.type === 'GiftPromised'
export const byEvent = { routing: 'ByEvent' } as const

/** Made anew for every seed, since it keeps what it is not to keep. */
export const freshlyMade = (make: () => Mutant): Mutant =>
  remembering({ ...make(), laws: (trial) => make().laws(trial) })
