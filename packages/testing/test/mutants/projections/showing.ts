import type { ProjectionLawName } from '../../../src/laws/projection/names.ts'
import type { GiftPromised } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { mutant } from './giftMutant.ts'

// What stands in its views

const inViews = (
  sabotage: string,
  value: (event: GiftPromised) => unknown,
  law: ProjectionLawName = 'a view survives JSON'
): Mutant =>
  mutant<{ readonly value: unknown }, { value: unknown }, undefined>(sabotage, law, {
    initialView: { value: null },
    when: {
      GiftPromised: (draft, event) => {
        draft.value = value(event)
      }
    }
  })

export const showing: ReadonlyArray<Mutant> = [
  inViews('shows a Map', ({ data }) => new Map([[data.gift, 1]])),
  inViews('shows a Date', ({ data }) => new Date(Date.UTC(2020, 0, data.worth.amount + 1))),
  inViews('shows undefined where nothing is known', ({ data }) => ({ of: data.gift, place: undefined })),
  inViews(
    'shows a share of nothing, which is no number',
    ({ data }) => data.worth.amount / data.by.filter((donor) => donor === 'a').length
  ),
  inViews('asks for the greatest of none', ({ data }) =>
    Math.max(...data.by.map((donor) => donor.length).filter((length) => length > 3))
  ),
  inViews('shows amounts that JSON cannot tell', ({ data }) => BigInt(data.worth.amount))
]
