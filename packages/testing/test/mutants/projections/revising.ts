import { type Sequence, sequence } from '@communique/projections'
import type { GiftProjection } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { mutant, byEvent, isPromise } from './giftMutant.ts'

// What it forgets, and in which order

type GiftList = { readonly gifts: ReadonlyArray<string> }
type Sums = { readonly sum: number; readonly count: number }
type Place = { readonly on: string; readonly gift: string }

/** The worth of gifts and their number. */
const sums: Partial<GiftProjection<Sums, { sum: number; count: number }>> = {
  ...byEvent,
  initialView: { sum: 0, count: 0 },
  when: {
    GiftPromised: (draft, { data }) => {
      draft.sum += data.worth.amount
      draft.count += 1
    }
  }
}

export const revising: ReadonlyArray<Mutant> = [
  mutant<GiftList, { gifts: Array<string> }, undefined>(
    'lists gifts as they became known, and forgets them one by one',
    'late events land in their place',
    {
      ...byEvent,
      initialView: { gifts: [] },
      when: {
        GiftPromised: (draft, { id }) => {
          draft.gifts.push(id)
        }
      },
      forget: (draft, { id }) => {
        draft.gifts = draft.gifts.filter((gift) => gift !== id)
      }
    }
  ),
  mutant<Sums, { sum: number; count: number }, undefined>(
    'forgets the sum and not the count',
    'a retracted event leaves no trace',
    {
      ...sums,
      forget: (draft, event) => {
        if (isPromise(event)) draft.sum -= event.data.worth.amount
      }
    }
  ),
  mutant<Sums, { sum: number; count: number }, undefined>(
    'forgets promises, and not what followed them',
    'a retracted event leaves no trace',
    {
      initialView: { sum: 0, count: 0 },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.sum += data.worth.amount
        },
        GiftReceived: (draft) => {
          draft.count += 1
        }
      },
      forget: (draft, event) => {
        if (isPromise(event)) draft.sum -= event.data.worth.amount
      }
    }
  ),
  mutant<Sums, { sum: number; count: number }, undefined>(
    'forgets a sum by setting it to nothing',
    'between two points, it explains what differs',
    {
      ...sums,
      keys: () => ['museum'],
      forget: (draft) => {
        draft.sum = 0
        draft.count -= 1
      }
    }
  ),
  mutant<{ readonly promised: number }, { promised: number }, undefined>(
    'fails at the fourth promise of a donor',
    'no history makes it fail',
    {
      ...byEvent,
      initialView: { promised: 0 },
      when: {
        GiftPromised: (draft) => {
          draft.promised += 1
          if (draft.promised === 4) throw new RangeError('too many promises')
        }
      }
    }
  ),
  mutant<{ readonly most: number }, { most: number }, undefined>(
    'forgets the greatest, without knowing the second',
    'followed, it shows the history as corrected',
    {
      ...byEvent,
      initialView: { most: 0 },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.most = Math.max(draft.most, data.worth.amount)
        }
      },
      forget: (draft, event) => {
        if (isPromise(event) && draft.most === event.data.worth.amount) draft.most = 0
      }
    }
  ),
  mutant<{ readonly gifts: ReadonlyArray<Place> }, { gifts: Sequence<Place> }, undefined>(
    'cannot tell two gifts of one day apart',
    'a retracted event leaves no trace',
    {
      ...byEvent,
      initialView: { gifts: sequence<Place>((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)) },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.gifts.insert({ on: data.on.edtf, gift: data.gift })
        }
      },
      forget: (draft, event) => {
        if (isPromise(event)) draft.gifts.remove({ on: event.data.on.edtf, gift: event.data.gift })
      }
    }
  ),
  mutant<{ readonly latest: string | null }, { latest: string | null }, undefined>(
    'takes the last one recorded for the latest',
    'the order of recording does not matter',
    {
      initialView: { latest: null },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.latest = data.on.edtf
        }
      }
    }
  ),
  mutant<{ readonly gifts: ReadonlyArray<string> }, { gifts: Sequence<Place> }, undefined>(
    'shows of a sequence less than its order needs, and goes on from there',
    'it continues from stored views',
    {
      ...byEvent,
      keys: () => ['museum'],
      initialView: {
        gifts: sequence((a: Place, b: Place) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1), {
          shown: ({ gift }: Place) => gift,
          stored: (gift: string): Place => ({ on: '', gift })
        })
      },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.gifts.insert({ on: data.on.edtf, gift: data.gift })
        }
      }
    }
  ),
  mutant<Sums, { sum: number; count: number }, undefined>(
    'adds up sums, and forgets to add up counts',
    'parts of the record, folded apart, add up to the whole',
    { ...sums, merge: (a, b) => ({ ...a, sum: a.sum + b.sum }) }
  ),
  mutant<{ readonly mean: number; readonly count: number }, { mean: number; count: number }, undefined>(
    'takes the mean of means',
    'parts of the record, folded apart, add up to the whole',
    {
      ...byEvent,
      initialView: { mean: 0, count: 0 },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.mean = (draft.mean * draft.count + data.worth.amount) / (draft.count + 1)
          draft.count += 1
        }
      },
      merge: (a, b) => ({ mean: (a.mean + b.mean) / 2, count: a.count + b.count })
    }
  ),
  mutant<{ readonly on: ReadonlyArray<string> }, { on: Array<string> }, undefined>(
    'adds to one of the views that it merges',
    'parts of the record, folded apart, add up to the whole',
    {
      ...byEvent,
      initialView: { on: [] },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.on = [...new Set([...draft.on, data.on.edtf])].toSorted()
        }
      },
      merge: (a, b) => {
        const on = [...new Set([...a.on, ...b.on])].toSorted()
        ;(a.on as Array<string>).splice(0, a.on.length, ...on)
        return a
      }
    }
  )
]
