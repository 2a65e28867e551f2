import type { Effective } from '@communique/kernel'
import { type Book, giftBook, type GiftEvent } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { mutant, byEvent, givenBook, isPromise } from './giftMutant.ts'

// What it makes of hostile facts

interface PerGift {
  readonly worths: Readonly<Record<string, { readonly sum: number }>>
}
interface PerGiftDraft {
  worths: Record<string, { sum: number }>
}

interface FirstWorths {
  worths: Readonly<Record<string, number>>
}

/** The first promise of each donor for each gift. */
const firstWorths = (history: ReadonlyArray<Effective<GiftEvent>>): Readonly<Record<string, FirstWorths>> => {
  const promises = history.flatMap((event) => (isPromise(event) ? [event.data] : []))
  const donors = [...new Set(promises.flatMap(({ by }) => by))]
  return Object.fromEntries(
    donors.map((donor) => {
      const own = promises.filter(({ by }) => by.includes(donor))
      return [donor, { worths: Object.fromEntries(own.toReversed().map(({ gift, worth }) => [gift, worth.amount])) }]
    })
  )
}

export const handling: ReadonlyArray<Mutant> = [
  mutant<PerGift, PerGiftDraft, undefined>('takes it that what comes was promised', 'no history makes it fail', {
    keys: ({ data }) => [data.gift],
    initialView: { worths: {} },
    when: {
      GiftReceived: (draft, { data }) => {
        ;(draft.worths[data.gift] as { sum: number }).sum = 0
      }
    }
  }),
  mutant<{ readonly first: string }, { first: string }, undefined>(
    'asks for the first donor of none',
    'no history makes it fail',
    {
      keys: ({ data }) => [data.gift],
      initialView: { first: '' },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.first = data.by.reduce((a, b) => (a < b ? a : b))
        }
      }
    }
  ),
  mutant<Book, Book, undefined>(
    'mixes currencies',
    'it agrees with its oracle',
    {
      when: {
        ...giftBook.when,
        GiftPromised: (draft, { data: { worth, on } }) => {
          draft.promised.USD += worth.amount
          if (draft.latest === null || draft.latest < on.edtf) draft.latest = on.edtf
        }
      }
    },
    givenBook
  ),
  mutant<Book, Book, undefined>(
    'has no answer for a type',
    'it agrees with its oracle',
    {
      when: { GiftPromised: giftBook.when.GiftPromised, GiftReceived: giftBook.when.GiftReceived } as never
    },
    givenBook
  ),
  mutant<Book, Book, undefined>(
    'counts only what names a donor itself',
    'it agrees with its oracle',
    byEvent,
    givenBook
  ),
  mutant<Book, Book, undefined>(
    'counts a gift that was returned as given once more',
    'it agrees with its oracle',
    {
      when: { ...giftBook.when, GiftReturned: giftBook.when.GiftReceived } as never
    },
    givenBook
  ),
  mutant<{ readonly first: unknown }, { first: unknown }, undefined>(
    'looks words up among the names that every object answers to',
    'a view survives JSON',
    {
      initialView: { first: null },
      when: {
        GiftPromised: (draft, { data }) => {
          const words: Readonly<Record<string, string>> = { a: 'Altar', b: 'Bust' }
          draft.first = words[data.gift] ?? data.gift
        }
      }
    }
  ),
  mutant<FirstWorths, FirstWorths, undefined>(
    'takes every gift for known that has the name of a method',
    'it agrees with its oracle',
    {
      ...byEvent,
      initialView: { worths: {} },
      when: {
        GiftPromised: (draft, { data: { gift, worth } }) => {
          if (gift in draft.worths) return
          draft.worths = { ...draft.worths, [gift]: worth.amount }
        }
      }
    },
    { oracle: firstWorths as unknown as (history: unknown) => never }
  )
]
