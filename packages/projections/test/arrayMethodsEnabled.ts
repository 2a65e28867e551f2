import type { Effective } from '@communique/kernel'
import { enableArrayMethods } from 'immer'
import { fold } from '../src/engine/folding/fold.ts'
import { recipeFaults } from '../src/engine/checking/recipeFaults.ts'
import type { Projection } from '../src/engine/projection.ts'
import { type Sequence, sequence } from '../src/engine/structures/sequence.ts'

// A program of its own: the setting of immer holds for the whole process, and cannot be taken back.
enableArrayMethods()

interface Noted {
  readonly type: 'Noted'
  readonly data: { readonly words: ReadonlyArray<string> }
}
interface Line {
  word: string
  times: number
}
interface Book {
  lines: Array<Line>
  often: { first: Line | null }
  readonly words: ReadonlyArray<string>
}
interface BookDraft extends Omit<Book, 'words'> {
  readonly words: Sequence<string>
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** It changes members of lists in every way that the language has. */
const book: Projection<Noted, Book, BookDraft> = {
  name: 'book',
  version: 1,
  keys: () => ['a'],
  routing: 'ByEvent',
  initialView: { lines: [], often: { first: null }, words: sequence(byText) },
  when: {
    Noted: (draft, { data }) => {
      const last = draft.lines.pop()
      if (last !== undefined) {
        last.times += 1
        draft.lines.push(last)
      }
      for (const word of data.words) {
        draft.lines.unshift({ word, times: 0 })
        draft.words.insert(word)
      }
      draft.lines.some((line) => {
        line.times += 1
        return line.times > 4
      })
      draft.lines.sort((a, b) => byText(a.word, b.word))
      draft.lines = draft.lines.filter((line) => {
        line.times += 1
        return line.word !== 'b'
      })
      draft.often = { first: draft.lines.find((line) => line.times > 2) ?? null }
    }
  }
}

const history = [['z', 'b'], ['c'], ['b', 'a'], ['q']].map(
  (words, at) =>
    ({
      type: 'Noted',
      data: { words },
      id: `event-${at + 1}`,
      stream: 'book/a',
      position: at + 1,
      corrections: []
    }) as unknown as Effective<Noted>
)

const faults = recipeFaults(book)(history)
const returning: typeof book = {
  ...book,
  when: { Noted: (draft, { data }) => data.words.map((word) => draft.lines.push({ word, times: 0 })) }
}
const wrong = recipeFaults(returning)(history)
process.stdout.write(
  JSON.stringify({ faults, wrong: wrong.map(({ type }) => type), lines: fold(book)(history).views['a']?.lines })
)
