import { packAsIs, type Packed } from '@communique/projections/advanced'
import { sequence, type Sequence } from '@communique/projections'
import { type Book, giftBook } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { freshlyMade, givenBook, mutant } from './giftMutant.ts'

// What it depends on beside the history

interface Label {
  readonly text: string | undefined
}
interface Labelled {
  readonly position: number
  readonly text: string | null
}
interface PutAway {
  readonly position: number
  readonly label: Packed<Label>
}

class GiftLabel implements Label {
  readonly #gift: string

  constructor(gift: string) {
    this.#gift = gift
  }

  get text(): string {
    return `Gift ${this.#gift}`
  }
}

export const outsideInput: ReadonlyArray<Mutant> = [
  mutant<{ readonly at: number }, { at: number }, undefined>(
    'reads the clock',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { at: 0 },
      when: {
        GiftPromised: (draft) => {
          draft.at = Date.now()
        }
      }
    }
  ),
  mutant<{ readonly id: number }, { id: number }, undefined>(
    'draws lots for an identity',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { id: 0 },
      when: {
        GiftPromised: (draft) => {
          draft.id = Math.random()
        }
      }
    }
  ),
  mutant<{ readonly gifts: ReadonlyArray<string> }, { gifts: ReadonlyArray<string> }, undefined>(
    'sorts in the order of a locale',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { gifts: [] },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.gifts = [...draft.gifts, data.gift].toSorted((a, b) => a.localeCompare(b))
        }
      }
    }
  ),
  mutant<{ readonly hour: number }, { hour: number }, undefined>(
    'reads the hour in the local time zone',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { hour: 0 },
      when: {
        GiftPromised: (draft, { recordedAt }) => {
          draft.hour = new Date(recordedAt).getHours()
        }
      }
    }
  ),
  freshlyMade(() => {
    let number = 0
    return mutant<{ readonly number: number }, { number: number }, undefined>(
      'numbers gifts by a counter that outlives the run',
      'the same history shows the same, at any time and in any place',
      {
        initialView: { number: 0 },
        when: {
          GiftPromised: (draft) => {
            draft.number = ++number
          }
        }
      }
    )
  }),
  freshlyMade(() => {
    const worths = new Map<string, number>()
    return mutant<Book, Book, undefined>(
      'keeps the first worth of a gift in a cache that outlives the run',
      'it agrees with its oracle',
      {
        when: {
          ...giftBook.when,
          GiftPromised: (draft, { data: { gift, worth, on } }) => {
            if (!worths.has(gift)) worths.set(gift, worth.amount)
            draft.promised[worth.in] += worths.get(gift) ?? 0
            if (draft.latest === null || draft.latest < on.edtf) draft.latest = on.edtf
          }
        }
      },
      givenBook
    )
  }),
  freshlyMade(() => {
    const year = /\d{4}/g
    return mutant<Book, Book, undefined>(
      'asks of dates by a pattern that goes on where it stopped',
      'known and occurred can be cut in either order',
      {},
      { occurrenceOf: ({ data }) => (year.test(data.on.edtf) ? data.on : null) }
    )
  }),
  mutant<
    { readonly gifts: ReadonlyArray<Labelled> },
    { readonly gifts: Sequence<PutAway, { readonly position: number }> },
    Packed<Label>
  >('puts away what answers by a getter, and is no plain JSON', 'packed, it shows the same', {
    initialView: {
      gifts: sequence<PutAway, Labelled, { readonly position: number }>((a, b) => a.position - b.position, {
        shown: ({ position, label }) => ({ position, text: label.read().text ?? null }),
        stored: ({ position, text }) => ({ position, label: packAsIs({ text: text ?? undefined }) })
      })
    },
    prepare: ({ data }, keep) => keep(new GiftLabel(data.gift)),
    when: { GiftPromised: ({ gifts }, { position }, _key, label) => gifts.insert({ position, label }) }
  }),
  freshlyMade(() => {
    let before = 0
    return mutant<{ readonly before: number }, { before: number }, undefined>(
      'shows what was said before from a variable beside the view',
      'it remembers which events made a view',
      {
        initialView: { before: 0 },
        when: {
          GiftPromised: (draft, { data }) => {
            draft.before = before
            before = data.worth.amount
          }
        }
      }
    )
  })
]
