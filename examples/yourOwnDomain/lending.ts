// A domain of your own, on the kernels alone: books are lent and come back. Nothing here is about cooperation.
import { commandCodec, type Decider, type Effective, eventCodec, streamName, type StreamName } from '@communique/kernel'
import type { Projection } from '@communique/projections'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'

// #region domain
/** A reader took a book home. */
export const BookLent = eventCodec('BookLent', 1, t.type({ book: t.string, to: t.string }))
/** The book is back on its shelf. */
export const BookReturned = eventCodec('BookReturned', 1, t.type({ book: t.string }))
export const LendingEvent = t.union([BookLent, BookReturned], 'LendingEvent')
export type LendingEvent = t.TypeOf<typeof LendingEvent>

export const LendBook = commandCodec('LendBook', BookLent.props.data)
export const ReturnBook = commandCodec('ReturnBook', BookReturned.props.data)
export const LendingCommand = t.union([LendBook, ReturnBook], 'LendingCommand')
export type LendingCommand = t.TypeOf<typeof LendingCommand>

/** One stream a book. */
export const bookStream = ({ data }: LendingEvent | LendingCommand): StreamName => streamName('book', data.book)

/** The books that each reader has, and the number of loans. */
export interface Reader {
  readonly lent: number
  readonly books: ReadonlyArray<string>
}
export const readers: Projection<LendingEvent, Reader> = {
  name: 'readers',
  version: 1,
  except: { 'the order of recording does not matter': 'books are listed as they were lent' },
  keys: (event) => (event.type === 'BookLent' ? [event.data.to] : []),
  routing: 'ByStream',
  initialView: { lent: 0, books: [] },
  when: {
    BookLent: (draft, { data }, reader) => {
      draft.books = draft.books.filter((book) => book !== data.book)
      if (data.to !== reader) return
      draft.lent += 1
      draft.books.push(data.book)
    },
    BookReturned: (draft, { data }) => {
      draft.books = draft.books.filter((book) => book !== data.book)
    }
  }
}
// #endregion domain

// #region oracle
/** The same in other words: the loans of each reader, and the books whose last event is a loan to them. */
export const readersOracle = (history: ReadonlyArray<Effective<LendingEvent>>): Readonly<Record<string, Reader>> => {
  const names = new Set(history.flatMap((event) => (event.type === 'BookLent' ? event.data.to : [])))
  const entryOf = (name: string): readonly [string, Reader] => {
    const isLoan = ({ type, data }: LendingEvent): boolean => type === 'BookLent' && data.to === name
    // A reader sees the streams of the books that they have borrowed.
    const own = history.filter((event, at) =>
      history.slice(0, at + 1).some((before) => before.stream === event.stream && isLoan(before))
    )
    const last = own.filter(({ data }, at) => !own.slice(at + 1).some((later) => later.data.book === data.book))
    return [name, { lent: own.filter(isLoan).length, books: last.filter(isLoan).map(({ data }) => data.book) }]
  }
  return Object.fromEntries(Array.from(names, entryOf))
}
// #endregion oracle

/** The reader who has the book; null if it stands on its shelf. */
export type BookState = { readonly lentTo: string | null }
export type LendingRefusal = { readonly type: 'BookIsLent'; readonly book: string; readonly to: string }

/** A book is with one reader at a time. */
export const lending: Decider<LendingCommand, LendingEvent, BookState, LendingRefusal> = {
  initialState: { lentTo: null },
  decide: (command, { lentTo }) => {
    if (command.type === 'ReturnBook')
      return E.right(lentTo === null ? [] : [{ type: 'BookReturned', data: command.data }])
    const { book, to } = command.data
    if (lentTo === null) return E.right([{ type: 'BookLent', data: command.data }])
    return lentTo === to ? E.right([]) : E.left({ type: 'BookIsLent', book, to: lentTo })
  },
  evolve: (_state, event) => ({ lentTo: event.type === 'BookLent' ? event.data.to : null })
}
