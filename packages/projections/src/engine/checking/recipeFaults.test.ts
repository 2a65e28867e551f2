import type { AnyEvent, Effective } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { fold } from '../folding/fold.ts'
import type { Projection, Recipe } from '../projection.ts'
import { recipeFaults } from './recipeFaults.ts'
import { foldByImmer } from './reference.ts'
import { type Sequence, sequence } from '../structures/sequence.ts'

interface Noted {
  readonly type: 'Noted'
  readonly data: { readonly in: ReadonlyArray<string>; readonly words: ReadonlyArray<string> }
}
interface Book {
  readonly words: ReadonlyArray<string>
  readonly more: { readonly [word: string]: number }
}
interface Prepared {
  readonly lines: Array<string>
}

const books = (recipe: Recipe<Noted, Book, Prepared>): Projection<Noted, Book, Book, Prepared> => ({
  name: 'books',
  version: 1,
  keys: ({ data }) => data.in,
  routing: 'ByEvent',
  initialView: { words: [], more: {} },
  prepare: () => ({ lines: [] }),
  when: { Noted: recipe }
})

// What the kernel reads of an envelope.
const noted = (position: number, keys: ReadonlyArray<string>, ...words: ReadonlyArray<string>): Effective<Noted> =>
  ({
    type: 'Noted',
    data: { in: keys, words },
    id: `event-${position}`,
    stream: 'book/a',
    position,
    corrections: []
  }) as unknown as Effective<Noted>

const history = () => [noted(1, ['a', 'b'], 'one', 'two'), noted(2, ['a'], 'three'), noted(3, ['a', 'b'], 'four')]
const faults = (recipe: Recipe<Noted, Book, Prepared>) => recipeFaults(books(recipe))(history())

describe('the faults of a recipe', () => {
  it('are none where it changes the draft and nothing else, whatever it does to it', () => {
    const sound: Recipe<Noted, Book, Prepared> = (draft, { data }) => {
      draft.words.push(...data.words)
      draft.words.sort()
      for (const word of data.words) draft.more[word] = (draft.more[word] ?? 0) + 1
      if (draft.words.length > 3) draft.words.splice(0, 1)
      delete draft.more['three']
    }
    expect(faults(sound)).toEqual([])
    expect(fold(books(sound))(history()).views).toEqual(foldByImmer(books(sound))(history()))
  })

  it('tell of the event, its type, the view and what was found, and end with the first', () => {
    const throwing: Recipe<Noted, Book, Prepared> = (draft, _event, key) => {
      if (key === 'b') throw new RangeError('no such book')
      draft.words.push(key)
    }
    expect(faults(throwing)).toEqual([
      {
        type: 'Throws',
        projection: 'books',
        eventId: 'event-1',
        eventType: 'Noted',
        key: 'b',
        found: 'no such book'
      }
    ])
  })

  it('tell of the event on which a recipe changes what it took from an earlier one', () => {
    const aliasing: Recipe<Noted, Book, Prepared> = (draft, { data }) => {
      if (draft.words.length === 0) draft.words = data.words as Array<string>
      else draft.words.push(...data.words)
    }
    expect(faults(aliasing)).toMatchObject([{ type: 'ChangesFrozen', eventId: 'event-2', key: 'a' }])
  })

  it.each<readonly [string, (word: string) => number, ReadonlyArray<string>]>([
    ['falls where the order grows', (word) => -word.length, ['/words/1: -3 after -2']],
    ['is no number', () => Number.NaN, ['/words/0: NaN after nothing']],
    ['stays, or grows with the order', (word) => Math.min(word.length, 3), []]
  ])('tell of a rank that %s', (_fault, rank, found) => {
    const byLength = (a: string, b: string) => a.length - b.length || (a < b ? -1 : Number(a > b))
    const ranked: Projection<Noted, Pick<Book, 'words'>, { readonly words: Sequence<string> }> = {
      name: 'ranked',
      version: 1,
      keys: ({ data }) => data.in,
      routing: 'ByEvent',
      initialView: { words: sequence(byLength, { rank }) },
      when: { Noted: (draft, { data }) => data.words.forEach((word) => draft.words.insert(word)) }
    }
    const history = [noted(1, ['a'], 'book', 'is', 'sea', 'library')]
    expect(recipeFaults(ranked)(history).map((fault) => fault.found)).toEqual(found)
    expect(recipeFaults(ranked)(history).every(({ type }) => type === 'RankAgainstOrder')).toBe(true)
  })

  it('name a -0, which JSON does not have and immer does not write over a 0', () => {
    const negating: Recipe<Noted, Book, Prepared> = (draft) => {
      draft.more['balance'] = -(draft.more['balance'] ?? 0)
    }
    expect(faults(negating)).toMatchObject([
      {
        type: 'DiffersFromImmer',
        found: '/more/balance: 0 where immer has -0 (JSON has no -0, and immer keeps a 0 over it: write 0)'
      }
    ])
  })

  it('are found in any domain, and none where no recipe runs', () => {
    const foreign = [{ ...noted(1, ['a']), type: 'Lost' }] as unknown as ReadonlyArray<Effective<Noted & AnyEvent>>
    expect(recipeFaults(books(() => 'never' as unknown as void))(foreign)).toEqual([])
  })
})
