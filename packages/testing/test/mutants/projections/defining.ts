import { giftBook, type GiftProjection } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { byEvent, mutant } from './giftMutant.ts'

// What of its definition is not noticed

const counting = (step: number): GiftProjection<{ readonly count: number }>['when'] => ({
  GiftPromised: (draft) => {
    draft.count += step
  }
})
const count = (step: number): GiftProjection<{ readonly count: number }> => ({
  name: 'giftCount',
  version: 1,
  keys: giftBook.keys,
  routing: 'ByStream',
  initialView: { count: 0 },
  when: counting(step)
})

interface Firsts {
  readonly quantities: Readonly<Record<string, number>>
  readonly first: string | null
}
interface FirstsDraft {
  quantities: Record<string, number>
  first: string | null
}

export const defining: ReadonlyArray<Mutant> = [
  mutant<Firsts, FirstsDraft, undefined>('shows the first gift by the order of fields', 'fields have no order', {
    ...byEvent,
    initialView: { quantities: {}, first: null },
    when: {
      GiftPromised: (draft, { data }) => {
        const name = data.gift.length > 1 ? data.gift : `gift ${data.gift} at length`
        draft.quantities[name] = (draft.quantities[name] ?? 0) + 1
        draft.first = Object.keys(draft.quantities)[0] ?? null
      },
      GiftReceived: (draft, { data }) => {
        draft.quantities[data.gift] = 1
        draft.first = Object.keys(draft.quantities)[0] ?? null
      }
    },
    keys: () => ['all']
  }),
  mutant<{ readonly count: number }, { count: number }, undefined>(
    'has a recipe for a type that is spelt otherwise',
    'records reach every recipe',
    { initialView: { count: 0 }, when: { ...counting(1), GiftRecieved: () => {} } as never }
  ),
  mutant<{ readonly count: number }, { count: number }, undefined>(
    'has keys that never name one',
    'records reach every recipe',
    { initialView: { count: 0 }, keys: () => [], when: counting(1) }
  ),
  mutant<{ readonly count: number }, { count: number }, undefined>(
    'has bound recipes, which have no text',
    'another rule is another definition',
    {
      initialView: { count: 0 },
      when: {
        GiftPromised: function add(this: { step: number }, draft: { count: number }) {
          draft.count += this.step
        }.bind({ step: 1 })
      }
    }
  ),
  mutant<{ readonly count: number }, { count: number }, undefined>(
    'has changed what a recipe calls, and not the version',
    'views of an earlier definition are refused',
    count(2),
    {
      earlier: [count(1) as never]
    }
  ),
  mutant<{ readonly count: number }, { count: number }, undefined>(
    'has a version that is no number',
    'views of another definition or log are refused',
    { ...count(1), version: Number('1.0.0') }
  )
]
