import type { GiftEvent } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { byEvent, freshlyMade, isPromise, mutant } from './giftMutant.ts'

// Names that it reads something into

interface Count {
  readonly count: number
}

const counting = (keys: (event: GiftEvent) => ReadonlyArray<string>) => ({
  ...byEvent,
  keys,
  initialView: { count: 0 },
  when: {
    GiftPromised: (draft: { count: number }) => {
      draft.count += 1
    }
  }
})

const law = 'names mean nothing'

/** Views by donor, under a name made from the donor's. */
const underName = (nameOf: (donor: string) => string) =>
  counting((event) => (isPromise(event) ? [...new Set(event.data.by.map(nameOf))] : []))

export const naming: ReadonlyArray<Mutant> = [
  mutant<Count, { count: number }, undefined>(
    'joins a gift and its donor by a hyphen',
    law,
    counting((event) =>
      isPromise(event) ? [...new Set(event.data.by.map((donor) => `${event.data.gift}-${donor}`))] : []
    )
  ),
  mutant<Count, { count: number }, undefined>(
    'reads a name of digits as a number',
    law,
    underName((donor) => (/^\d+$/.test(donor) ? String(Number(donor)) : donor))
  ),
  mutant<Count, { count: number }, undefined>(
    'cuts names at sixty letters',
    law,
    underName((donor) => donor.slice(0, 60))
  ),
  mutant<Count, { count: number }, undefined>(
    'takes the part before a hyphen for the donor',
    law,
    underName((donor) => donor.split('-')[0] ?? donor)
  ),
  freshlyMade(() => {
    const amounts = new Map<string, number>()
    return mutant<{ readonly first: number }, { first: number }, undefined>(
      'remembers the first amount of each gift by its name, over all histories',
      law,
      {
        ...byEvent,
        initialView: { first: 0 },
        when: {
          GiftPromised: (draft, { data: { gift, worth } }) => {
            if (!amounts.has(gift)) amounts.set(gift, worth.amount)
            draft.first = amounts.get(gift) ?? 0
          }
        }
      }
    )
  })
]
