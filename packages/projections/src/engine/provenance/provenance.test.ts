import type { Effective } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { fold } from '../folding/fold.ts'
import { provenanceOf } from '../folding/folded.ts'
import type { Projection, Recipes } from '../projection.ts'
import { sequence, type Sequence } from '../structures/sequence.ts'
import { table, type Table } from '../structures/table.ts'

interface Said {
  readonly type: 'Said' | 'Counted' | 'Moved' | 'Struck' | 'Filed'
  readonly data: { readonly words: ReadonlyArray<string> }
}
interface Line {
  readonly words: ReadonlyArray<string>
  readonly seen: number
}
interface Book {
  readonly lines: ReadonlyArray<Line>
  readonly first: Line | null
  readonly count: number
  readonly byWord: Readonly<Record<string, Line>>
}
interface Shelf extends Book {
  readonly log: ReadonlyArray<string>
  readonly latest: Readonly<Record<string, string>>
}
interface ShelfDraft extends Book {
  readonly log: Sequence<string>
  readonly latest: Table<string>
}

const when: Recipes<Said, ShelfDraft> = {
  Said: (draft, { data }) => {
    draft.lines.push({ words: [...data.words], seen: 0 })
    draft.log.insert(data.words.join(' '))
    for (const word of data.words) draft.latest.set(word, data.words.join(' '))
  },
  Counted: (draft) => {
    draft.count = draft.lines.length
    for (const line of draft.lines) line.seen += 1
  },
  // What was read from a view is put into it elsewhere, as it is and inside something new.
  Moved: (draft) => {
    draft.first = draft.lines[0] ?? null
    draft.byWord = Object.fromEntries(draft.lines.map((line) => [line.words[0] ?? '', line]))
  },
  Struck: (draft, { data }) => {
    for (const word of data.words) {
      delete draft.byWord[word]
      draft.latest.delete(word)
    }
  },
  Filed: (draft) => {
    // Reading alone makes nothing.
    if (draft.lines.some(({ seen }) => seen > 100)) draft.count = 0
  }
}
const shelf: Projection<Said, Shelf, ShelfDraft> = {
  name: 'shelf',
  version: 1,
  keys: () => ['a'],
  routing: 'ByEvent',
  initialView: {
    lines: [],
    first: null,
    count: 0,
    byWord: {},
    log: sequence((a, b) => (a < b ? -1 : Number(a > b))),
    latest: table()
  },
  when
}
const remembering = { ...shelf, provenance: true }

// What the kernel reads of an envelope.
const event = (position: number, type: Said['type'], ...words: ReadonlyArray<string>): Effective<Said> =>
  ({
    type,
    data: { words },
    id: `event-${position}`,
    stream: 'book/a',
    position,
    corrections: []
  }) as unknown as Effective<Said>

const history = [
  event(1, 'Said', 'one', 'two'),
  event(2, 'Said', 'three'),
  event(3, 'Counted'),
  event(4, 'Moved'),
  event(5, 'Struck', 'three'),
  event(6, 'Filed'),
  event(7, 'Said', 'a', 'two')
]

describe('what remembers which events made it', () => {
  it('names for each field the events that wrote to it, at whatever depth, and none that only read', () => {
    expect(provenanceOf(fold(remembering)(history), 'a')?.fields).toEqual({
      lines: ['event-1', 'event-2', 'event-3', 'event-7'],
      count: ['event-3'],
      first: ['event-4'],
      byWord: ['event-4', 'event-5']
    })
  })

  it('names for each member the event that put it there, in the order in which the reader sees them', () => {
    const folded = fold(remembering)(history)
    expect(folded.views['a']?.log).toEqual(['a two', 'one two', 'three'])
    expect(provenanceOf(folded, 'a')?.members).toEqual({ log: ['event-7', 'event-1', 'event-2'] })
  })

  it('names for each key of a table the events that set its value, and nothing for one that is gone', () => {
    expect(provenanceOf(fold(remembering)(history), 'a')?.values).toEqual({
      latest: { a: ['event-7'], one: ['event-1'], two: ['event-1', 'event-7'] }
    })
  })

  it('is the same view, and plain: nothing of what watched the recipes is left in it', () => {
    const { views } = fold(remembering)(history)
    expect(views).toEqual(fold(shelf)(history).views)
    // What watches cannot be cloned.
    expect(structuredClone(views)).toEqual(views)
  })

  it('goes on remembering, from what was published and from text', () => {
    const whole = fold(remembering)(history)
    for (let at = 0; at <= history.length; at++) {
      const before = fold(remembering)(history.slice(0, at))
      expect(fold(remembering)(history, before)).toEqual(whole)
      expect(fold(remembering)(history, JSON.parse(JSON.stringify(before)) as typeof before)).toEqual(whole)
    }
  })

  it('is not there where nobody asked for it, nor of a key that no event touched', () => {
    expect(provenanceOf(fold(shelf)(history), 'a')).toBeNull()
    expect(provenanceOf(fold(remembering)(history), 'b')).toBeNull()
    expect(Object.keys(fold(shelf)(history))).not.toContain('origins')
  })
})
