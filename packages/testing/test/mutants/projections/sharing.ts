import type { GiftPromised } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { mutant, freshlyMade } from './giftMutant.ts'

// What it holds on to, or shares

export const sharing: ReadonlyArray<Mutant> = [
  freshlyMade(() => {
    const rows = new Map<string, { times: number }>()
    return mutant<{ readonly row: { readonly times: number } }, { row: { times: number } }, undefined>(
      'goes on changing a row after it was published',
      'published views never change',
      {
        initialView: { row: { times: 0 } },
        when: {
          GiftPromised: (draft, { data }, key) => {
            const row = rows.get(`${key} ${data.gift}`) ?? { times: 0 }
            rows.set(`${key} ${data.gift}`, row)
            row.times = draft.row.times + 1
            draft.row = row
          }
        }
      }
    )
  }),
  mutant<
    { readonly last: { readonly of: string; readonly times: number } },
    { last: { of: string; times: number } },
    { of: string; times: number }
  >('shares a row between keys, and changes it in the view of one', 'recipes do what immer does', {
    initialView: { last: { of: '', times: 0 } },
    prepare: ({ data }) => ({ of: data.gift, times: 0 }),
    when: {
      GiftPromised: (draft, _event, _key, row) => {
        draft.last = row
        draft.last.times += 1
      }
    }
  }),
  mutant<{ readonly rank: number }, { rank: number }, { next: number }>(
    'counts along the keys of an event in what they share',
    'keys folded apart are the whole, put together',
    {
      initialView: { rank: 0 },
      prepare: () => ({ next: 1 }),
      when: {
        GiftPromised: (draft, _event, _key, row) => {
          draft.rank = row.next++
        }
      }
    }
  ),
  mutant<{ readonly donors: ReadonlyArray<string> }, { donors: Array<string> }, undefined>(
    "takes over the event's own list, and adds to it",
    'the record stays as it was',
    {
      initialView: { donors: [] },
      when: {
        GiftPromised: (draft, { data }, key) => {
          draft.donors = data.by as unknown as Array<string>
          draft.donors.push(key)
        }
      }
    }
  ),
  freshlyMade(() => {
    let kept: { times: number } | null = null
    return mutant<{ readonly times: number }, { times: number }, undefined>(
      'keeps hold of a draft',
      'recipes do what immer does',
      {
        initialView: { times: 0 },
        when: {
          GiftPromised: (draft) => {
            if (kept !== null) kept.times += 1
            kept = draft
          }
        }
      }
    )
  }),
  mutant<{ readonly gifts: ReadonlyArray<string> }, { gifts: ReadonlyArray<string> }, undefined>(
    'returns a new view instead of changing the draft',
    'recipes do what immer does',
    {
      initialView: { gifts: [] },
      when: {
        GiftPromised: (draft: { gifts: ReadonlyArray<string> }, { data }: GiftPromised) => ({
          gifts: [...draft.gifts, data.gift]
        })
      }
    }
  )
]
