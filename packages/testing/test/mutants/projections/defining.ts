import { giftBook, type GiftProjection } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'
import { mutant } from './giftMutant.ts'

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

export const defining: ReadonlyArray<Mutant> = [
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
