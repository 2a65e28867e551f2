import assert from 'node:assert/strict'
import type { CooperationEvent } from '@communique/core'
import { type Law, projectionLaws } from '@communique/testing'
import { everyEvent } from '../../src/shared/everyEvent.ts'
import type { Projection, Recipe } from '../../src/engine/projection.ts'
import type { RecipeFault } from '../../src/engine/checking/recipeFaults.ts'

interface Book {
  readonly words: ReadonlyArray<string>
  readonly more: { readonly [word: string]: number }
}
interface Prepared {
  readonly lines: Array<string>
}
type Books = Projection<CooperationEvent, Book, Book, Prepared>
type Write = Recipe<CooperationEvent, Book, Prepared>

/** Two views; every event writes to both. */
const books = (write: Write): Books => ({
  name: 'books',
  version: 1,
  keys: () => ['a', 'b'],
  routing: 'ByEvent',
  initialView: { words: [], more: {} },
  prepare: () => ({ lines: [] }),
  when: everyEvent((draft, event, key, prepared) => write(draft as never, event as never, key, prepared as never))
})

/** A class instance is no draft: immer leaves it alone, and what changes in it is shared. */
class Shelf {
  books = 0
}

/** Recipes with one fault each, and the report expected: the fault, the view, and what was found. */
const broken: ReadonlyArray<
  readonly [sabotage: string, fault: RecipeFault['type'], found: RegExp, write: () => Write]
> = [
  ['returns a view', 'ReturnsValue', /of a: \{"words":\[\]/, () => (draft: Book) => ({ ...draft })],
  ['returns a number', 'ReturnsValue', /of a: 1/, () => (draft: { words: Array<string> }) => draft.words.push('one')],
  [
    'changes the event',
    'ChangesFrozen',
    /of a: /,
    () =>
      (_draft, { data }) => {
        Object.assign(data, { note: 'mine now' })
      }
  ],
  [
    'takes over a list of the event, and adds to it later',
    'ChangesFrozen',
    /of (a|b): /,
    () => (draft, event) => {
      if (draft.words.length > 0) draft.words.push('more')
      else draft.words = event.citations as unknown as Array<string>
    }
  ],
  [
    'changes a row that keys share',
    'ChangesFrozen',
    /of a: /,
    () => (draft, _event, key, prepared) => {
      prepared.lines.push(key)
      draft.words = prepared.lines
    }
  ],
  [
    'puts one array into all views, and changes it later',
    'ChangesFrozen',
    /of (a|b): /,
    () => {
      const shared: Array<string> = []
      return (draft) => {
        shared.push('x')
        draft.words = shared
      }
    }
  ],
  [
    'keeps a draft',
    'KeepsDraft',
    /revoked/,
    () => {
      let retained: { words: Array<string> } | undefined
      return (draft) => {
        retained?.words.push('again')
        retained = draft
      }
    }
  ],
  [
    'throws an error for one of the keys',
    'Throws',
    /of b: no such book/,
    () => (_draft, _event, key) => {
      if (key === 'b') throw new RangeError('no such book')
    }
  ],
  [
    'throws a value that is no error, though it speaks of frozen things',
    'Throws',
    /of a: it is frozen/,
    () => () => {
      throw 'it is frozen'
    }
  ],
  [
    'counts in an instance that outlives the view',
    'DiffersFromImmer',
    /of a: \/more\/books: \d+ where immer has \d+/,
    () => {
      const shelf = new Shelf()
      return (draft) => {
        shelf.books += 1
        draft.more['books'] = shelf.books
      }
    }
  ],
  [
    'looks whether it was given an object before',
    'DiffersFromImmer',
    /of (a|b): \/more\/known: 1 where immer has undefined/,
    () => {
      const known = new WeakSet<object>()
      return (draft) => {
        if (known.has(draft.more)) draft.more['known'] = 1
        known.add(draft.more)
      }
    }
  ]
]

const law = 'recipes do what immer does'

/** Laws that the law of recipes refuses each of them, with its fault. */
export const brokenRecipeLaws: ReadonlyArray<Law> = broken.map(([sabotage, fault, found, write]) => [
  `a recipe that ${sabotage} is refused`,
  () => {
    const [, check] = projectionLaws(books(write())).find(([name]) => name === law) ?? []
    assert.ok(check)
    assert.throws(check, (error: Error) => {
      const [sentence = ''] = /The recipe for .*/.exec(error.message) ?? []
      assert.match(sentence, new RegExp(`^The recipe for \\w+ \\(${fault}\\), at #\\d+, in the view `))
      assert.match(sentence, found)
      return true
    })
  }
])
